import type { Calendars } from '../../calendar/model.ts'
import { checkReading } from '../../check/check-readings.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { readText } from '../../reading/read-text.ts'
import type { Register } from '../../reading/register.ts'
import type { WritingFinding } from '../model/findings.ts'
import { asWritten, type LinePlace } from '../rules/as-written.ts'
import { listCurrentAnnexes } from '../store/annexes.ts'
import { findMemoRow } from '../store/memos.ts'
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
  const written = { header: await headerOf(tx, row), content: await getText(tx, actor, memo), annexes: await listCurrentAnnexes(tx, memo) }
  const { source, places } = asWritten(written)
  const findings = checkReading(readText(source, register), calendars).map(({ lines, ...finding }) => ({
    ...finding,
    quotes: lines.flatMap((line) => quoteAt(places, line)),
  }))
  const weight = { error: 0, warning: 1, hint: 2 } as const
  return findings.sort((one, next) => weight[one.severity] - weight[next.severity])
}

function quoteAt(places: readonly LinePlace[], line: number): { part: 'header' | 'text'; quote: string }[] {
  const place = places[line - 1]
  return place && place.quote !== '' ? [{ ...place }] : []
}
