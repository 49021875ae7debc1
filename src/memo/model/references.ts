import { type Static, Type } from 'typebox'
import { Id, LineNumber, Nullable, OneOf } from '../../kernel/schema.ts'

export const referenceKinds = ['measure', 'budgetLine', 'risk', 'commitment', 'source'] as const
export type ReferenceKind = (typeof referenceKinds)[number]

/** What a reference in a memo is about. For a source `id` is the version of the document, with the page and the lines in it. */
export const Reference = Type.Object({
  of: OneOf(referenceKinds),
  id: Id,
  page: Nullable(LineNumber),
  firstLine: Nullable(LineNumber),
  lastLine: Nullable(LineNumber),
})
export type Reference = Static<typeof Reference>

/**
 * What it says now and where it is in the workbench (`path`); both null where the reader does not see it or it is not there. `gone`: withdrawn,
 * closed or ended elsewhere.
 */
export const ReferenceNow = Type.Object({
  ...Reference.properties,
  label: Nullable(Type.String()),
  path: Nullable(Type.String()),
  gone: Type.Boolean(),
})
export type ReferenceNow = Static<typeof ReferenceNow>
