import { type Static, Type } from 'typebox'
import { Role } from '../../identity/model/roles.ts'
import { DayOrNull, DayText, Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { Confidence, departures, ItemKind, ItemStatus } from './items.ts'

/** An item as a line of the tree, on one day. */
export const TreeRow = Type.Object({
  id: Id,
  kind: ItemKind,
  parent: Nullable(Id),
  number: Type.String(),
  position: Type.Integer(),
  title: Type.String(),
  lead: Nullable(Id),
  status: ItemStatus,
  confidence: Nullable(Confidence),
  startsOn: DayOrNull,
  endsOn: DayOrNull,
  deferredUntil: DayOrNull,
  gone: Nullable(OneOf(departures)),
  /** Milestones that were open while their day had passed. */
  lateMilestones: Type.Integer(),
})
export type TreeRow = Static<typeof TreeRow>

export const OrganisationName = Type.Object({ id: Id, abbreviation: Type.String(), name: Type.String() })
export type OrganisationName = Static<typeof OrganisationName>

/** Who looks: the roles held in the programme, and the organisation on whose behalf. */
export const Reader = Type.Object({ roles: Type.Array(Role), organisation: Nullable(Id) })
export type Reader = Static<typeof Reader>

/** The tree as it was at the end of a day, by the clock of the Netherlands. */
export const Tree = Type.Object({
  on: DayText,
  items: Type.Array(TreeRow),
  /** The leads that are named in it. */
  organisations: Type.Array(OrganisationName),
  reader: Reader,
})
export type Tree = Static<typeof Tree>

export const changeWords = [
  'added',
  'gone',
  'returned',
  'moved',
  'renumbered',
  'renamed',
  'lead',
  'status',
  'confidence',
  'period',
] as const
export type ChangeWord = (typeof changeWords)[number]

/** How one item differs between two days; `before` is null for one that was not there. */
export const TreeChange = Type.Object({
  what: Type.Array(OneOf(changeWords)),
  before: Nullable(TreeRow),
  after: TreeRow,
})
export type TreeChange = Static<typeof TreeChange>
