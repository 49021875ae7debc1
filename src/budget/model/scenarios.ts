import { type Static, Type } from 'typebox'
import { Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { CentsText, MeasureName, OrganisationName, SignedCents, YearInput } from './money.ts'

export const scenarioStates = ['draft', 'chosen'] as const
export type ScenarioState = (typeof scenarioStates)[number]

export const ScenarioFields = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  description: Type.String({ maxLength: 5000 }),
})
export type ScenarioFields = Static<typeof ScenarioFields>

/**
 * Cost against cover. `open` is what a year costs more than is covered in it, `over` what is covered more; the one never fills the other, so a total
 * adds up its years. In a year of the whole scenario the money of one organisation does pay for another.
 */
export const Fit = Type.Object({ cost: SignedCents, cover: SignedCents, open: SignedCents, over: SignedCents })
export type Fit = Static<typeof Fit>
const YearFit = Type.Object({ year: Type.Integer(), ...Fit.properties })

/**
 * A scenario with what it costs and who covers what. It fits when no year costs more than all organisations cover together in that year;
 * `short` is what is lacking in the years that do. `typed`: somebody wrote what the organisation would cover; otherwise
 * its `lines` say so.
 */
export const ScenarioView = Type.Object({
  id: Id,
  ...ScenarioFields.properties,
  position: Type.Integer(),
  state: OneOf(scenarioStates),
  reason: Type.String(),
  demo: Type.Boolean(),
  revision: Type.Integer(),
  measures: Type.Integer(),
  total: Fit,
  years: Type.Array(YearFit),
  organisations: Type.Array(
    Type.Object({
      organisation: OrganisationName,
      total: Fit,
      years: Type.Array(Type.Object({ ...YearFit.properties, lines: SignedCents, typed: Type.Boolean() })),
    }),
  ),
  fits: Type.Boolean(),
  short: SignedCents,
  mixed: Type.Boolean(),
})
export type ScenarioView = Static<typeof ScenarioView>

/** All scenarios of a programme side by side, in their order. */
export const ScenarioComparison = Type.Object({ years: Type.Array(Type.Integer()), scenarios: Type.Array(ScenarioView) })
export type ScenarioComparison = Static<typeof ScenarioComparison>

/** What a measure costs in a scenario in each year that differs from its need; null leaves it at its need. */
export const OwnCosts = Nullable(Type.Array(Type.Object({ year: YearInput, cents: CentsText }), { maxItems: 120 }))
export type OwnCosts = Static<typeof OwnCosts>

export const MeasureWish = Type.Object({ measure: Id, within: Type.Boolean(), costs: Type.Optional(OwnCosts) })
export type MeasureWish = Static<typeof MeasureWish>

export const CoverWish = Type.Object({ organisation: Id, year: YearInput, cents: Nullable(CentsText) })
export type CoverWish = Static<typeof CoverWish>

/** A measure with, per scenario that ever named it, whether it is within and what it costs there by itself; null is what it needs. */
export const ScenarioMeasureRow = Type.Object({
  measure: MeasureName,
  need: SignedCents,
  scenarios: Type.Array(Type.Object({ scenario: Id, within: Type.Boolean(), costs: OwnCosts })),
})
export type ScenarioMeasureRow = Static<typeof ScenarioMeasureRow>
