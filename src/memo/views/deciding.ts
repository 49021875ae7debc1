import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { listReadersOf } from '../../notice/views/my-work.ts'
import * as model from '../model/deciding.ts'
import type { Heading } from '../model/formats.ts'
import type { MemoVersion } from '../model/versions.ts'
import { knownHeadings, wordsUnder } from '../rules/format.ts'
import { listConclusionRows } from '../store/conclusions.ts'
import { type ConditionRow, listConditionRows } from '../store/conditions.ts'
import { decidesOn, listDeciderRows, listDecisionRows, listOfficeRows, listPreparationRows } from '../store/deciding.ts'
import { listEffectNames, listEffectRows } from '../store/effects.ts'
import { type InkRow, listInkRows } from '../store/ink.ts'
import { findMemoRow, type MemoRecord } from '../store/memos.ts'
import { findRounds } from '../store/rounds.ts'
import { listStepRows, type StepRow } from '../store/steps.ts'
import { findHeadings, findOfferedVersion } from '../store/versions.ts'
import { heardOpinions } from './coordinated-with.ts'
import { withEffectNames } from './effects.ts'
import { headingsFor } from './formats.ts'
import { keepsIn, rolesInMemo } from './memos.ts'
import { decisionOf, standingAt } from './standing.ts'

const parseKnown = parserOf(model.MemoStep.properties.known)

/** All that was and can be decided on a memo. */
export async function getDecisions(tx: Tx, actor: Actor, memo: string): Promise<model.DecisionsView | Refusal<'memo.unknown'>> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  const offered = await findOfferedVersion(tx, row)
  const roles = await rolesInMemo(tx, actor, row)
  const mayMake = await keepsIn(tx, actor, row)
  const deciders = await listDeciderRows(tx, memo)
  const conditions = await listConditionRows(tx, memo)
  const rows = await listDecisionRows(tx, memo)
  const said = { rows, conditions, deciders: deciders.map(({ id }) => id) }
  const whole = offered ? standingAt(said, offered.id, null) : { standing: 'open' as const, latest: [] }
  return {
    ...{ memo, dossier: row.dossier_id, programme: row.programme_id, subject: row.subject, decideBy: row.decide_by, deciders, whole },
    ...{ kind: row.kind, status: row.status, mayMake },
    offered: offered && offeredOf(offered, await headingsThen(tx, row.dossier_id, offered)),
    points: offered
      ? (await withEffectNames(tx, memo, offered.points)).map((point) => ({ ...point, ...standingAt(said, offered.id, point.point) }))
      : [],
    history: rows.map(decisionOf),
    opinions: heardOpinions(await findRounds(tx, memo)),
    conclusions: await listConclusionRows(tx, [memo]),
    steps: (await listStepRows(tx, memo)).map(stepOf),
    preparations: offered ? await preparationsOf(tx, offered) : [],
    conditions: conditions.map((one) => conditionOf(one, mayMake || one.owner_id === actor.subject)),
    effects: await effectsOf(tx, memo),
    ink: (await listInkRows(tx, memo)).map((one) => inkOf(one, actor)),
    ...(await ownPart(tx, actor, { row, deciders, roles })),
    people: mayMake && conditions.some(({ status }) => status === 'open') ? await peopleOf(tx, row) : [],
  }
}

/** The headings that held when a version was frozen; those of today for one of before they were kept. */
async function headingsThen(tx: Tx, dossier: string, { id, header }: MemoVersion): Promise<readonly Heading[]> {
  return (await findHeadings(tx, id)) ?? headingsFor(tx, dossier, header.kind)
}

function offeredOf({ id, number, sha256, by, at, annexes, content }: MemoVersion, format: readonly Heading[]): model.OfferedVersion {
  const under = (name: string) => {
    const heading = format.find((one) => one.id === name) ?? knownHeadings.find((one) => one.id === name)
    return heading ? wordsUnder(content, heading) : ''
  }
  return { id, number, sha256, by, at, annexes, reason: under('reason'), keyPoints: under('keyPoints') }
}

async function effectsOf(tx: Tx, memo: string): Promise<model.Effect[]> {
  const rows = await listEffectRows(tx, memo)
  const named = rows.map(({ thing, thing_id }) => ({ thing: thing as model.Effect['thing'], id: thing_id }))
  const names = await listEffectNames(tx, memo, named)
  return rows.map((row) => ({
    point: row.point ?? '',
    versionNumber: row.version_number,
    thing: row.thing as model.Effect['thing'],
    id: row.thing_id,
    name: names.find(({ thing, id }) => thing === row.thing && id === row.thing_id)?.name ?? '',
    before: row.before,
    after: row.after,
    refused: row.refused,
    at: row.at.toISOString(),
  }))
}

async function preparationsOf(tx: Tx, { id }: MemoVersion): Promise<model.Preparation[]> {
  return (await listPreparationRows(tx, id)).map(({ minister_id, outcome, at, ...words }) => ({
    ...words,
    outcome: outcome as model.Outcome | null,
    minister: minister_id,
    at: at.toISOString(),
  }))
}

export function conditionOf(row: ConditionRow, mayFollow: boolean): model.Condition {
  return {
    ...{ id: row.id, point: row.point, text: row.text, minister: row.minister, note: row.note, revision: row.revision },
    pointNumber: row.point_number,
    versionNumber: row.version_number,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner ?? '' },
    dueOn: row.due_on,
    // A constraint keeps the words.
    status: row.status as model.ConditionStatus,
    mayFollow: mayFollow && row.status === 'open',
    since: row.since.toISOString(),
  }
}

export function stepOf(row: StepRow): model.MemoStep {
  return {
    // A constraint keeps the words.
    act: row.act as model.MemoStep['act'],
    versionNumber: row.version_number,
    reason: row.reason,
    known: parseKnown(row.known),
    day: row.day,
    by: row.by,
    forName: row.for_name,
    at: row.at.toISOString(),
  }
}

function inkOf(row: InkRow, actor: Actor): model.Ink {
  return {
    ...{ id: row.id, place: row.place, alt: row.alt },
    versionNumber: row.version_number,
    // Written by this room, by the schema of a stroke.
    strokes: row.strokes as unknown as model.Ink['strokes'],
    minister: { id: row.minister_id, name: row.minister },
    by: { id: row.by_id, name: row.by },
    at: row.at.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    mine: row.by_id === actor.person && row.minister_id === actor.subject,
  }
}

type Own = { readonly row: MemoRecord; readonly deciders: readonly model.PersonName[]; readonly roles: readonly string[] }

/** What the reader can do: decide, in whose name, and for whom something can be put ready. */
async function ownPart(tx: Tx, actor: Actor, { row, deciders, roles }: Own): Promise<Pick<model.DecisionsView, 'decidesAs' | 'prepares'>> {
  const self = deciders.find(({ id }) => id === actor.subject)
  const decides = self !== undefined && (await decidesOn(tx, row.id))
  const inOwnName = actor.subject === actor.person
  const offices = inOwnName && row.status === 'offered' ? await listOfficeRows(tx, row.id) : []
  const mine = offices.filter(({ person_id }) => person_id === actor.person).map(({ minister_id }) => minister_id)
  return {
    decidesAs: decides ? { ...self, onBehalf: !inOwnName } : null,
    prepares: roles.includes('ministerOffice') ? deciders.filter(({ id }) => mine.includes(id)) : [],
  }
}

async function peopleOf(tx: Tx, row: MemoRecord): Promise<model.PersonName[]> {
  const readers = await listReadersOf(tx, row.dossier_id)
  return [...new Map(readers.map(({ id, name }) => [id, { id, name }])).values()]
}
