import { Type } from 'typebox'
import { roles } from '../identity/model.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { Empty, Id } from '../kernel/schema.ts'
import { DocumentText, DossierRow, DossierView, SearchAnswer } from './model.ts'

export const listDossiers = endpoint({
  name: 'listDossiers',
  method: 'GET',
  path: '/dossiers',
  who: roles,
  summary: 'All dossiers, the newest first.',
  input: Empty,
  output: Type.Array(DossierRow),
  refusals: [],
})

export const openDossier = endpoint({
  name: 'openDossier',
  method: 'POST',
  path: '/dossiers',
  who: ['coordinator', 'author'],
  summary: 'Open a new, empty dossier.',
  input: Type.Object({ title: Type.String({ minLength: 1, maxLength: 300 }), summary: Type.Optional(Type.String({ maxLength: 2000 })) }),
  output: DossierRow,
  refusals: ['dossier.title-empty'],
})

export const getDossier = endpoint({
  name: 'getDossier',
  method: 'GET',
  path: '/dossiers/:dossier',
  who: roles,
  summary: 'A dossier with its documents.',
  input: Type.Object({ dossier: Id }),
  output: DossierView,
  refusals: ['dossier.unknown'],
})

export const getDocumentText = endpoint({
  name: 'getDocumentText',
  method: 'GET',
  path: '/document-versions/:version/pages',
  who: roles,
  summary: 'Pages of a document version as numbered lines; at most 50 pages at once.',
  input: Type.Object({
    version: Id,
    from: Type.Optional(Type.Integer({ minimum: 1, default: 1 })),
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 })),
  }),
  output: DocumentText,
  refusals: ['document.unknown'],
})

export const downloadOriginal = endpoint({
  name: 'downloadOriginal',
  method: 'GET',
  path: '/document-versions/:version/original',
  who: roles,
  summary: 'The original file, unchanged.',
  input: Type.Object({ version: Id }),
  output: Type.Object({}),
  refusals: ['document.unknown', 'document.file-missing'],
  gives: 'file',
})

export const search = endpoint({
  name: 'search',
  method: 'GET',
  path: '/search',
  who: roles,
  summary: 'Search all dossiers; Dutch word forms count as one word.',
  input: Type.Object({
    text: Type.String({ minLength: 1, maxLength: 200 }),
    dossier: Type.Optional(Id),
    order: Type.Optional(Type.Enum(['relevance', 'newest'])),
    from: Type.Optional(Type.Integer({ minimum: 0, maximum: 980, default: 0 })),
  }),
  output: SearchAnswer,
  refusals: ['search.no-words'],
})
