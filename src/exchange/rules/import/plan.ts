import type { ImportFault } from '../../../identity/model/import.ts'
import type { Sheet, TypedCell } from '../../../kernel/sheets.ts'
import { type ProgrammeState, type SheetForm, type SheetKind, sheetKinds, type Thing, type Value, type Values } from '../../model/sheets.ts'
import { type Names, namesOf } from '../names.ts'
import type { RoomRules } from './kind-rule.ts'
import { mergedValues, ruleOf } from './kinds.ts'
import { emptyValue, rowValues } from './row-values.ts'
import { type ReadSheet, type SheetRow, sheetRows } from './sheet-rows.ts'
import { blameTogether } from './together.ts'

/** A row as it would be written. `changed` are the keys of the columns that differ; of a new thing all that it holds. */
export type PlannedRow = {
  readonly kind: SheetKind
  readonly row: SheetRow
  readonly id: string
  readonly existing: Thing | null
  readonly values: Values
  readonly changed: readonly string[]
}

export type ImportPlan = {
  readonly sheets: readonly ReadSheet[]
  /** Rows that add or change something, in the order in which one may point to another. */
  readonly rows: readonly PlannedRow[]
  readonly same: Readonly<Record<SheetKind, number>>
  readonly faults: readonly ImportFault[]
  readonly names: Names
}

/** `newId` gives the id of what is added. */
export type PlanMeans = { readonly rules: RoomRules; readonly newId: () => string }

/** Reads the sheets beside the programme as it is: what would be added, changed or left alone, and what is wrong, cell by cell. Linear in rows. */
export function planImport(sheets: readonly Sheet<TypedCell>[], state: ProgrammeState, means: PlanMeans): ImportPlan {
  const faults: ImportFault[] = []
  const read = sheets.flatMap((sheet) => sheetRows(sheet, faults) ?? [])
  const names = namesOf(state)
  const same = Object.fromEntries(sheetKinds.map((kind) => [kind, 0])) as Record<SheetKind, number>
  const rows: PlannedRow[] = []
  for (const kind of sheetKinds) {
    const [sheet, ...others] = read.filter((one) => one.form?.kind === kind)
    for (const other of others) other.rows[0]?.blame(null, 'sheetTwice')
    if (!sheet?.form) continue
    const planned = planSheet({ form: sheet.form, rows: sheet.rows, names, state }, means)
    rows.push(...planned.filter(({ changed }) => changed.length > 0))
    same[kind] = planned.filter(({ changed }) => changed.length === 0).length
  }
  blameTogether(rows, state)
  return { sheets: read, rows, same, faults: inReadingOrder(faults, sheets), names }
}

/** By sheet, row and column, as somebody goes through the file. */
function inReadingOrder(faults: readonly ImportFault[], sheets: readonly Sheet<TypedCell>[]): ImportFault[] {
  const sheetAt = new Map(sheets.map(({ name }, at) => [name, at]))
  const letters = ({ cell }: ImportFault) => (cell ?? '').replace(/\d+$/, '').padStart(3)
  const order = (one: ImportFault, other: ImportFault) =>
    (sheetAt.get(one.sheet) ?? 0) - (sheetAt.get(other.sheet) ?? 0) || one.row - other.row || letters(one).localeCompare(letters(other))
  return faults.toSorted(order)
}

type SheetPlan = { readonly form: SheetForm; readonly rows: readonly SheetRow[]; readonly names: Names; readonly state: ProgrammeState }
type Said = { readonly row: SheetRow; readonly values: Values; readonly isSound: boolean }

function planSheet({ form, rows, names, state }: SheetPlan, { rules, newId }: PlanMeans): PlannedRow[] {
  const rule = ruleOf(form.kind)
  const said: Said[] = rows.map((row) => {
    const { values, isSound } = rowValues(row, form, names)
    return { row, values, isSound }
  })
  const matched = matchRows(said, form, state)
  return said.flatMap(({ row, values, isSound }) => {
    const existing = matched.get(row) ?? null
    const id = existing?.id ?? newId()
    const merged = mergedValues(rule, startOf(form, existing), { existing, said: values, names })
    // Also of a row that is not right yet, so that what points to it is not blamed for that.
    names.add(form.kind, { id, values: merged })
    if (!isSound) return []
    const changed = changedKeys(form, merged, existing)
    const planned = { kind: form.kind, row, id, existing, values: merged, changed }
    return changed.length === 0 || rule.check(planned, { rules, names }) ? [planned] : []
  })
}

function startOf(form: SheetForm, existing: Thing | null): Values {
  return existing?.values ?? Object.fromEntries(form.columns.map((column) => [column.key, emptyValue(column)]))
}

/** Which row is about which thing; blames rows that are about the same one. */
function matchRows(said: readonly Said[], { kind }: SheetForm, state: ProgrammeState): ReadonlyMap<SheetRow, Thing> {
  const { key, looseKey } = ruleOf(kind)
  const matched = matchMarks(said, state.things[kind])
  const marked = new Set([...matched.values()].map(({ id }) => id))
  const left = groupBy(
    state.things[kind].filter(({ id }) => !marked.has(id)),
    ({ values }) => key(values),
  )
  const seen = new Map<string, number>()
  const unmatched: Said[] = []
  for (const one of said.filter(({ row }) => !matched.has(row))) {
    const own = key(one.values)
    const thing = left.get(own)?.shift()
    const earlier = seen.get(own)
    if (thing) matched.set(one.row, thing)
    else if (earlier !== undefined && one.isSound) one.row.blame(null, 'twice', String(earlier))
    else unmatched.push(one)
    seen.set(own, earlier ?? one.row.number)
  }
  if (looseKey === null) return matched
  const loose = groupBy([...left.values()].flat(), ({ values }) => looseKey(values))
  const wanted = groupBy(unmatched, ({ values }) => looseKey(values))
  for (const [own, rows] of wanted) {
    const things = loose.get(own) ?? []
    const [thing, row] = [things[0], rows[0]]
    if (things.length === 1 && rows.length === 1 && thing && row) matched.set(row.row, thing)
  }
  return matched
}

/** Rows that bear the mark of a thing are about it, whatever else they say. */
function matchMarks(said: readonly Said[], things: readonly Thing[]): Map<SheetRow, Thing> {
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const matched = new Map<SheetRow, Thing>()
  for (const { row, values } of said) {
    const mark = values['mark']
    if (typeof mark !== 'string' || mark === '') continue
    const thing = byId.get(mark.toLowerCase())
    if (thing) matched.set(row, thing)
    else row.blame('mark', 'unknownMark')
    byId.delete(mark.toLowerCase())
  }
  return matched
}

function groupBy<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}

function changedKeys(form: SheetForm, values: Values, existing: Thing | null): string[] {
  const keys = form.columns.filter(({ kind }) => kind !== 'mark').map(({ key }) => key)
  return keys.filter((key) => (existing === null ? isFilled(values[key]) : !isSame(values[key], existing.values[key])))
}

function isFilled(value: Value | undefined): boolean {
  return value !== undefined && value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0)
}

/** Line ends and spaces around a text are no change, nor is the order of several. */
export function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return comparable(one) === comparable(other)
}

function comparable(value: Value | undefined): string {
  if (Array.isArray(value)) return value.toSorted().join(' ')
  return String(value ?? '')
    .replace(/\r\n?/g, '\n')
    .trim()
}
