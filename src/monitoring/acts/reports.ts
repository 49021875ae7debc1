import { isDeepStrictEqual } from 'node:util'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { completeTask, notify } from '../../notice/acts/notify.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import { listMilestones } from '../../programme/views/reported.ts'
import type { ReportFields, RequestStatus } from '../model/rounds.ts'
import {
  type FieldsRefusal,
  isComplete,
  type Reporter,
  refuseReport,
  refuseWriting,
  requestMoves,
  type WritingRefusal,
} from '../rules/rounds.ts'
import { listIndicatorRows } from '../store/indicators.ts'
import { changeReportRow, findReport, listStandingReports } from '../store/measure-reports.ts'
import { changeRequestRow, findRequest, holdRound, type RoundRecord } from '../store/rounds.ts'
import { fieldsOf, parseRequestStatus, parseRoundStatus } from '../views/parse.ts'
import { reportPath, roundPath } from '../views/rounds.ts'
import { coordinatorsOf } from './open-round.ts'

export type SaveRefusal = WritingRefusal | FieldsRefusal | 'round.unknown' | 'report.unknown' | 'report.stale'
type Saving = ReportFields & { readonly programme: string; readonly round: string; readonly report: string; readonly revision: number }

/** Saves what is written of a measure, as far as it is. Saving the same twice changes nothing. */
export async function saveReport(
  tx: Tx,
  actor: Actor,
  { programme, round: id, report, revision, ...written }: Saving,
): Promise<{ id: string } | Refusal<SaveRefusal>> {
  const round = await holdRound(tx, { programme, round: id }, false)
  if (!round) return refuse('round.unknown')
  const row = await findReport(tx, id, report)
  if (!row) return refuse('report.unknown')
  const asked = {
    round: parseRoundStatus(round.status),
    request: parseRequestStatus(row.request_status),
    organisation: row.organisation_id,
  }
  const fields = bare(written)
  const tellable = {
    milestones: await listMilestones(tx, programme, [row.item_id]),
    indicators: await indicatorsAbout(tx, programme, row.item_id),
  }
  const refused = refuseWriting(await reporterOf(tx, actor, programme), asked) ?? refuseReport(fields, tellable, dayAt(new Date()))
  if (refused) return refused
  if (isDeepStrictEqual(fieldsOf(row), fields)) return { id: report }
  const saved = row.revision === revision && (await changeReportRow(tx, { id: report, revision }, { ...fields, by: actor.person }))
  if (!saved) return refuse('report.stale')
  const about = { thing: 'measureReport', thingId: report, dossier: null, programme }
  await recordAct(tx, actor, { act: 'saveReport', ...about, before: { revision }, after: { ...fields, revision: revision + 1 } })
  return { id: report }
}

async function indicatorsAbout(tx: Tx, programme: string, measure: string): Promise<string[]> {
  return (await listIndicatorRows(tx, programme)).filter(({ items }) => items.includes(measure)).map(({ id }) => id)
}

function bare({ status, confidence, explanation, milestones, indicators }: ReportFields): ReportFields {
  return { status, confidence, explanation, milestones, indicators }
}

export async function reporterOf(tx: Tx, actor: Actor, programme: string): Promise<Reporter> {
  return { roles: rolesInProgramme(actor, programme), organisation: await organisationOf(tx, actor) }
}

export type AskedOf = { readonly programme: string; readonly round: string; readonly request: string }
type Found = {
  readonly round: RoundRecord
  readonly organisation: string
  readonly status: RequestStatus
  readonly asked: readonly string[]
}
type FindRefusal = 'round.unknown' | 'request.unknown' | 'round.frozen'

async function findAsked(tx: Tx, { programme, round: id, request }: AskedOf): Promise<Found | Refusal<FindRefusal>> {
  const round = await holdRound(tx, { programme, round: id }, true)
  if (!round) return refuse('round.unknown')
  if (round.status === 'frozen') return refuse('round.frozen')
  const row = await findRequest(tx, id, request)
  if (!row) return refuse('request.unknown')
  return { round, organisation: row.organisation_id, status: parseRequestStatus(row.status), asked: row.asked_ids }
}

export type SubmitRefusal = WritingRefusal | FindRefusal | 'report.incomplete'

/** Hands in all reports of an organisation: from here on they are for the co-ordinators. */
export async function submitReports(tx: Tx, actor: Actor, asked: AskedOf): Promise<{ id: string } | Refusal<SubmitRefusal>> {
  const found = await findAsked(tx, asked)
  if (isRefusal(found)) return found
  const { programme, round, request } = asked
  const standing = { round: parseRoundStatus(found.round.status), request: found.status, organisation: found.organisation }
  const refused = refuseWriting(await reporterOf(tx, actor, programme), standing)
  if (refused) return refused
  const open = (await listStandingReports(tx, round, request)).filter((row) => !isComplete(fieldsOf(row))).length
  if (open > 0) return refuse('report.incomplete', { count: open })
  await changeRequestRow(tx, request, { status: 'submitted', by: actor.person })
  await recordAct(tx, actor, { act: 'submitReports', thing: 'roundRequest', thingId: request, dossier: null, programme })
  await completeTask(tx, actor, { programme, thing: 'roundRequest', thingId: request })
  const to = await coordinatorsOf(tx, programme)
  const about = {
    programme,
    thing: 'roundRequest',
    thingId: request,
    path: roundPath({ programme, round }),
    params: { title: found.round.name },
  }
  await notify(tx, actor, { ...about, to, kind: 'submitted' })
  return { id: request }
}

export type DecideRefusal = FindRefusal | 'request.not-submitted' | 'request.why-empty'

/** Sends reports back, so that the organisation writes on; it is asked again, with the reason. */
export async function returnReports(
  tx: Tx,
  actor: Actor,
  { why, ...asked }: AskedOf & { why: string },
): Promise<{ id: string } | Refusal<DecideRefusal>> {
  if (why.trim() === '') return refuse('request.why-empty')
  const found = await findAsked(tx, asked)
  if (isRefusal(found)) return found
  if (!('return' in requestMoves[found.status])) return refuse('request.not-submitted')
  const { programme, request } = asked
  await changeRequestRow(tx, request, { status: 'returned', by: actor.person, why: why.trim() })
  await recordAct(tx, actor, { act: 'returnReports', thing: 'roundRequest', thingId: request, dossier: null, programme, after: { why } })
  const to = found.asked.length > 0 ? found.asked : await coordinatorsOf(tx, programme)
  const path = reportPath({ ...asked, id: request })
  const about = { programme, thing: 'roundRequest', thingId: request, path, params: { title: found.round.name } }
  await notify(tx, actor, { ...about, to, kind: 'returned', task: { due: found.round.due_on } })
  return { id: request }
}

export async function approveReports(tx: Tx, actor: Actor, asked: AskedOf): Promise<{ id: string } | Refusal<DecideRefusal>> {
  const found = await findAsked(tx, asked)
  if (isRefusal(found)) return found
  if (!('approve' in requestMoves[found.status])) return refuse('request.not-submitted')
  const { programme, request } = asked
  await changeRequestRow(tx, request, { status: 'approved', by: actor.person })
  await recordAct(tx, actor, { act: 'approveReports', thing: 'roundRequest', thingId: request, dossier: null, programme })
  return { id: request }
}
