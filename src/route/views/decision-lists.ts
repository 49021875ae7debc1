import type { Calendars } from '../../calendar/model.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { DecisionLines, MeetingOutcomes } from '../model/outcomes.ts'
import { lineChanges } from '../rules/decision-lists.ts'
import { type DecisionPrint, decisionPrint, type PrintLanguage } from '../rules/decision-print.ts'
import { findBodyRow } from '../store/bodies.ts'
import { type AdoptedRow, linesNow, listAdopted, listAdoptedLines } from '../store/decision-lists.ts'
import { getMeeting } from './bodies.ts'

/** The lists of decisions that were adopted, each with what changed since the one before, and what differs now; of what the actor sees. */
export async function adoptedLists(tx: Tx, meeting: string): Promise<Pick<MeetingOutcomes, 'adopted' | 'changedSince'>> {
  const rows = await listAdopted(tx, meeting)
  const lists = await withLines(tx, rows)
  const [newest] = lists
  return {
    adopted: lists.map(({ row: { actions: _actions, ...row }, lines }, at) => {
      const before = lists[at + 1]
      return { ...row, changes: before ? lineChanges(before.lines, lines) : [] }
    }),
    changedSince: newest ? lineChanges(newest.lines, await linesNow(tx, meeting)) : [],
  }
}

type WithLines = { readonly row: AdoptedRow; readonly lines: DecisionLines }

async function withLines(tx: Tx, rows: readonly AdoptedRow[]): Promise<WithLines[]> {
  const lines = await listAdoptedLines(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ row, lines: { lines: lines.get(row.id) ?? [], actions: row.actions } }))
}

type Asked = { readonly programme: string; readonly meeting: string; readonly number?: number | undefined }
type Printing = { readonly calendars: Calendars; readonly language: PrintLanguage }

/** What is printed of a list of decisions, as far as the actor sees it: a version that was adopted, or as it stands now; with a name for the file. */
export async function printedDecisions(
  tx: Tx,
  { programme, meeting: id, number }: Asked,
  { calendars, language }: Printing,
): Promise<{ name: string; print: DecisionPrint } | Refusal<'meeting.unknown' | 'list.unknown' | 'list.empty'>> {
  const meeting = await getMeeting(tx, { programme, meeting: id }, calendars)
  if (isRefusal(meeting)) return meeting
  const body = await findBodyRow(tx, programme, meeting.body)
  if (!body) return refuse('meeting.unknown')
  const found = number === undefined ? undefined : (await withLines(tx, await listAdopted(tx, id))).find(({ row }) => row.number === number)
  if (number !== undefined && !found) return refuse('list.unknown')
  const lines = found?.lines ?? (await linesNow(tx, id))
  if (lines.lines.length === 0 && lines.actions.length === 0) return refuse('list.empty')
  const version = found ? `-versie-${found.row.number}` : '-concept'
  const name = `besluitenlijst-${body.code.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${meeting.day}${version}`
  return { name, print: decisionPrint({ body, meeting, lines, adopted: found?.row ?? null }, language) }
}
