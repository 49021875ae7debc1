import { type Static, Type } from 'typebox'
import { DayOrNull, DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'

export const verdicts = ['feasible', 'feasibleIf', 'notFeasible'] as const
export const Verdict = OneOf(verdicts)
export type Verdict = (typeof verdicts)[number]

/** What an implementing organisation looks at. */
export const aspects = ['capacity', 'cost', 'workingMethod', 'cooperation'] as const

/** Whole euro cents as digits; null where no cost was named. */
export const CentsOrNull = Type.Unsafe<string | null>({ type: ['string', 'null'], pattern: '^\\d{1,17}$' })

const Text = Type.String({ maxLength: 10_000 })

/** What a person may write of an implementation test. It is about an item or about a scenario in words, never both. */
export const TestFields = Type.Object({
  item: Nullable(Id),
  scenario: Type.String({ maxLength: 1000 }),
  organisation: Id,
  askedOn: DayText,
  receivedOn: DayOrNull,
  verdict: Nullable(Verdict),
  condition: Type.String({ maxLength: 5000 }),
  capacity: Text,
  capacityVerdict: Nullable(Verdict),
  cost: Text,
  costVerdict: Nullable(Verdict),
  costCents: CentsOrNull,
  workingMethod: Text,
  workingMethodVerdict: Nullable(Verdict),
  cooperation: Text,
  cooperationVerdict: Nullable(Verdict),
  withdrawn: Type.Boolean(),
})
export type TestFields = Static<typeof TestFields>

/** An implementation test as it stands. `itemName` is number and title of the item, empty for a scenario in words. */
export const ImplementationTest = Type.Object({
  id: Id,
  ...TestFields.properties,
  itemName: Type.String(),
  organisationName: Type.String(),
  demo: Type.Boolean(),
  revision: Type.Integer(),
  since: Moment,
})
export type ImplementationTest = Static<typeof ImplementationTest>

export const TestRow = Type.Object({ ...ImplementationTest.properties, mayChange: Type.Boolean() })
export type TestRow = Static<typeof TestRow>

/** What the tests of one organisation add up to. */
export const TestsOfOrganisation = Type.Object({
  organisation: Id,
  name: Type.String(),
  asked: Type.Integer(),
  feasible: Type.Integer(),
  feasibleIf: Type.Integer(),
  notFeasible: Type.Integer(),
  costCents: Type.String(),
})
export type TestsOfOrganisation = Static<typeof TestsOfOrganisation>

/**
 * What the tests of one measure come to: the strictest verdict of those received, what they cost together in whole euro cents, and how
 * many have not been received.
 */
export const TestOutcome = Type.Object({
  item: Id,
  verdict: Nullable(Verdict),
  costCents: Type.String(),
  awaited: Type.Integer(),
  conditions: Type.Array(Type.String()),
})
export type TestOutcome = Static<typeof TestOutcome>
