import { type Static, Type } from 'typebox'
import { Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { CentsText, MeasureName, OrganisationName, PriceLevel, YearInput } from './money.ts'

/** From asked for to spent. */
export const lineStates = ['requested', 'reserved', 'decided', 'realised'] as const
export const LineState = OneOf(lineStates)
export type LineState = (typeof lineStates)[number]

/** What a person may write of a budget line. */
export const LineFields = Type.Object({
  organisation: Id,
  year: YearInput,
  cents: CentsText,
  purpose: Type.String({ minLength: 1, maxLength: 500 }),
  source: Type.String({ maxLength: 200 }),
  state: LineState,
  recurring: Type.Boolean(),
  priceLevel: PriceLevel,
})
export type LineFields = Static<typeof LineFields>

/** A line as a list shows it. `allocated`: what its shares take of it. */
export const LineRow = Type.Object({
  id: Id,
  organisation: OrganisationName,
  year: Type.Integer(),
  cents: CentsText,
  purpose: Type.String(),
  source: Type.String(),
  state: LineState,
  recurring: Type.Boolean(),
  priceLevel: Nullable(Type.Integer()),
  allocated: CentsText,
  demo: Type.Boolean(),
  withdrawn: Type.Boolean(),
  revision: Type.Integer(),
})
export type LineRow = Static<typeof LineRow>

export const Share = Type.Object({ measure: Id, cents: CentsText })
export type Share = Static<typeof Share>

/** What a line was until a moment. */
export const PastLine = Type.Object({
  year: Type.Integer(),
  cents: CentsText,
  state: LineState,
  purpose: Type.String(),
  source: Type.String(),
  recurring: Type.Boolean(),
  priceLevel: Nullable(Type.Integer()),
  until: Moment,
})
export type PastLine = Static<typeof PastLine>

/** A line with what it pays and what it was before, the last state first. */
export const LineView = Type.Object({
  ...LineRow.properties,
  reason: Type.String(),
  shares: Type.Array(Type.Object({ measure: MeasureName, cents: CentsText, gone: Type.Boolean() })),
  past: Type.Array(PastLine),
})
export type LineView = Static<typeof LineView>

export const lineSorts = ['year', 'organisation', 'cents', 'purpose', 'source', 'state', 'rest'] as const
export const LineSort = OneOf(lineSorts)
