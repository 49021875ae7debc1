import { type Static, Type } from 'typebox'
import { Id, Moment, OneOf } from '../../kernel/schema.ts'
import { MemoHeader } from './memos.ts'
import { Point, TextNode } from './text.ts'

/** Why a version was frozen: kept by its author, sent round, offered, or taken in from a file. */
export const versionReasons = ['kept', 'coordination', 'offer', 'imported'] as const
export type VersionReason = (typeof versionReasons)[number]

/** An annex as it was when a version was frozen. */
export const FrozenAnnex = Type.Object({
  annex: Id,
  number: Type.Integer(),
  title: Type.String(),
  version: Id,
  versionNumber: Type.Integer(),
  fileName: Type.String(),
  sha256: Type.String(),
  bytes: Type.Integer(),
})
export type FrozenAnnex = Static<typeof FrozenAnnex>

export const VersionRow = Type.Object({
  id: Id,
  number: Type.Integer(),
  reason: OneOf(versionReasons),
  sha256: Type.String(),
  by: Type.String(),
  at: Moment,
})
export type VersionRow = Static<typeof VersionRow>

/** A frozen version: what was handed over, with the hash of header, text and annexes. */
export const MemoVersion = Type.Object({
  ...VersionRow.properties,
  header: MemoHeader,
  content: TextNode,
  annexes: Type.Array(FrozenAnnex),
  points: Type.Array(Point),
})
export type MemoVersion = Static<typeof MemoVersion>
