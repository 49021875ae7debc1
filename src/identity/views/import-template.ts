import { csvOf, type Table, xlsxOf } from '../../kernel/write-sheets.ts'
import { type ImportKind, importKinds } from '../model/import.ts'
import { sheetForms } from '../rules/import/columns.ts'

/** An empty file to fill in; a star marks a column that must be filled. */
export async function importTemplate(wish: {
  readonly format: 'csv' | 'xlsx'
  readonly kind?: ImportKind
}): Promise<{ name: string; type: string; bytes: Buffer }> {
  if (wish.format === 'xlsx') {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return { name: 'sjabloon-personen.xlsx', type, bytes: await xlsxOf(importKinds.map(tableOf)) }
  }
  const table = tableOf(wish.kind ?? 'people')
  return { name: `sjabloon-${table.name.toLowerCase()}.csv`, type: 'text/csv; charset=utf-8', bytes: csvOf(table) }
}

function tableOf(kind: ImportKind): Table {
  const { nl, columns } = sheetForms[kind]
  return { name: nl, head: columns.map((column) => (column.required ? `${column.nl}*` : column.nl)), rows: [] }
}
