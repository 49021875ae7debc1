import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { parserOf } from '../../kernel/parse.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { Nullable } from '../../kernel/schema.ts'
import { Confidence } from '../../programme/model/items.ts'
import { listMilestones, type MilestoneState } from '../../programme/views/reported.ts'
import { type MeasureReport, MeasureStatus } from '../model/rounds.ts'
import { listIndicatorRows } from '../store/indicators.ts'
import { countReports, findReportRequest, listReportRows, type ReportRecord } from '../store/measure-reports.ts'
import { listMainSeries } from '../store/observations.ts'
import { findRound } from '../store/rounds.ts'
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
  const total = await countReports(tx, id, request)
  if (total === null) return refuse('request.unknown')
  const previous = await findPrevious(tx, programme, round)
  const rows = await listReportRows(tx, id, { request, previous: previous?.id ?? null, offset, report: report ?? null })
  const milestones = await listMilestones(
    tx,
    programme,
    rows.map(({ item_id }) => item_id),
  )
  const byItem = Map.groupBy(milestones, ({ item }) => item)
  const indicators = await listTold(
    tx,
    programme,
    rows.map(({ item_id }) => item_id),
  )
  return {
    total,
    reports: rows.map((row) => reportOf(row, { milestones: byItem.get(row.item_id) ?? [], indicators: indicators.get(row.item_id) ?? [] })),
  }
}

/** The indicators about each of some measures that have not ended, with the last value of each. */
async function listTold(tx: Tx, programme: string, measures: readonly string[]): Promise<Map<string, MeasureReport['ownIndicators']>> {
  const today = dayAt(new Date())
  const about = (await listIndicatorRows(tx, programme)).filter(
    ({ items, endedOn }) => (endedOn === null || endedOn > today) && items.some((item) => measures.includes(item)),
  )
  const series = await listMainSeries(tx, { programme, indicators: about.map(({ id }) => id), last: 1 })
  const told = about.map(({ id, code, name, unit, items }) => {
    const point = series.get(id)?.points.at(-1)
    return { items, indicator: { id, code, name, unit, last: point ? { period: point.period, value: point.value } : null } }
  })
  return new Map(
    measures.map((measure) => [measure, told.filter(({ items }) => items.includes(measure)).map(({ indicator }) => indicator)]),
  )
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

type Own = { readonly milestones: readonly MilestoneState[]; readonly indicators: MeasureReport['ownIndicators'] }

function reportOf(row: ReportRecord, { milestones, indicators }: Own): MeasureReport {
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
    ownIndicators: indicators,
  }
}
