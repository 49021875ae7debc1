import { type Static, Type } from 'typebox'
import type { Role } from '../../identity/model/roles.ts'
import { DayOrNull, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'

export const memoKinds = ['decision', 'signature', 'information', 'preparation', 'annotation', 'discussion'] as const
export const MemoKind = OneOf(memoKinds)
export type MemoKind = (typeof memoKinds)[number]

export const memoStatuses = ['draft', 'coordination', 'offered', 'returned', 'decided', 'signed', 'sent', 'archived'] as const
export const MemoStatus = OneOf(memoStatuses)
export type MemoStatus = (typeof memoStatuses)[number]

/** Statuses in which the text may change. */
export const openStatuses = ['draft', 'coordination', 'returned'] as const satisfies readonly MemoStatus[]

/** Who sees a memo before it was first offered. The database says the same in `access_draft_roles`. */
export const draftRoles = [
  'coordinator',
  'author',
  'coordinationContact',
  'independentAdviser',
  'auditor',
] as const satisfies readonly Role[]
/** Who makes a memo: its header, text, annexes, rounds and versions. */
export const makerRoles = ['coordinator', 'author'] as const satisfies readonly Role[]

/** Whether whoever has these roles makes memos. */
export function makes(roles: readonly string[]): boolean {
  return makerRoles.some((role) => roles.includes(role))
}

/** Whom a memo is for. `decides` is false where it is sent for information. `person` is who that is here, where that is known. */
export const Addressee = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  person: Nullable(Id),
  decides: Type.Boolean(),
})
export type Addressee = Static<typeof Addressee>

/** What stands above the text. `fromUnit`: the directorate; `decideBy`: the last day for a decision; `notPublic`: what cannot be made public and why. */
export const MemoHeader = Type.Object({
  kind: MemoKind,
  subject: Type.String({ minLength: 1, maxLength: 300 }),
  fromUnit: Type.String({ maxLength: 300 }),
  contact: Type.String({ maxLength: 300 }),
  reference: Type.String({ maxLength: 100 }),
  memoDate: DayOrNull,
  decideBy: DayOrNull,
  notPublic: Type.String({ maxLength: 5000 }),
  addressees: Type.Array(Addressee, { maxItems: 30 }),
})
export type MemoHeader = Static<typeof MemoHeader>

/** A memo in a list. */
export const MemoRow = Type.Object({
  id: Id,
  dossier: Id,
  dossierTitle: Type.String(),
  programme: Nullable(Id),
  kind: MemoKind,
  subject: Type.String(),
  status: MemoStatus,
  fromUnit: Type.String(),
  reference: Type.String(),
  memoDate: DayOrNull,
  decideBy: DayOrNull,
  addressees: Type.Array(Type.String()),
  demo: Type.Boolean(),
  since: Moment,
})
export type MemoRow = Static<typeof MemoRow>

/**
 * A memo as its reader sees it. `offeredVersion`: the number of the version that was offered last. `mayEdit`: whether the reader may change
 * text and annexes now; `keeps`: whether header, rounds and handing over are the reader's, whatever the status; `ministry`: whose memo it is;
 * `seesDraft`: whether the reader sees the text as it is typed. `revision` is of the header.
 */
export const MemoView = Type.Object({
  id: Id,
  dossier: Id,
  dossierTitle: Type.String(),
  programme: Nullable(Id),
  status: MemoStatus,
  header: MemoHeader,
  offeredVersion: Nullable(Type.Integer()),
  latestVersion: Nullable(Type.Integer()),
  mayEdit: Type.Boolean(),
  keeps: Type.Boolean(),
  ministry: Type.String(),
  seesDraft: Type.Boolean(),
  roles: Type.Array(Type.String()),
  demo: Type.Boolean(),
  revision: Type.Integer(),
  since: Moment,
})
export type MemoView = Static<typeof MemoView>

/** Why a header is not kept as it was written. */
export const headerRefusals = [
  'memo.subject-empty',
  'memo.addressee-nameless',
  'memo.addressee-twice',
  'memo.addressee-cannot-read',
  'memo.day-out-of-reach',
] as const
