import { type Static, Type } from 'typebox'
import { Source } from '../../dossier/model.ts'
import { Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { departures, ItemKind, ProgrammeItem } from './items.ts'
import { Milestone } from './milestones.ts'
import { OrganisationName } from './tree.ts'

/** An item by its name. */
export const ItemName = Type.Object({
  id: Id,
  kind: ItemKind,
  number: Type.String(),
  title: Type.String(),
  gone: Nullable(OneOf(departures)),
})
export type ItemName = Static<typeof ItemName>

export const successionWays = ['split', 'merge', 'promotion'] as const
export type SuccessionWay = (typeof successionWays)[number]

/** What an item came from or became. */
export const Succession = Type.Object({ ...ItemName.properties, how: OneOf(successionWays), at: Moment })
export type Succession = Static<typeof Succession>

/** A fact of a document that was taken over into a thing. `quote`: the lines that it stands on; `withdrawn`: when it stopped counting. */
export const TakenFact = Type.Object({
  fact: Id,
  kind: Type.String(),
  thing: Id,
  takenBy: Type.String(),
  takenAt: Moment,
  source: Source,
  quote: Type.String(),
  withdrawn: Nullable(Moment),
})
export type TakenFact = Static<typeof TakenFact>

/** An item with all that belongs to it. */
export const ItemView = Type.Object({
  item: ProgrammeItem,
  /** What it hangs under, from the top. */
  path: Type.Array(ItemName),
  children: Type.Array(ItemName),
  lead: Nullable(OrganisationName),
  partners: Type.Array(OrganisationName),
  milestones: Type.Array(Milestone),
  cameFrom: Type.Array(Succession),
  became: Type.Array(Succession),
  /** The facts in documents that the reader may see. */
  sources: Type.Array(TakenFact),
  changedBy: Nullable(Type.String()),
  /** Whether the reader may change it. */
  keeps: Type.Boolean(),
})
export type ItemView = Static<typeof ItemView>

/** One field of an item before and after, as text; names of organisations and items instead of their ids. */
export const FieldChange = Type.Object({ field: Type.String(), before: Nullable(Type.String()), after: Nullable(Type.String()) })
export type FieldChange = Static<typeof FieldChange>

/** A state of an item: from when, by whom, and how it differs from the one before. */
export const ItemState = Type.Object({
  revision: Type.Integer(),
  since: Moment,
  by: Nullable(Type.String()),
  changes: Type.Array(FieldChange),
})
export type ItemState = Static<typeof ItemState>
