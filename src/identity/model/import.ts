import { type Static, Type } from 'typebox'
import { Nullable, OneOf } from '../../kernel/schema.ts'
import { Said } from './access.ts'

export const importKinds = ['organisations', 'departments', 'people', 'roles'] as const
export type ImportKind = (typeof importKinds)[number]

/** What is wrong in one cell. */
export const ImportFault = Type.Object({
  sheet: Type.String(),
  row: Type.Integer(),
  /** Head of the column; null where it is about the whole row or sheet. */
  column: Nullable(Type.String()),
  /** As a spreadsheet names it: `B7`. */
  cell: Nullable(Type.String()),
  value: Type.String(),
  wrong: Said,
  expected: Said,
})
export type ImportFault = Static<typeof ImportFault>

export const ImportReport = Type.Object({
  sheets: Type.Array(Type.Object({ name: Type.String(), kind: Nullable(OneOf(importKinds)), rows: Type.Integer() })),
  /** The first two hundred faults; `faultCount` counts them all. */
  faults: Type.Array(ImportFault),
  faultCount: Type.Integer(),
  /** How many of each would be, or were, added. */
  additions: Type.Object({
    organisations: Type.Integer(),
    departments: Type.Integer(),
    people: Type.Integer(),
    roles: Type.Integer(),
  }),
})
export type ImportReport = Static<typeof ImportReport>
