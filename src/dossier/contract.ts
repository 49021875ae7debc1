import { Type } from 'typebox'
import { AccessReason, AccessRow, Membership, NewMembership } from '../identity/model/access.ts'
import { Classification } from '../identity/model/roles.ts'
import { endpoint } from '../kernel/endpoint.ts'
import { Empty, Id, Moment, Nullable } from '../kernel/schema.ts'
import { DocumentText, DossierRow, DossierView, PagePlaces, SearchAnswer } from './model.ts'

/** Who sees who sees a thing. */
const lookers = ['coordinator', 'administrator', 'auditor'] as const
const OfDossier = Type.Object({ dossier: Id })
const OfDocument = Type.Object({ document: Id })
const Closing = {
  classification: Classification,
  embargoUntil: Nullable(Moment),
}

export const listDossiers = endpoint({
  name: 'listDossiers',
  method: 'GET',
  path: '/dossiers',
  who: 'signedIn',
  summary: 'The dossiers you may see, the newest first.',
  input: Empty,
  output: Type.Array(DossierRow),
  refusals: [],
})

export const openDossier = endpoint({
  name: 'openDossier',
  method: 'POST',
  path: '/dossiers',
  who: ['coordinator', 'author'],
  summary: 'Open a new, empty dossier, confidential unless said otherwise. Who opens it co-ordinates it.',
  input: Type.Object({
    title: Type.String({ minLength: 1, maxLength: 300 }),
    summary: Type.Optional(Type.String({ maxLength: 2000 })),
    programme: Type.Optional(Id),
    classification: Type.Optional(Classification),
  }),
  output: DossierRow,
  refusals: ['dossier.title-empty', 'dossier.not-in-this-programme', 'dossier.only-in-a-programme'],
})

export const getDossier = endpoint({
  name: 'getDossier',
  method: 'GET',
  path: '/dossiers/:dossier',
  who: 'readers',
  of: 'dossier',
  summary: 'A dossier with its documents.',
  input: OfDossier,
  output: DossierView,
  refusals: ['dossier.unknown'],
})

export const classifyDossier = endpoint({
  name: 'classifyDossier',
  method: 'POST',
  path: '/dossiers/:dossier/classification',
  who: ['coordinator'],
  of: 'dossier',
  summary: 'Set how a dossier is classified and until when it is under embargo. What is stricter holds for everything in it at once.',
  input: Type.Object({ dossier: Id, ...Closing }),
  output: DossierRow,
  refusals: ['dossier.unknown', 'classification.shuts-you-out'],
})

export const classifyDocument = endpoint({
  name: 'classifyDocument',
  method: 'POST',
  path: '/documents/:document/classification',
  who: ['coordinator'],
  of: 'document',
  summary: 'Make a document stricter than its dossier, or (null) as strict as its dossier.',
  input: Type.Object({ document: Id, classification: Nullable(Classification), embargoUntil: Nullable(Moment) }),
  output: Type.Object({}),
  refusals: ['document.unknown', 'classification.shuts-you-out'],
})

export const whyDossier = endpoint({
  name: 'whyDossier',
  method: 'GET',
  path: '/dossiers/:dossier/reasons',
  who: 'readers',
  of: 'dossier',
  summary: 'Why you can see a dossier.',
  input: OfDossier,
  output: Type.Array(AccessReason),
  refusals: ['dossier.unknown'],
})

export const whyDocument = endpoint({
  name: 'whyDocument',
  method: 'GET',
  path: '/documents/:document/reasons',
  who: 'readers',
  of: 'document',
  summary: 'Why you can see a document.',
  input: OfDocument,
  output: Type.Array(AccessReason),
  refusals: ['document.unknown'],
})

export const listDossierAccess = endpoint({
  name: 'listDossierAccess',
  method: 'GET',
  path: '/dossiers/:dossier/access',
  who: lookers,
  of: 'dossier',
  summary: 'Who can see a dossier, why, and since when.',
  input: OfDossier,
  output: Type.Array(AccessRow),
  refusals: ['dossier.unknown'],
})

export const listDocumentAccess = endpoint({
  name: 'listDocumentAccess',
  method: 'GET',
  path: '/documents/:document/access',
  who: lookers,
  of: 'document',
  summary: 'Who can see a document, why, and since when.',
  input: OfDocument,
  output: Type.Array(AccessRow),
  refusals: ['document.unknown'],
})

export const listDossierMembers = endpoint({
  name: 'listDossierMembers',
  method: 'GET',
  path: '/dossiers/:dossier/members',
  who: lookers,
  of: 'dossier',
  summary: 'The roles given in a dossier.',
  input: OfDossier,
  output: Type.Array(Membership),
  refusals: ['dossier.unknown'],
})

export const inviteToDossier = endpoint({
  name: 'inviteToDossier',
  method: 'POST',
  path: '/dossiers/:dossier/members',
  who: ['coordinator'],
  of: 'dossier',
  summary: 'Give a person, department or organisation a role in a dossier.',
  input: Type.Object({ dossier: Id, ...NewMembership.properties }),
  output: Type.Array(Membership),
  refusals: ['dossier.unknown', 'member.unknown', 'member.already-there', 'member.until-passed'],
})

export const endDossierMember = endpoint({
  name: 'endDossierMember',
  method: 'DELETE',
  path: '/dossiers/:dossier/members/:membership',
  who: ['coordinator', 'administrator'],
  of: 'dossier',
  summary: 'End a role in a dossier; it stays in the record.',
  input: Type.Object({ dossier: Id, membership: Id }),
  output: Type.Array(Membership),
  refusals: ['dossier.unknown', 'member.unknown', 'member.last-coordinator'],
})

export const getDocumentText = endpoint({
  name: 'getDocumentText',
  method: 'GET',
  path: '/document-versions/:version/pages',
  who: 'readers',
  of: 'version',
  discloses: true,
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
  who: 'readers',
  of: 'version',
  discloses: true,
  summary: 'The original file, unchanged.',
  input: Type.Object({ version: Id }),
  output: Type.Object({}),
  refusals: ['document.unknown', 'document.file-missing'],
  gives: 'file',
})

const PageOfVersion = Type.Object({ version: Id, page: Type.Integer({ minimum: 1 }) })

export const getPageImage = endpoint({
  name: 'getPageImage',
  method: 'GET',
  path: '/document-versions/:version/pages/:page/image',
  who: 'readers',
  of: 'version',
  discloses: true,
  summary: 'A page of a PDF as a PNG; other files have none.',
  input: PageOfVersion,
  output: Type.Object({}),
  refusals: ['document.unknown', 'page.no-image'],
  gives: 'file',
  costs: 'little',
})

export const getPagePlaces = endpoint({
  name: 'getPagePlaces',
  method: 'GET',
  path: '/document-versions/:version/pages/:page/places',
  who: 'readers',
  of: 'version',
  summary: 'Where the numbered lines stand on the picture of a page.',
  input: PageOfVersion,
  output: PagePlaces,
  refusals: ['document.unknown', 'page.no-image'],
})

export const search = endpoint({
  name: 'search',
  method: 'GET',
  path: '/search',
  who: 'signedIn',
  summary: 'Search the dossiers you may see; Dutch word forms count as one word.',
  input: Type.Object({
    text: Type.String({ minLength: 1, maxLength: 200 }),
    dossier: Type.Optional(Id),
    order: Type.Optional(Type.Enum(['relevance', 'newest'])),
    from: Type.Optional(Type.Integer({ minimum: 0, maximum: 980, default: 0 })),
  }),
  output: SearchAnswer,
  refusals: ['search.no-words'],
  costs: 'search',
})
