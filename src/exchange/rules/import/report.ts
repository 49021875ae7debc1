import type { ProgrammeImportReport, RowChange, SheetReport } from '../../model/imports.ts'
import type { SheetKind } from '../../model/sheets.ts'
import { saidOf } from '../cell-text.ts'
import type { Names } from '../names.ts'
import { sheetForms } from '../sheets/forms.ts'
import type { ImportPlan, PlannedRow } from './plan.ts'

/** More than this nobody reads at once; the counts tell the rest. */
const mostFaults = 200
const firstRows = 20

export function reportOf({ sheets, rows, same, faults, names }: ImportPlan): ProgrammeImportReport {
  return {
    sheets: sheets.map(({ name, form, rows: filled }): SheetReport => {
      const own = rows.filter(({ kind }) => kind === form?.kind)
      return {
        name,
        kind: form?.kind ?? null,
        rows: filled.length,
        added: own.filter(({ existing }) => existing === null).length,
        changed: own.filter(({ existing }) => existing !== null).length,
        same: form === null ? 0 : same[form.kind],
        first: own.slice(0, firstRows).map((row) => rowChange(row, names)),
      }
    }),
    faults: faults.slice(0, mostFaults),
    faultCount: faults.length,
  }
}

function rowChange({ kind, row, values, existing, changed }: PlannedRow, names: Names): RowChange {
  const { columns } = sheetForms[kind]
  return {
    row: row.number,
    what: existing === null ? 'added' : 'changed',
    name: nameOf(kind, values),
    changes: columns
      .filter(({ key }) => changed.includes(key))
      .map((column) => ({
        column: { nl: column.nl, en: column.en },
        before: saidOf(column, existing?.values[column.key], names),
        after: saidOf(column, values[column.key], names),
      })),
  }
}

function nameOf(kind: SheetKind, values: PlannedRow['values']): string {
  const [first, ...rest] = [values['number'], values['title'], values['name']].filter((one) => typeof one === 'string' && one !== '')
  return [first, ...rest].join(' ').slice(0, 300) || sheetForms[kind].nl
}

/** What would be written, in one text: two plans with the same text do the same to the same states. */
export function gistOf({ rows }: ImportPlan): string {
  return JSON.stringify(
    rows.map(({ kind, row, existing, changed, values }) => [
      kind,
      row.number,
      existing && [existing.id, existing.revision],
      changed.map((key) => [key, isPointer(kind, key) ? null : values[key]]),
    ]),
  )
}

/** What a row points to may be new, and gets another id each time. */
function isPointer(kind: SheetKind, key: string): boolean {
  return sheetForms[kind].columns.some((column) => column.key === key && ['ref', 'refs', 'shares'].includes(column.kind))
}
