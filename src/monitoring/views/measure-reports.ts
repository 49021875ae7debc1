import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { Nullable } from '../../kernel/schema.ts'
import { Confidence } from '../../programme/model/items.ts'
import { listMilestones, type MilestoneState } from '../../programme/views/reported.ts'
import { type MeasureReport, MeasureStatus } from '../model/rounds.ts'
import { countReports, findReportRequest, listReportRows, type ReportRecord } from '../store/measure-reports.ts'
import { findRound, hasRequest } from '../store/rounds.ts'
import { fieldsOf } from './parse.ts'
import { findPrevious } from './rounds.ts'

type Asked = {
  readonly programme: string
  readonly round: string
  readonly request: string
  readonly offset?: number
  readonly report?: string
}
type Listed = { readonly total: number; readonly reports: MeasureReport[] }

/** What an organisation reports, a hundred measures at a time, with what it said last time. */
export async function listMeasureReports(
  tx: Tx,
  _actor: Actor,
  { programme, round: id, request, offset = 0, report }: Asked,
): Promise<Listed | Refusal<'round.unknown' | 'request.unknown'>> {
  const round = await findRound(tx, programme, id)
  if (!round) return refuse('round.unknown')
  if (!(await hasRequest(tx, id, request))) return refuse('request.unknown')
  const previous = await findPrevious(tx, programme, round)
  const rows = await listReportRows(tx, id, { request, previous: previous?.id ?? null, offset, report: report ?? null })
  const milestones = await listMilestones(
    tx,
    programme,
    rows.map(({ item_id }) => item_id),
  )
  const byItem = Map.groupBy(milestones, ({ item }) => item)
  return { total: await countReports(tx, request), reports: rows.map((row) => reportOf(row, byItem.get(row.item_id) ?? [])) }
}

/** One report, as it stands after it was saved. */
export async function getMeasureReport(
  tx: Tx,
  actor: Actor,
  asked: { programme: string; round: string; report: string },
): Promise<MeasureReport | Refusal<'round.unknown' | 'report.unknown'>> {
  const request = await findReportRequest(tx, asked.round, asked.report)
  if (request === null) return refuse('report.unknown')
  const listed = await listMeasureReports(tx, actor, { ...asked, request })
  if (isRefusal(listed)) return refuse('round.unknown')
  return listed.reports[0] ?? refuse('report.unknown')
}

const parseStatus = parserOf(MeasureStatus)
const parseConfidence = parserOf(Nullable(Confidence))

function reportOf(row: ReportRecord, milestones: readonly MilestoneState[]): MeasureReport {
  const said = (status: string, confidence: string | null, explanation: string | null) => ({
    status: parseStatus(status),
    confidence: parseConfidence(confidence),
    explanation: explanation ?? '',
  })
  return {
    id: row.id,
    request: row.request_id,
    measure: row.item_id,
    number: row.number,
    title: row.title,
    ...fieldsOf(row),
    revision: row.revision,
    since: row.since.toISOString(),
    changedBy: row.changed_by,
    now: said(row.status_now, row.confidence_now, row.explanation_now),
    previous: row.status_then === null ? null : said(row.status_then, row.confidence_then, row.explanation_then),
    ownMilestones: milestones.map(({ id, title, dueOn, status, reachedOn }) => ({ id, title, dueOn, status, reachedOn })),
  }
}
