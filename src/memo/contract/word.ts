import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id, Nullable } from '../../kernel/schema.ts'
import { headerRefusals, MemoKind, MemoView, makerRoles } from '../model/memos.ts'
import { FoundHeader, MemoTemplate, templateRefusals, WordImport, wordRefusals } from '../model/word.ts'

const ofVersion = { memo: Id, number: Type.Integer({ minimum: 1 }) }
const inTemplate = {
  organisation: Type.Optional(Type.String({ format: 'uuid', description: 'Print in the template of this organisation' })),
}
const printing = ['memo.unknown', 'version.unknown', 'template.unknown', 'export.failed'] as const
const receiving = [
  'word.no-file',
  'request.too-large',
  'file.empty',
  'file.encrypted',
  'file.damaged',
  'file.too-large',
  'file.zip-bomb',
  'file.zip-too-many-files',
  'file.infected',
  'file.not-scanned',
  ...wordRefusals,
] as const

export const printVersionInWord = endpoint({
  name: 'printVersionInWord',
  method: 'GET',
  path: '/memos/:memo/versions/:number/word',
  who: 'readers',
  of: 'memo',
  discloses: true,
  summary: 'A frozen version as a Word file: open suggestions as tracked changes, and comments at their place unless they are left out.',
  input: Type.Object({ ...ofVersion, ...inTemplate, comments: Type.Optional(Type.Boolean()) }),
  output: Empty,
  refusals: printing,
  gives: 'file',
})

export const printRedlineInWord = endpoint({
  name: 'printRedlineInWord',
  method: 'GET',
  path: '/memos/:memo/versions/:number/word-redline',
  who: 'readers',
  of: 'memo',
  discloses: true,
  summary: 'What changed in a version since another one, as a Word file with tracked changes.',
  input: Type.Object({ ...ofVersion, ...inTemplate, since: Type.Integer({ minimum: 1 }) }),
  output: Empty,
  refusals: printing,
  gives: 'file',
})

export const listMemoTemplates = endpoint({
  name: 'listMemoTemplates',
  method: 'GET',
  path: '/memo-templates',
  who: 'signedIn',
  summary: 'The templates in which organisations print their memos.',
  input: Empty,
  output: Type.Array(MemoTemplate),
  refusals: [],
})

export const setMemoTemplate = endpoint({
  name: 'setMemoTemplate',
  method: 'POST',
  path: '/memo-templates/:organisation',
  who: ['administrator'],
  summary: 'Give an organisation a template (.docx or .dotx), in the place of the one it has.',
  input: Type.Object({ organisation: Id }),
  output: MemoTemplate,
  refusals: [...receiving, ...templateRefusals, 'organisation.unknown'],
  takes: 'files',
})

export const endMemoTemplate = endpoint({
  name: 'endMemoTemplate',
  method: 'DELETE',
  path: '/memo-templates/:organisation',
  who: ['administrator'],
  summary: 'Take the template of an organisation out of use.',
  input: Type.Object({ organisation: Id }),
  output: Type.Array(MemoTemplate),
  refusals: ['template.unknown'],
})

export const downloadMemoTemplate = endpoint({
  name: 'downloadMemoTemplate',
  method: 'GET',
  path: '/memo-templates/:organisation/file',
  who: ['administrator'],
  summary: 'The template of an organisation, as it was uploaded.',
  input: Type.Object({ organisation: Id }),
  output: Empty,
  refusals: ['template.unknown'],
  gives: 'file',
})

export const bringInWord = endpoint({
  name: 'bringInWord',
  method: 'POST',
  path: '/dossiers/:dossier/memo-imports',
  who: makerRoles,
  of: 'dossier',
  summary: 'Read a Word file as a memo: what was recognised, and what stays behind. No memo is made or changed yet.',
  input: Type.Object({ dossier: Id }),
  output: WordImport,
  refusals: ['dossier.unknown', ...receiving],
  takes: 'files',
})

export const getWordImport = endpoint({
  name: 'getWordImport',
  method: 'GET',
  path: '/dossiers/:dossier/memo-imports/:import',
  who: makerRoles,
  of: 'dossier',
  summary: 'A Word file that one brought in oneself, as it was read.',
  input: Type.Object({ dossier: Id, import: Id }),
  output: WordImport,
  refusals: ['dossier.unknown', 'import.unknown'],
})

export const confirmWordImport = endpoint({
  name: 'confirmWordImport',
  method: 'POST',
  path: '/dossiers/:dossier/memo-imports/:import/memo',
  who: makerRoles,
  of: 'dossier',
  summary:
    'Make a memo of a Word file that was read, or put it in the place of the text of a memo: what was there is kept as a version first.',
  input: Type.Object({
    dossier: Id,
    import: Id,
    memo: Nullable(Id),
    header: Type.Object({ ...FoundHeader.properties, kind: MemoKind, subject: Type.String({ minLength: 1, maxLength: 300 }) }),
    takeHeader: Type.Boolean({ description: 'For a memo that is there already: whether the header comes from the file too' }),
    points: Type.Array(Type.Integer({ minimum: 0 }), { maxItems: 500, description: 'Which of the candidates are decision points' }),
    comments: Type.Boolean(),
  }),
  output: MemoView,
  refusals: [
    'dossier.unknown',
    'import.unknown',
    'word.already',
    'memo.unknown',
    'memo.of-another-ministry',
    'memo.closed',
    'memo.changed-meanwhile',
    ...headerRefusals,
  ],
})

export const wordEndpoints = [
  printVersionInWord,
  printRedlineInWord,
  listMemoTemplates,
  setMemoTemplate,
  endMemoTemplate,
  downloadMemoTemplate,
  bringInWord,
  getWordImport,
  confirmWordImport,
]
