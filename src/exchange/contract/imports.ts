import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id, OneOf } from '../../kernel/schema.ts'
import { ProgrammeImport, ProgrammeImportRow } from '../model/imports.ts'
import { sheetKinds } from '../model/sheets.ts'
import { Language, readers, writers } from '../model/who.ts'

const which = Type.Object({ programme: Id, import: Id })

export const importTemplateOfProgramme = endpoint({
  name: 'importTemplateOfProgramme',
  method: 'GET',
  path: '/programmes/:programme/import-template',
  who: readers,
  of: 'programme',
  summary: 'An empty file to fill in: XLSX with all sheets, or CSV with one.',
  input: Type.Object({
    programme: Id,
    format: OneOf(['xlsx', 'csv'] as const),
    sheet: Type.Optional(OneOf(sheetKinds)),
    language: Type.Optional(Language),
  }),
  output: Empty,
  refusals: ['programme.unknown'],
  gives: 'file',
})

export const checkImport = endpoint({
  name: 'checkImport',
  method: 'POST',
  path: '/programmes/:programme/imports',
  who: writers,
  of: 'programme',
  summary:
    'Offer a workbook or CSV files of a programme: what they would add and change, and what is wrong in them, cell by cell. Of the programme nothing is written.',
  input: Type.Object({ programme: Id }),
  output: ProgrammeImport,
  refusals: [
    'programme.unknown',
    'import.not-multipart',
    'import.no-file',
    'import.infected',
    'import.not-scanned',
    'request.too-large',
    'sheet.unreadable',
    'sheet.encrypted',
    'sheet.old-format',
    'sheet.has-macros',
    'sheet.too-many-rows',
  ],
  takes: 'files',
})

export const listImports = endpoint({
  name: 'listImports',
  method: 'GET',
  path: '/programmes/:programme/imports',
  who: writers,
  of: 'programme',
  summary: 'The latest imports: your own, and to a co-ordinator all.',
  input: Type.Object({ programme: Id }),
  output: Type.Array(ProgrammeImportRow),
  refusals: ['programme.unknown'],
})

export const getImport = endpoint({
  name: 'getImport',
  method: 'GET',
  path: '/programmes/:programme/imports/:import',
  who: writers,
  of: 'programme',
  summary: 'One import: where it stands, what it would do or did, and what is wrong.',
  input: which,
  output: ProgrammeImport,
  refusals: ['programme.unknown', 'import.unknown'],
})

export const confirmImport = endpoint({
  name: 'confirmImport',
  method: 'POST',
  path: '/programmes/:programme/imports/:import/confirmation',
  who: writers,
  of: 'programme',
  summary: 'Have a checked import written, all of it or nothing; it goes on in the background.',
  input: which,
  output: ProgrammeImport,
  refusals: ['programme.unknown', 'import.unknown', 'import.not-yours', 'import.not-ready'],
})

export const withdrawImport = endpoint({
  name: 'withdrawImport',
  method: 'DELETE',
  path: '/programmes/:programme/imports/:import',
  who: writers,
  of: 'programme',
  summary: 'Leave a checked import unwritten.',
  input: which,
  output: ProgrammeImport,
  refusals: ['programme.unknown', 'import.unknown', 'import.not-yours', 'import.not-ready'],
})
