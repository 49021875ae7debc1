import { type Static, Type } from 'typebox'
import { Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { OrganisationName } from './tree.ts'

export const programmeStatuses = ['exploration', 'elaboration', 'adopted', 'execution', 'evaluated'] as const

/** What a programme says of itself. Years are whole; organisations are named by id. */
export const ProfileFields = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 300 }),
  coreMessage: Type.String({ maxLength: 5000 }),
  vision: Type.String({ maxLength: 20_000 }),
  firstYear: Nullable(Type.Integer()),
  lastYear: Nullable(Type.Integer()),
  status: OneOf(programmeStatuses),
  coordinating: Type.Array(Id, { maxItems: 100 }),
  participating: Type.Array(Id, { maxItems: 100 }),
  adviser: Type.String({ maxLength: 300 }),
})
export type ProfileFields = Static<typeof ProfileFields>

export const Profile = Type.Object({
  id: Id,
  ...ProfileFields.properties,
  /** What the organisations are called. */
  organisations: Type.Array(OrganisationName),
  revision: Type.Integer(),
  since: Moment,
  changedBy: Nullable(Type.String()),
  /** Whether the reader may change it. */
  keeps: Type.Boolean(),
})
export type Profile = Static<typeof Profile>
