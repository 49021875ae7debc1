import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { notify } from '../../notice/acts/notify.ts'
import type { Askable, RoundWish } from '../model/coordination.ts'
import type { MemoStatus } from '../model/memos.ts'
import { moveMemo } from '../rules/states.ts'
import { changeMemoRow, type MemoRecord } from '../store/memos.ts'
import { addAskRows, addRoundRow, listRoundRows, type NewAsk } from '../store/rounds.ts'
import { coordinationPath, listAskable } from '../views/coordination.ts'
import { freezeVersion } from './freeze.ts'
import { type KeepRefusal, memoToKeep } from './memos.ts'

export type OpenCoordinationRefusal =
  | KeepRefusal
  | 'memo.not-in-this-status'
  | 'coordination.one-open-already'
  | 'coordination.nobody-asked'
  | 'coordination.nobody-there'
  | 'coordination.deadline-passed'

/** Sends a memo round: freezes it as a version and asks people of each organisation what they think of that. */
export async function openCoordination(
  tx: Tx,
  actor: Actor,
  { memo, ...wish }: RoundWish & { readonly memo: string },
): Promise<{ round: string } | Refusal<OpenCoordinationRefusal>> {
  const row = await memoToKeep(tx, actor, { memo })
  if (isRefusal(row)) return row
  const rounds = await listRoundRows(tx, memo)
  if (rounds.some(({ closed_at }) => closed_at === null)) return refuse('coordination.one-open-already')
  const status = moveMemo(row.status, 'startRound')
  if (isRefusal(status)) return status
  if (wish.asks.length === 0) return refuse('coordination.nobody-asked')
  if (wish.deadline < dayAt(new Date())) return refuse('coordination.deadline-passed')
  const askable = await listAskable(tx, actor, memo)
  if (isRefusal(askable)) return askable
  const asked = wish.asks.map((ask) => ({ organisation: ask.organisation, people: peopleOf(ask, askable) }))
  if (asked.some(({ people }) => people.length === 0)) return refuse('coordination.nobody-there')
  return { round: await addRound(tx, actor, { row, wish, asked, status, number: (rounds[0]?.number ?? 0) + 1 }) }
}

/** Those who were chosen and can answer; where nobody was chosen those who co-ordinate there, and without such everybody who can answer. */
function peopleOf(ask: RoundWish['asks'][number], askable: readonly Askable[]): string[] {
  const there = askable.find(({ organisation }) => organisation === ask.organisation)?.people ?? []
  if (ask.people.length > 0) return there.map(({ id }) => id).filter((id) => ask.people.includes(id))
  const contacts = there.filter(({ isContact }) => isContact)
  return (contacts.length > 0 ? contacts : there).map(({ id }) => id)
}

type Opening = {
  readonly row: MemoRecord
  readonly wish: RoundWish
  readonly asked: readonly { readonly organisation: string; readonly people: readonly string[] }[]
  readonly status: MemoStatus
  readonly number: number
}

async function addRound(tx: Tx, actor: Actor, { row, wish, asked, status, number }: Opening): Promise<string> {
  const { id: memo, dossier_id: dossier } = row
  const { deadline, note } = wish
  const version = await freezeVersion(tx, actor, { row, reason: 'coordination' })
  const round = randomUUID()
  await addRoundRow(tx, { id: round, memo, dossier, number, version: version.id, deadline, note: note.trim(), by: actor.person })
  const once = [...new Map(asked.map((ask) => [ask.organisation, ask])).values()]
  const asks = once.map((ask): NewAsk => ({ ...ask, id: randomUUID(), memo, dossier, round }))
  await addAskRows(tx, asks)
  await changeMemoRow(tx, row, { status, by: actor.person })
  const after = { number, version: version.number, deadline, organisations: once.map(({ organisation }) => organisation) }
  await recordAct(tx, actor, { act: 'openCoordination', thing: 'memo', thingId: memo, dossier, after })
  for (const { id, people } of asks) {
    const about = { dossier, thing: 'memoAsk', thingId: id, path: coordinationPath(memo), params: { title: row.subject } }
    await notify(tx, actor, { ...about, to: people, kind: 'task', task: { due: deadline } })
  }
  return round
}
