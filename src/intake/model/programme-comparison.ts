import { type Static, Type } from 'typebox'
import { Source } from '../../dossier/model.ts'
import { Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { Said } from '../model.ts'
import { ThingName } from './take-over.ts'

/** How the money of a dossier and that of its programme can differ. */
export const differenceKinds = ['changedSince', 'otherYears', 'otherAmount', 'otherOrganisation', 'notInProgramme'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** A difference between what a document says and what the programme has, with both sides and where each came from. */
export const ProgrammeDifference = Type.Object({
  kind: OneOf(differenceKinds),
  message: Said,
  /** What the documents say; `confirmed` is false for what only was read so far. */
  says: Type.Array(Type.Object({ proposal: Id, confirmed: Type.Boolean(), text: Said, sentence: Type.String(), source: Source })),
  has: Type.Array(Type.Object({ thing: ThingName, text: Said, sources: Type.Array(Source) })),
})
export type ProgrammeDifference = Static<typeof ProgrammeDifference>

export const ProgrammeComparison = Type.Object({
  /** As in the list of what is taken over. */
  programme: Nullable(Type.Object({ id: Id, name: Type.String(), reads: Type.Boolean() })),
  /** How many amounts of the dossier were compared. */
  compared: Type.Integer(),
  differences: Type.Array(ProgrammeDifference, { maxItems: 200 }),
})
export type ProgrammeComparison = Static<typeof ProgrammeComparison>
