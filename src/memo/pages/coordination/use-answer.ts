import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused, ask as send } from '../../../web/client.ts'
import { giveOpinion } from '../../contract/coordination.ts'
import type { Ask, Coordination, OpinionGiven } from '../../model/coordination.ts'
import { givenIn, type Kept, keepAnswer, keptAnswer, nothing, type Written, type WrittenOpinion, writtenOf } from './kept-answer.ts'
import { lookAgain, useDeed } from './use-coordination.ts'

export type Answering = { readonly memo: string; readonly round: string; readonly ask: Ask }
type Sent = { readonly opinions: readonly OpinionGiven[]; readonly revision: number }

/** The answer of an organisation while it is written: kept on the device until it is sent; what a colleague said meanwhile stands beside it. */
export function useAnswer({ memo, round, ask }: Answering) {
  const queries = useQueryClient()
  const [kept, setKept] = useState<Kept | null>(() => keptAnswer(ask.id))
  const [theirs, setTheirs] = useState<Ask | null>(null)
  const written: Written = { ...writtenOf(ask.opinions), ...kept?.written }
  const keep = (next: Kept | null) => {
    keepAnswer(ask.id, next)
    setKept(next)
  }
  const deed = useDeed(memo, ({ opinions, revision }: Sent) =>
    send(giveOpinion, { memo, round, ask: ask.id, revision, opinions: [...opinions] }),
  )
  const lookAtTheirs = async (error: Error) => {
    if (!(error instanceof Refused) || error.code !== 'opinion.changed-meanwhile') return
    setTheirs(askIn(await lookAgain(queries, memo), ask.id))
  }
  const post = (sent: Sent, then: () => void) => deed.mutate(sent, { onSuccess: then, onError: (error) => void lookAtTheirs(error) })
  const revision = kept?.revision ?? ask.revision
  return {
    written,
    theirs,
    error: theirs === null ? deed.error : null,
    isPending: deed.isPending,
    isSent: deed.isSuccess && kept === null,
    isChanged: kept !== null,
    write: (key: string, change: Partial<WrittenOpinion>) =>
      keep({ revision, written: { ...kept?.written, [key]: { ...(written[key] ?? nothing), ...change } } }),
    send: () => post({ opinions: givenIn(written), revision }, () => keep(null)),
    /** Sends some opinions at once and leaves what is being written. */
    confirm: (opinions: readonly OpinionGiven[]) =>
      post({ opinions, revision: ask.revision }, () => kept && keep({ ...kept, revision: kept.revision + opinions.length })),
    letStand: () => {
      keep(null)
      setTheirs(null)
    },
    insist: () => {
      if (!theirs) return
      const mine = { written, revision: theirs.revision }
      keep(mine)
      setTheirs(null)
      post({ opinions: givenIn(written), revision: theirs.revision }, () => keep(null))
    },
  }
}

export type Answer = ReturnType<typeof useAnswer>

function askIn({ rounds }: Coordination, id: string): Ask | null {
  return rounds.flatMap(({ asks }) => asks).find((one) => one.id === id) ?? null
}
