import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { completeTask, notify } from '../../notice/acts/notify.ts'
import { hasAnswered } from '../rules/coordination.ts'
import { moveMemo } from '../rules/states.ts'
import { changeMemoRow, findMemoRow, type MemoRecord } from '../store/memos.ts'
import {
  type AskRecord,
  closeRoundRow,
  findRoundRow,
  listAskRows,
  listOpinionRows,
  markAsksReminded,
  type RoundRecord,
} from '../store/rounds.ts'
import { givenOf } from '../views/coordinated-with.ts'
import { coordinationPath } from '../views/coordination.ts'
import { keepsIn } from '../views/memos.ts'
import { type KeepRefusal, memoToKeep } from './memos.ts'

export type OfRound = { readonly memo: string; readonly round: string }
export type CloseRefusal = KeepRefusal | 'memo.not-in-this-status' | 'coordination.round-unknown' | 'coordination.round-closed'

/** Closes a round, also where not everybody answered; answers who did not. The memo is its makers' again. */
export async function closeCoordination(
  tx: Tx,
  actor: Actor,
  { memo, round: id }: OfRound,
): Promise<{ silent: readonly string[] } | Refusal<CloseRefusal>> {
  const row = await memoToKeep(tx, actor, { memo })
  if (isRefusal(row)) return row
  const round = await findRoundRow(tx, memo, id)
  if (!round) return refuse('coordination.round-unknown')
  if (round.closed_at !== null || !(await closeRoundRow(tx, id, actor.person))) return refuse('coordination.round-closed')
  const status = moveMemo(row.status, 'endRound')
  if (isRefusal(status)) return status
  await changeMemoRow(tx, row, { status, by: actor.person })
  const { dossier_id: dossier } = row
  const asks = (await listAskRows(tx, memo)).filter(({ round_id }) => round_id === id)
  for (const ask of asks) await completeTask(tx, actor, { dossier, thing: 'memoAsk', thingId: ask.id })
  const silent = (await unanswered(tx, memo, asks)).map(({ abbreviation }) => abbreviation)
  await recordAct(tx, actor, { act: 'closeCoordination', thing: 'memo', thingId: memo, dossier, after: { round: round.number, silent } })
  return { silent }
}

async function unanswered(tx: Tx, memo: string, asks: readonly AskRecord[]): Promise<AskRecord[]> {
  const byAsk = Map.groupBy(await listOpinionRows(tx, memo), ({ ask_id }) => ask_id)
  return asks.filter(({ id }) => !hasAnswered(givenOf(byAsk.get(id) ?? [])))
}

export type RemindAskedRefusal =
  | 'memo.unknown'
  | 'memo.of-another-ministry'
  | 'coordination.round-unknown'
  | 'coordination.round-closed'
  | 'coordination.nobody-to-remind'

/** Reminds every organisation that has not answered yet; `only`: of these asks. */
export async function remindAsked(
  tx: Tx,
  actor: Actor,
  { memo, round: id, only }: OfRound & { readonly only?: readonly string[] },
): Promise<{ reminded: number } | Refusal<RemindAskedRefusal>> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  if (!(await keepsIn(tx, actor, row))) return refuse('memo.of-another-ministry')
  const round = await findRoundRow(tx, memo, id)
  if (!round) return refuse('coordination.round-unknown')
  if (round.closed_at !== null) return refuse('coordination.round-closed')
  const asks = (await listAskRows(tx, memo)).filter((ask) => ask.round_id === id && (only?.includes(ask.id) ?? true))
  const silent = await unanswered(tx, memo, asks)
  if (silent.length === 0) return refuse('coordination.nobody-to-remind')
  await remindThem(tx, actor, { row, round, silent })
  return { reminded: silent.length }
}

type Reminder = { readonly row: MemoRecord; readonly round: RoundRecord; readonly silent: readonly AskRecord[] }

async function remindThem(tx: Tx, actor: Actor, { row, round, silent }: Reminder): Promise<void> {
  const { id: memo, dossier_id: dossier, subject } = row
  for (const { id: thingId, person_ids } of silent) {
    const about = { dossier, thing: 'memoAsk', thingId, path: coordinationPath(memo), params: { title: subject } }
    await notify(tx, actor, { ...about, to: person_ids, kind: 'reminder' })
  }
  await markAsksReminded(
    tx,
    silent.map(({ id }) => id),
  )
  const after = { round: round.number, organisations: silent.map(({ abbreviation }) => abbreviation) }
  await recordAct(tx, actor, { act: 'remindAsked', thing: 'memo', thingId: memo, dossier, after })
}
