import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { ReportFields } from '../model/rounds.ts'

export type NewReport = { readonly programme: string; readonly round: string; readonly request: string; readonly measure: string }

export async function addReports(tx: Tx, reports: readonly NewReport[]): Promise<void> {
  for (let at = 0; at < reports.length; at += 1000) {
    const rows = reports.slice(at, at + 1000).map(({ programme, round, request, measure }) => ({
      programme_id: programme,
      round_id: round,
      request_id: request,
      item_id: measure,
    }))
    await tx.insertInto('measure_report').values(rows).execute()
  }
}

/** Reports with what the measure says now, in the order of the measures' numbers; `previous`: a frozen round whose reports stand beside them. */
function reports(tx: Tx, round: string, previous: string | null) {
  return tx
    .selectFrom('measure_report as m')
    .innerJoin('programme_item as i', 'i.id', 'm.item_id')
    .leftJoin('person as c', 'c.id', 'm.changed_by')
    .leftJoin('measure_report as p', (join) => join.onRef('p.item_id', '=', 'm.item_id').on('p.round_id', 'is not distinct from', previous))
    .select(['m.id', 'm.request_id', 'm.item_id', 'm.status', 'm.confidence', 'm.explanation', 'm.milestones', 'm.indicators'])
    .select(['m.revision', 'm.since', 'c.name as changed_by', 'i.number', 'i.title'])
    .select(['i.status as status_now', 'i.confidence as confidence_now', 'i.explanation as explanation_now'])
    .select(['p.status as status_then', 'p.confidence as confidence_then', 'p.explanation as explanation_then'])
    .where('m.round_id', '=', round)
}

export type ReportRecord = Awaited<ReturnType<typeof listReportRows>>[number]

type Page = { readonly request: string; readonly previous: string | null; readonly offset: number; readonly report: string | null }

export function listReportRows(tx: Tx, round: string, { request, previous, offset, report }: Page) {
  return reports(tx, round, previous)
    .where('m.request_id', '=', request)
    .$if(report !== null, (query) => query.where('m.id', '=', report ?? ''))
    .orderBy(sql`(select string_agg(lpad(part, 6, '0'), '.') from regexp_split_to_table(i.number, '\\.') part)`)
    .orderBy('i.position')
    .orderBy('m.id')
    .offset(offset)
    .limit(100)
    .execute()
}

/** How many reports a request of a round asks for; null where the round has no such request. */
export async function countReports(tx: Tx, round: string, request: string): Promise<number | null> {
  const row = await tx
    .selectFrom('round_request as q')
    .leftJoin('measure_report as m', 'm.request_id', 'q.id')
    .select(sql<number>`count(m.id)::int`.as('count'))
    .where('q.round_id', '=', round)
    .where('q.id', '=', request)
    .groupBy('q.id')
    .executeTakeFirst()
  return row?.count ?? null
}

export type StandingReport = Awaited<ReturnType<typeof listStandingReports>>[number]

/** What stands in the reports of a round, bare; with `request` of one organisation. */
export function listStandingReports(tx: Tx, round: string, request: string | null = null) {
  return tx
    .selectFrom('measure_report')
    .select(['id', 'item_id', 'request_id', 'status', 'confidence', 'explanation', 'milestones', 'indicators'])
    .where('round_id', '=', round)
    .$if(request !== null, (query) => query.where('request_id', '=', request ?? ''))
    .execute()
}

/** A report with what asks for it. */
export function findReport(tx: Tx, round: string, id: string) {
  return tx
    .selectFrom('measure_report as m')
    .innerJoin('round_request as q', 'q.id', 'm.request_id')
    .select(['m.id', 'm.item_id', 'm.request_id', 'm.revision', 'q.organisation_id', 'q.status as request_status'])
    .select(['m.status', 'm.confidence', 'm.explanation', 'm.milestones', 'm.indicators'])
    .where('m.round_id', '=', round)
    .where('m.id', '=', id)
    .executeTakeFirst()
}

/** Changes a report if it still has this revision; the state before is kept by the database. False when somebody was first. */
export async function changeReportRow(
  tx: Tx,
  report: { readonly id: string; readonly revision: number },
  { by, milestones, indicators, ...fields }: ReportFields & { by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('measure_report')
    .set({ ...fields, milestones: JSON.stringify(milestones), indicators: JSON.stringify(indicators), changed_by: by })
    .where('id', '=', report.id)
    .where('revision', '=', report.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Which request a report of a round answers. */
export async function findReportRequest(tx: Tx, round: string, report: string): Promise<string | null> {
  const row = await tx
    .selectFrom('measure_report')
    .select('request_id')
    .where('round_id', '=', round)
    .where('id', '=', report)
    .executeTakeFirst()
  return row?.request_id ?? null
}
