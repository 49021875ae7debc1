import type { Calendars } from '../../calendar/model.ts'
import { checkReading } from '../../check/check-readings.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Register } from '../../reading/organisations/register.ts'
import { readText } from '../../reading/read-text.ts'
import type { WritingFinding } from '../model/findings.ts'
import { asWritten, type LinePlace } from '../rules/as-written.ts'
import { besideChecks, ownFindings } from '../rules/own-findings.ts'
import { listCurrentAnnexes } from '../store/annexes.ts'
import { findMemoRow, type MemoRecord } from '../store/memos.ts'
import { headingsFor } from './formats.ts'
import { headerOf } from './memos.ts'
import { getText } from './text.ts'

export type ReadingMeans = { readonly register: Register; readonly calendars: Calendars }

/** What the checks find in a memo as it stands now, errors first. They are those of a file that comes from outside. */
export async function listWritingFindings(
  tx: Tx,
  actor: Actor,
  { memo, register, calendars }: { readonly memo: string } & ReadingMeans,
): Promise<WritingFinding[] | Refusal<'memo.unknown'>> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  return findingsIn(tx, actor, { row, register, calendars })
}

/** The same of a memo that was found. */
export async function findingsIn(
  tx: Tx,
  actor: Actor,
  { row, register, calendars }: { readonly row: MemoRecord } & ReadingMeans,
): Promise<WritingFinding[]> {
  const { id: memo, dossier_id: dossier } = row
  const header = await headerOf(tx, row)
  const written = { header, content: await getText(tx, actor, memo), annexes: await listCurrentAnnexes(tx, memo) }
  const { source, places } = asWritten(written)
  const checked = checkReading(readText(source, register), calendars).map(({ lines, ...finding }) => ({
    ...finding,
    quotes: lines.flatMap((line) => quoteAt(places, line)),
  }))
  const own = ownFindings({ ...written, places, headings: await headingsFor(tx, dossier, header.kind) })
  const weight = { error: 0, warning: 1, hint: 2 } as const
  return besideChecks(own, checked).sort((one, next) => weight[one.severity] - weight[next.severity])
}

function quoteAt(places: readonly LinePlace[], line: number): { part: 'header' | 'text'; quote: string }[] {
  const place = places[line - 1]
  return place && place.quote !== '' ? [{ ...place }] : []
}
