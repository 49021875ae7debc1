import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { completeTask, notify } from '../../notice/acts/notify.ts'
import type { Opinion, OpinionGiven, RemarkWish } from '../model/coordination.ts'
import {
  type AnswererRefusal,
  checkedOpinions,
  newestOpinions,
  newIn,
  type OpinionsRefusal,
  refuseAnswerer,
  standingOf,
} from '../rules/coordination.ts'
import { findMemoRow, type MemoRecord } from '../store/memos.ts'
import { addRoundComments } from '../store/round-comments.ts'
import {
  type AskRecord,
  addOpinionRows,
  findRoundRow,
  listAskRows,
  listOpinionRows,
  listPointsOf,
  lockAsk,
  type NewOpinion,
  type RoundRecord,
} from '../store/rounds.ts'
import { givenOf } from '../views/coordinated-with.ts'
import { coordinationPath } from '../views/coordination.ts'
import { rolesInMemo } from '../views/memos.ts'

type OfRound = { readonly memo: string; readonly round: string }
type Answering = { readonly row: MemoRecord; readonly round: RoundRecord; readonly ask: AskRecord; readonly points: readonly string[] }
type FindRefusal = 'memo.unknown' | 'coordination.round-unknown' | AnswererRefusal

/** What somebody answers in a round; `isAsked` finds the ask among those of the round. */
async function answering(
  tx: Tx,
  actor: Actor,
  { memo, round: id, isAsked }: OfRound & { readonly isAsked: (ask: AskRecord, own: string | null) => boolean },
): Promise<Answering | Refusal<FindRefusal>> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  const round = await findRoundRow(tx, memo, id)
  if (!round) return refuse('coordination.round-unknown')
  const own = await organisationOf(tx, actor)
  const ask = (await listAskRows(tx, memo)).find((one) => one.round_id === id && isAsked(one, own))
  if (!ask) return refuse('opinion.other-organisation')
  const asked = { organisation: ask.organisation_id, isClosed: round.closed_at !== null }
  const refused = refuseAnswerer(asked, { organisation: own, roles: await rolesInMemo(tx, actor, row) })
  if (refused) return refused
  const points = (await listPointsOf(tx, [round.version_id])).get(round.version_id) ?? []
  return { row, round, ask, points: points.map(({ point }) => point) }
}

type Answer = OfRound & { readonly ask: string; readonly revision: number; readonly opinions: readonly OpinionGiven[] }
export type OpinionRefusal = FindRefusal | OpinionsRefusal | 'opinion.changed-meanwhile'

/**
 * Gives the opinion of an organisation on points, on the whole, or both; what is not named stays. `revision`: how much of the organisation was
 * seen when this was written; refused where a colleague answered since. What differs is kept beside what was said before.
 */
export async function giveOpinion(
  tx: Tx,
  actor: Actor,
  { ask: asked, revision, opinions, ...ofRound }: Answer,
): Promise<{ given: number } | Refusal<OpinionRefusal>> {
  await lockAsk(tx, asked)
  const found = await answering(tx, actor, { ...ofRound, isAsked: ({ id }) => id === asked })
  if (isRefusal(found)) return found
  const before = givenOf((await listOpinionRows(tx, ofRound.memo)).filter(({ ask_id }) => ask_id === asked))
  if (before.length !== revision) return refuse('opinion.changed-meanwhile')
  const checked = checkedOpinions(opinions, found.points)
  if (isRefusal(checked)) return checked
  const given = newIn(checked, newestOpinions(before))
  if (given.length > 0) await keepOpinions(tx, actor, { ...found, given })
  const opinion = standingOf(newestOpinions([...before, ...given]))
  if (given.length > 0 && opinion !== null) await tellAnswered(tx, actor, found, opinion)
  return { given: given.length }
}

async function keepOpinions(
  tx: Tx,
  actor: Actor,
  { row, round, ask, given }: Answering & { given: readonly OpinionGiven[] },
): Promise<void> {
  const { id: memo, dossier_id: dossier } = row
  const onBehalfOf = actor.subject === actor.person ? null : actor.subject
  const by = actor.person
  const rows = given.map((one): NewOpinion => ({ ...one, id: randomUUID(), memo, dossier, ask: ask.id, by, onBehalfOf }))
  await addOpinionRows(tx, rows)
  const shared = { memo, dossier, round: round.id, version: round.version_id, organisation: ask.organisation_id, by }
  const conditions = rows
    .filter(({ opinion }) => opinion !== 'agreed')
    .map(({ id: opinion, point, condition: body }) => ({ ...shared, id: randomUUID(), point, anchor: null, body, instead: '', opinion }))
  await addRoundComments(tx, conditions)
  const after = { round: round.number, organisation: ask.abbreviation, opinions: given }
  await recordAct(tx, actor, { act: 'giveOpinion', thing: 'memo', thingId: memo, dossier, after })
}

async function tellAnswered(tx: Tx, actor: Actor, { row, round, ask }: Answering, opinion: Opinion): Promise<void> {
  const about = { dossier: row.dossier_id, thing: 'memoAsk', thingId: ask.id }
  await completeTask(tx, actor, about)
  await tellOpener(tx, actor, { row, round, ask, kind: 'submitted', opinion })
}

type Telling = Omit<Answering, 'points'> & { readonly kind: 'submitted' | 'comment'; readonly opinion?: Opinion }

async function tellOpener(tx: Tx, actor: Actor, { row, round, ask, kind, opinion }: Telling): Promise<void> {
  const about = { dossier: row.dossier_id, thing: 'memoAsk', thingId: ask.id, path: coordinationPath(row.id) }
  await notify(tx, actor, {
    ...about,
    to: [round.opened_by],
    kind,
    params: { title: `${row.subject} (${ask.abbreviation})`, ...(opinion && { opinion }) },
  })
}

/** Makes a remark at a place, for the own organisation, in a round that is open. */
export async function commentInRound(
  tx: Tx,
  actor: Actor,
  { memo, round, ...wish }: OfRound & RemarkWish,
): Promise<{ id: string } | Refusal<FindRefusal | 'opinion.point-unknown' | 'remark.empty'>> {
  const found = await answering(tx, actor, { memo, round, isAsked: ({ organisation_id }, own) => organisation_id === own })
  if (isRefusal(found)) return found
  const [body, instead] = [wish.body.trim(), wish.instead.trim()]
  if (body === '') return refuse('remark.empty')
  if (wish.point !== null && !found.points.includes(wish.point)) return refuse('opinion.point-unknown')
  const id = randomUUID()
  const { row, ask } = found
  const { dossier_id: dossier } = row
  const of = { memo, dossier, round, version: found.round.version_id, organisation: ask.organisation_id, by: actor.person }
  await addRoundComments(tx, [{ ...wish, ...of, id, body, instead, opinion: null }])
  const after = { round: found.round.number, organisation: ask.abbreviation, ...wish }
  await recordAct(tx, actor, { act: 'commentInRound', thing: 'memo', thingId: memo, dossier, after })
  await tellOpener(tx, actor, { ...found, kind: 'comment' })
  return { id }
}
