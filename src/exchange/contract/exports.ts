import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id, OneOf } from '../../kernel/schema.ts'
import { sheetKinds } from '../model/sheets.ts'
import { Language, readers } from '../model/who.ts'

export const exportProgramme = endpoint({
  name: 'exportProgramme',
  method: 'GET',
  path: '/programmes/:programme/export',
  who: readers,
  of: 'programme',
  summary:
    'The whole programme: as the workbook that can be taken in again (XLSX), as data with sources (JSON, see docs/programme.schema.json) or as an accessible report (PDF/UA-1).',
  input: Type.Object({ programme: Id, format: OneOf(['xlsx', 'json', 'pdf'] as const), language: Type.Optional(Language) }),
  output: Empty,
  refusals: ['programme.unknown', 'export.failed'],
  gives: 'file',
})

export const exportProgrammeTable = endpoint({
  name: 'exportProgrammeTable',
  method: 'GET',
  path: '/programmes/:programme/tables/:table',
  who: readers,
  of: 'programme',
  summary: 'One table of the programme as it stands on the screen, as CSV or XLSX.',
  input: Type.Object({
    programme: Id,
    table: OneOf(sheetKinds),
    format: OneOf(['csv', 'xlsx'] as const),
    language: Type.Optional(Language),
    word: Type.Optional(Type.String({ maxLength: 200, description: 'Only rows that hold this.' })),
    sort: Type.Optional(Type.String({ maxLength: 60, description: 'Name of the column to sort by.' })),
    direction: Type.Optional(OneOf(['ascending', 'descending'] as const)),
    where: Type.Optional(
      Type.String({
        maxLength: 2000,
        description: 'Values that rows must have, by column, written as a query: `status=planned&priority=high`.',
      }),
    ),
  }),
  output: Empty,
  refusals: ['programme.unknown', 'export.failed'],
  gives: 'file',
})
