import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Empty, OneOf } from '../../kernel/schema.ts'
import { ImportReport, importKinds } from '../model/import.ts'

const who = ['administrator'] as const
const unreadable = [
  'import.no-file',
  'import.not-multipart',
  'import.infected',
  'import.not-scanned',
  'request.too-large',
  'sheet.unreadable',
  'sheet.encrypted',
  'sheet.old-format',
  'sheet.has-macros',
  'sheet.too-many-rows',
] as const

export const importTemplate = endpoint({
  name: 'importTemplate',
  method: 'GET',
  path: '/imports/template',
  who,
  summary: 'An empty file to fill in: XLSX with all sheets, or CSV with one.',
  input: Type.Object({ format: OneOf(['csv', 'xlsx'] as const), kind: Type.Optional(OneOf(importKinds)) }),
  output: Empty,
  refusals: [],
  gives: 'file',
})

export const previewImport = endpoint({
  name: 'previewImport',
  method: 'POST',
  path: '/imports/preview',
  who,
  summary: 'What files of organisations, departments, people and roles would add, and what is wrong in them, cell by cell. Writes nothing.',
  input: Empty,
  output: ImportReport,
  refusals: unreadable,
  takes: 'files',
})

export const importPeople = endpoint({
  name: 'importPeople',
  method: 'POST',
  path: '/imports',
  who,
  summary: 'Add what the files hold, all of it or nothing.',
  input: Empty,
  output: ImportReport,
  refusals: [...unreadable, 'import.has-faults'],
  takes: 'files',
})
