import type { ProgrammeState, SheetKind, Thing } from '../model/sheets.ts'
import { type Language, readerText } from './cell-text.ts'
import type { Names } from './names.ts'
import { sheetForms } from './sheets/forms.ts'

/** A table of the report: `widths` are parts of the line. */
export type ReportTable = {
  readonly caption: string
  readonly head: readonly string[]
  readonly widths: readonly number[]
  readonly align: readonly ('left' | 'right')[]
  readonly rows: readonly (readonly string[])[]
}
export type ReportPart = {
  readonly title: string
  readonly text: string
  readonly facts: readonly (readonly [string, string])[]
  readonly tables: readonly ReportTable[]
}
export type ReportSection = ReportPart & { readonly items: readonly ReportPart[] }
export type ReportChapter = ReportPart & { readonly sections: readonly ReportSection[] }

/** What the chapters are told from. */
export type Telling = {
  readonly state: ProgrammeState
  readonly names: Names
  readonly language: Language
  readonly byParent: ReadonlyMap<string, readonly Thing[]>
}

/** Things by what they hang under. */
export function thingsByParent({ things }: ProgrammeState): Map<string, Thing[]> {
  const found = new Map<string, Thing[]>()
  const add = (kind: SheetKind, parentOf: (thing: Thing) => unknown) => {
    for (const thing of things[kind]) {
      const key = `${kind} ${String(parentOf(thing))}`
      const own = found.get(key)
      if (own) own.push(thing)
      else found.set(key, [thing])
    }
  }
  add('subGoals', ({ values }) => values['actionLine'])
  add('measures', ({ values }) => values['subGoal'] ?? values['actionLine'])
  add('milestones', ({ values }) => values['measure'])
  add('costs', ({ values }) => values['measure'])
  add('mitigations', ({ values }) => values['risk'])
  add('observations', ({ values }) => values['indicator'])
  return found
}

export function under({ byParent }: Telling, kind: SheetKind, id: string): readonly Thing[] {
  return byParent.get(`${kind} ${id}`) ?? []
}

/** Number and title. */
export function titleOf({ values }: Thing): string {
  return [values['number'], values['title'] ?? values['name']].filter((one) => typeof one === 'string' && one !== '').join(' ')
}

export function textIn({ values }: Thing, ...keys: readonly string[]): string {
  return keys
    .map((key) => String(values[key] ?? ''))
    .filter((text) => text !== '')
    .join('\n')
}

/** The filled columns of a thing, each with its head. */
export function factsOf(telling: Telling, kind: SheetKind, { values }: Thing, keys: readonly string[]): (readonly [string, string])[] {
  return sheetForms[kind].columns
    .filter(({ key }) => keys.includes(key))
    .map((column) => [column[telling.language], readerText(column, values[column.key], telling)] as const)
    .filter(([, text]) => text !== '')
}

type Columns = Readonly<Record<string, number>>

/** A table of things: the named columns, each as wide as is said. */
export function tableOf(
  telling: Telling,
  kind: SheetKind,
  { caption, things, columns }: { caption: string; things: readonly Thing[]; columns: Columns },
): ReportTable {
  const shown = Object.keys(columns).flatMap((key) => sheetForms[kind].columns.filter((column) => column.key === key))
  return {
    caption,
    head: shown.map((column) => column[telling.language]),
    widths: Object.values(columns),
    align: shown.map((column) => (column.kind === 'cents' || column.kind === 'number' ? 'right' : 'left')),
    rows: things.map(({ values }) => shown.map((column) => readerText(column, values[column.key], telling))),
  }
}
