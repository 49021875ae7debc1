import { type Static, Type } from 'typebox'
import { Source } from '../../dossier/model.ts'
import { Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { CentsText, OrganisationName, SignedCents, YearInput } from './money.ts'

/** What a stated total is a total of. */
export const statedAbouts = ['cover', 'need'] as const
export const StatedAbout = OneOf(statedAbouts)

/** A total that somebody stated. Of an organisation or an item, or of the whole programme where both are null; `source` narrows it to lines of that source. */
export const StatedTotalFields = Type.Object({
  about: StatedAbout,
  organisation: Nullable(Id),
  item: Nullable(Id),
  source: Type.String({ maxLength: 200 }),
  firstYear: YearInput,
  lastYear: YearInput,
  cents: CentsText,
  /** Where it was stated, in words. */
  statedIn: Type.String({ minLength: 1, maxLength: 500 }),
  fact: Nullable(Id),
})
export type StatedTotalFields = Static<typeof StatedTotalFields>

/** A stated total against what the programme holds: the sum, of how many parts, and the difference (stated less sum). */
export const StatedTotal = Type.Object({
  id: Id,
  about: StatedAbout,
  organisation: Nullable(OrganisationName),
  item: Nullable(Type.Object({ id: Id, number: Type.String(), title: Type.String() })),
  source: Type.String(),
  firstYear: Type.Integer(),
  lastYear: Type.Integer(),
  cents: CentsText,
  statedIn: Type.String(),
  /** The sentence, where the reader may see its document. */
  place: Nullable(Source),
  /** What was read there counts no more: somebody took it back, or its document was withdrawn. */
  placeWithdrawn: Type.Boolean(),
  sum: SignedCents,
  parts: Type.Integer(),
  difference: SignedCents,
  mixed: Type.Boolean(),
  demo: Type.Boolean(),
  revision: Type.Integer(),
  mayWrite: Type.Boolean(),
})
export type StatedTotal = Static<typeof StatedTotal>
