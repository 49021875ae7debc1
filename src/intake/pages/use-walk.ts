import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAddress } from '../../web/address.ts'
import { call, Refused } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { decideProposal } from '../contract.ts'
import type { ProposalAct, ProposalValue, ProposalView } from '../model.ts'
import { factText } from './facts.ts'

export type Move = { readonly act: ProposalAct; readonly value?: ProposalValue }
/** What somebody wanted while another had just decided the same. */
export type Conflict = { readonly proposal: string; readonly move: Move }
type Walked = { readonly dossier: string; readonly all: readonly ProposalView[] }

const overtaken: readonly string[] = ['proposal.stale', 'proposal.already-decided']

/** Sends decisions and keeps the list at hand up to date; answers whether it was done. */
function useDecisions(dossier: string) {
  const t = useTexts()
  const language = useLanguage()
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [said, setSaid] = useState('')
  const refused = async (answer: Refused, wanted: Conflict) => {
    await queries.invalidateQueries({ queryKey: ['proposals', dossier] })
    if (overtaken.includes(answer.code) && wanted.move.act !== 'undo') setConflict(wanted)
    else setRefusal(answer)
    return null
  }
  const decide = async (target: ProposalView, move: Move): Promise<ProposalView | null> => {
    setRefusal(null)
    setConflict(null)
    const answer = await call(decideProposal, { proposal: target.id, revision: target.revision, ...move })
    if (answer instanceof Refused) return refused(answer, { proposal: target.id, move })
    queries.setQueryData<ProposalView[]>(['proposals', dossier], (rows) => rows?.map((row) => (row.id === answer.id ? answer : row)))
    for (const key of ['overview', 'timeline', 'findings']) void queries.invalidateQueries({ queryKey: [key, dossier] })
    setSaid(`${t.said[move.act]}: ${factText(answer.value, { t, language })}`)
    return answer
  }
  return { refusal, conflict, said, decide, letStand: () => setConflict(null) }
}

/** The list stays as it was when the filter was chosen, so that a decided proposal can still be undone. */
export function useWalk({ dossier, all }: Walked) {
  const { get } = useAddress()
  const { decide, ...state } = useDecisions(dossier)
  const fits = (one: ProposalView) =>
    (get('soort') || one.value.kind) === one.value.kind &&
    (get('stuk') || one.source.version) === one.source.version &&
    (get('status') || one.status) === one.status
  const [ids] = useState(() => all.filter(fits).map((one) => one.id))
  const [at, setAt] = useState(() => firstOpen(ids, all))
  const [last, setLast] = useState<string | null>(null)
  const current = all.find((one) => one.id === ids[at])
  const step = (by: number) => setAt((now) => Math.min(Math.max(now + by, 0), Math.max(ids.length - 1, 0)))
  const take = async (target: ProposalView, move: Move): Promise<boolean> => {
    const done = await decide(target, move)
    if (!done) return false
    setLast(done.id)
    if (move.act === 'undo') setAt(Math.max(0, ids.indexOf(done.id)))
    else step(1)
    return true
  }
  const undo = () => {
    const target = current && current.status !== 'proposed' ? current : all.find((one) => one.id === last)
    if (target && target.status !== 'proposed') void take(target, { act: 'undo' })
  }
  /** Takes the other's decision back first; both stay in the record. */
  const insist = async (target: ProposalView, move: Move) => {
    const open = target.status === 'proposed' ? target : await decide(target, { act: 'undo' })
    if (open) await take(open, move)
  }
  return { ...state, ids, at, current, step, take, undo, insist }
}

function firstOpen(ids: readonly string[], all: readonly ProposalView[]): number {
  const open = new Set(all.filter((one) => one.status === 'proposed').map((one) => one.id))
  return Math.max(
    0,
    ids.findIndex((id) => open.has(id)),
  )
}
