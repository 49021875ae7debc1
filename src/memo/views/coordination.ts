import type { Actor } from '../../identity/model/actor.ts'
import { organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { listReadersOf } from '../../notice/views/my-work.ts'
import { type Ask, type Askable, answerRoles, type Coordination, type OpinionView, type Round } from '../model/coordination.ts'
import { changedParts } from '../rules/changed-parts.ts'
import { type Answerer, hasAnswered, newestOpinions, refuseAnswerer, standingOf } from '../rules/coordination.ts'
import { findMemoRow } from '../store/memos.ts'
import { type AskRecord, findRounds, listMinistriesAnd, type RoundRecord, type Rounds } from '../store/rounds.ts'
import { findVersion } from '../store/versions.ts'
import { heardIn, opinionOf } from './coordinated-with.ts'
import { keepsIn, rolesInMemo } from './memos.ts'

/** Where the co-ordination of a memo is in the workbench. */
export function coordinationPath(memo: string): string {
  return `/notas/${memo}/afstemming`
}

export async function getCoordination(tx: Tx, actor: Actor, memo: string): Promise<Coordination | Refusal<'memo.unknown'>> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  const roles = await rolesInMemo(tx, actor, row)
  const answerer = { roles, organisation: await organisationOf(tx, actor) }
  const found = await findRounds(tx, memo)
  return {
    status: row.status,
    dossier: row.dossier_id,
    today: dayAt(new Date()),
    keeps: await keepsIn(tx, actor, row),
    rounds: await roundsOf(tx, memo, { ...found, answerer }),
    coordinatedWith: heardIn(found),
  }
}

type Known = Omit<Rounds, 'opinions'> & { readonly answerer: Answerer; readonly opinions: ReadonlyMap<string, readonly OpinionView[]> }

async function roundsOf(tx: Tx, memo: string, { opinions: rows, ...found }: Rounds & { readonly answerer: Answerer }): Promise<Round[]> {
  const byAsk = Map.groupBy(rows, ({ ask_id }) => ask_id)
  const known = { ...found, opinions: new Map([...byAsk].map(([ask, given]) => [ask, given.map(opinionOf)])) }
  const shown = found.rounds.map((round) => ({
    ...roundOf(round, known),
    points: (found.points.get(round.version_id) ?? []).map(pointOf),
  }))
  return Promise.all(shown.map(async (round, at) => ({ ...round, changes: at === 0 ? await changesSince(tx, memo, round) : [] })))
}

function pointOf({ version_id: _version, ...point }: Round['points'][number] & { readonly version_id: string }): Round['points'][number] {
  return point
}

function roundOf(row: RoundRecord, known: Known): Omit<Round, 'points' | 'changes'> {
  const { id, number, version, deadline, note } = row
  return {
    ...{ id, number, version, deadline, note },
    openedBy: row.opener,
    openedAt: row.opened_at.toISOString(),
    closedBy: row.closer,
    closedAt: row.closed_at?.toISOString() ?? null,
    asks: known.asks.filter(({ round_id }) => round_id === id).map((ask) => askOf(ask, row, known)),
  }
}

function askOf(row: AskRecord, round: RoundRecord, known: Known): Ask {
  const given = known.opinions.get(row.id) ?? []
  const asked = { organisation: row.organisation_id, isClosed: round.closed_at !== null }
  return {
    id: row.id,
    organisation: row.organisation_id,
    abbreviation: row.abbreviation,
    name: row.name,
    people: row.people,
    remindedAt: row.reminded_at?.toISOString() ?? null,
    answeredAt: hasAnswered(given) ? (given.at(-1)?.at ?? null) : null,
    opinions: newestOpinions(given),
    standing: standingOf(newestOpinions(given)),
    revision: given.length,
    mayAnswer: refuseAnswerer(asked, known.answerer) === null,
    previous: previousOf(row, round, known),
  }
}

/** What the organisation said in the last round before this one in which it said something. */
function previousOf({ organisation_id }: AskRecord, round: RoundRecord, { rounds, asks, opinions }: Known): Ask['previous'] {
  for (const earlier of rounds.filter(({ number }) => number < round.number)) {
    const ask = asks.find((one) => one.round_id === earlier.id && one.organisation_id === organisation_id)
    const given = opinions.get(ask?.id ?? '') ?? []
    if (given.length > 0) return { round: earlier.number, version: earlier.version, opinions: newestOpinions(given) }
  }
  return null
}

/** For whoever may answer now, what differs from the version on which their organisation answered last. */
async function changesSince(tx: Tx, memo: string, { version, asks }: Pick<Round, 'version' | 'asks'>): Promise<Round['changes']> {
  const earlier = new Set(asks.flatMap(({ previous, mayAnswer }) => (mayAnswer ? (previous?.version ?? []) : [])))
  const now = earlier.size > 0 ? await findVersion(tx, memo, version) : undefined
  const changes: Round['changes'] = []
  for (const since of earlier) {
    const before = await findVersion(tx, memo, since)
    if (now && before) changes.push({ since, parts: changedParts(before.content, now.content) })
  }
  return changes
}

/** Every ministry, and every other organisation of which somebody may answer in the dossier of a memo; with those people. */
export async function listAskable(tx: Tx, _actor: Actor, memo: string): Promise<Askable[] | Refusal<'memo.unknown'>> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  const readers = await listReadersOf(tx, row.dossier_id)
  const people = Map.groupBy(
    readers.filter(({ role }) => answerRoles.some((known) => known === role)),
    ({ organisation }) => organisation,
  )
  const organisations = await listMinistriesAnd(tx, [...people.keys()])
  return organisations.map(({ id, abbreviation, name }) => ({
    organisation: id,
    abbreviation,
    name,
    people: eachOnce(people.get(id) ?? []),
  }))
}

type Reader = { readonly id: string; readonly name: string; readonly role: string }

function eachOnce(readers: readonly Reader[]): Askable['people'] {
  const people = [...Map.groupBy(readers, ({ id }) => id)].map(([id, roles]) => ({
    id,
    name: roles[0]?.name ?? '',
    isContact: roles.some(({ role }) => role === 'coordinationContact'),
  }))
  return people.toSorted((one, other) => Number(other.isContact) - Number(one.isContact) || one.name.localeCompare(other.name, 'nl'))
}
