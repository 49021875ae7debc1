import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, Refused } from '../../../web/client.ts'
import { disposeRemark } from '../../contract/coordination.ts'
import type { Disposition, Remark } from '../../model/coordination.ts'
import { remarksAgain, useRemarkDeed } from './use-coordination.ts'

type Sent = { readonly outcome: Disposition; readonly why: string; readonly revision: number }
type Of = { readonly memo: string; readonly remark: Remark; readonly onDone: () => void; readonly onTouched: () => void }

/** The answer to a remark while it is written; what a colleague answered meanwhile stands beside it. */
export function useDisposal({ memo, remark, onDone, onTouched }: Of) {
  const queries = useQueryClient()
  const [outcome, setOutcome] = useState<Disposition | ''>(() => dispositionOf(remark) ?? '')
  const [why, setWhy] = useState(remark.why)
  const [revision] = useState(remark.revision)
  const [theirs, setTheirs] = useState<Remark | null>(null)
  const deed = useRemarkDeed(memo, (sent: Sent) => ask(disposeRemark, { memo, remark: remark.id, ...sent }))
  const lookAtTheirs = async (error: Error) => {
    if (!(error instanceof Refused) || error.code !== 'remark.changed-meanwhile') return
    setTheirs((await remarksAgain(queries, memo)).find(({ id }) => id === remark.id) ?? null)
  }
  const send = (on: number) => {
    if (outcome === '') return
    setTheirs(null)
    deed.mutate({ outcome, why, revision: on }, { onSuccess: onDone, onError: (error) => void lookAtTheirs(error) })
  }
  return {
    ...{ outcome, why, theirs },
    choose: (chosen: Disposition) => {
      onTouched()
      setOutcome(chosen)
    },
    explain: (text: string) => {
      onTouched()
      setWhy(text)
    },
    error: theirs === null ? deed.error : null,
    isPending: deed.isPending,
    send: () => send(revision),
    insist: () => send(theirs?.revision ?? revision),
  }
}

function dispositionOf({ state }: Remark): Disposition | null {
  return state === 'done' || state === 'partly' || state === 'not' ? state : null
}
