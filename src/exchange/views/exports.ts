import { getMoneyOverview, listActionLineMoney } from '../../budget/views/money.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { arranged, type Column, type Wish } from '../../kernel/columns.ts'
import type { Tx } from '../../kernel/database.ts'
import type { BookSheet } from '../../kernel/write-book.ts'
import type { SheetColumn, SheetKind, Thing } from '../model/sheets.ts'
import { fileCell, type Language, readerText } from '../rules/cell-text.ts'
import { type Names, namesOf } from '../rules/names.ts'
import { programmeFile } from '../rules/programme-file.ts'
import { type ReportData, reportData } from '../rules/report.ts'
import { sheetForms } from '../rules/sheets/forms.ts'
import { programmeBook, sheetOf } from '../rules/workbook.ts'
import { listSources } from '../store/sources.ts'
import { findProgrammeMark, loadState } from '../store/state.ts'

type Asked = { readonly programme: string; readonly language: Language }

/** The workbook of the whole programme. */
export async function getProgrammeBook(tx: Tx, _actor: Actor, { programme, language }: Asked): Promise<BookSheet[]> {
  return programmeBook(await loadState(tx, programme), language)
}

/** The programme as data, with the sources of what was taken over. */
export async function getProgrammeFile(tx: Tx, _actor: Actor, programme: string): Promise<Record<string, unknown>> {
  const rows = await listSources(tx, programme)
  const sources = rows.map(({ thing, thing_id, document, version, sha256, page, first_line, last_line, taken_at, withdrawn_at }) => ({
    thing,
    thingId: thing_id,
    document,
    version,
    sha256,
    page,
    firstLine: first_line,
    lastLine: last_line,
    takenAt: taken_at.toISOString(),
    withdrawn: withdrawn_at !== null,
  }))
  return programmeFile(await loadState(tx, programme), sources, new Date())
}

/** What the report of the programme tells. */
export async function getReportData(tx: Tx, actor: Actor, { programme, language }: Asked): Promise<ReportData> {
  const { demo } = await findProgrammeMark(tx, programme)
  const overview = await getMoneyOverview(tx, actor, programme)
  const money = { ...overview, lines: await listActionLineMoney(tx, actor, programme) }
  return reportData({ state: await loadState(tx, programme), money, demo, now: new Date() }, language)
}

/** One table, arranged as somebody asked. */
export async function getProgrammeTable(
  tx: Tx,
  _actor: Actor,
  asked: Asked & { readonly table: SheetKind; readonly wish: Wish },
): Promise<BookSheet> {
  const state = await loadState(tx, asked.programme, asked.table)
  const names = namesOf(state)
  const form = sheetForms[asked.table]
  const columns = form.columns.map((column) => columnOf(column, names, asked.language))
  const byName = new Map(form.columns.map((column) => [column.key, column]))
  const say = ({ name }: Column<Thing>, value: string | number) => {
    const column = byName.get(name)
    const isPlain = column === undefined || isNamed(column)
    return isPlain ? String(value) : readerText(column, value, { names, language: asked.language })
  }
  const rows = arranged({ rows: state.things[asked.table], columns }, asked.wish, say)
  return sheetOf(form, rows, { names, language: asked.language })
}

const kinds = {
  text: 'text',
  mark: 'text',
  list: 'text',
  ref: 'text',
  refs: 'text',
  shares: 'text',
  yesNo: 'text',
  word: 'word',
  day: 'day',
  cents: 'cents',
  year: 'number',
  number: 'number',
} as const satisfies Readonly<Record<SheetColumn['kind'], Column<Thing>['kind']>>

function isNamed({ kind }: SheetColumn): boolean {
  return kind !== 'text' && kinds[kind] === 'text'
}

/** A column to filter and sort by: what points to something counts as what it is called. */
function columnOf(column: SheetColumn, names: Names, language: Language): Column<Thing> {
  const named = isNamed(column)
  return {
    name: column.key,
    kind: kinds[column.kind],
    value: ({ values }) => {
      const value = values[column.key] ?? null
      if (!named) return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? value : null
      const cell = fileCell(column, value, { names, language })
      return typeof cell === 'string' ? cell : null
    },
  }
}
