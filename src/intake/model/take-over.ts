import { type Static, Type } from 'typebox'
import { LineState } from '../../budget/model/lines.ts'
import { OrganisationName, PriceLevel, YearInput } from '../../budget/model/money.ts'
import { StatedAbout } from '../../budget/model/stated-totals.ts'
import { Source } from '../../dossier/model.ts'
import { DayOrNull, Id, Moment, Nullable } from '../../kernel/schema.ts'
import { TakenThing } from '../../programme/model/sources.ts'
import { ItemIds } from '../../risk/model/risks.ts'
import { AmountValue, MitigationValue, OrganisationValue, RiskValue, Said } from '../model.ts'

/** For which years an amount counts: one, every year from one on, or the same amount in each of several. */
export const Spread = Type.Union([
  Type.Object({ way: Type.Literal('one'), year: YearInput }),
  Type.Object({ way: Type.Literal('recurring'), year: YearInput }),
  Type.Object({ way: Type.Literal('each'), years: Type.Array(YearInput, { minItems: 1, maxItems: 30, uniqueItems: true }) }),
])
export type Spread = Static<typeof Spread>

/** What a fact becomes in the programme. The amount itself is always that of the fact. */
export const Into = Type.Union([
  Type.Object({
    as: Type.Literal('budgetLine'),
    organisation: Id,
    purpose: Type.String({ maxLength: 500 }),
    source: Type.String({ maxLength: 200 }),
    state: LineState,
    spread: Spread,
    priceLevel: PriceLevel,
    /** The measure that all of it pays for. */
    measure: Nullable(Id),
  }),
  Type.Object({
    as: Type.Literal('measureCost'),
    measure: Id,
    spread: Spread,
    priceLevel: PriceLevel,
    explanation: Type.String({ maxLength: 2000 }),
  }),
  Type.Object({
    as: Type.Literal('statedTotal'),
    about: StatedAbout,
    organisation: Nullable(Id),
    item: Nullable(Id),
    firstYear: YearInput,
    lastYear: YearInput,
    statedIn: Type.String({ maxLength: 500 }),
  }),
  Type.Object({
    as: Type.Literal('risk'),
    title: Type.String({ maxLength: 500 }),
    event: Type.String({ maxLength: 5000 }),
    raisedBy: Nullable(Id),
    items: ItemIds,
  }),
  Type.Object({
    as: Type.Literal('mitigation'),
    risk: Id,
    action: Type.String({ maxLength: 2000 }),
    owner: Nullable(Id),
    dueOn: DayOrNull,
  }),
  Type.Object({
    as: Type.Literal('measure'),
    parent: Id,
    title: Type.String({ maxLength: 500 }),
    description: Type.String({ maxLength: 20_000 }),
    lead: Id,
  }),
  Type.Object({ as: Type.Literal('organisation'), organisation: Id }),
  Type.Object({ as: Type.Literal('existing'), thing: TakenThing, ids: Type.Array(Id, { minItems: 1, maxItems: 30, uniqueItems: true }) }),
])
export type Into = Static<typeof Into>
export type IntoAs<As extends Into['as']> = Extract<Into, { readonly as: As }>

/** What can be taken over: the kinds of facts that have a place in a programme. */
export const TakeableValue = Type.Union([AmountValue, RiskValue, MitigationValue, OrganisationValue])
export type TakeableValue = Static<typeof TakeableValue>
export const takeableKinds = ['amount', 'risk', 'mitigation', 'organisation'] as const

/** Something that a fact could become or probably is already, what it would be called, and why. */
export const Suggestion = Type.Object({ into: Into, name: Said, reason: Said })
export type Suggestion = Static<typeof Suggestion>

/** What was read of an amount beside its value, to begin a form with. */
export const AmountGuess = Type.Object({
  organisation: Nullable(OrganisationName),
  state: LineState,
  source: Type.String(),
  spread: Nullable(Spread),
})
export type AmountGuess = Static<typeof AmountGuess>

const Confirmed = { fact: Id, value: TakeableValue, source: Source, sentence: Type.String() }

/** A confirmed fact that was not taken over yet. The best suggestion stands first. */
export const Candidate = Type.Object({
  ...Confirmed,
  suggestions: Type.Array(Suggestion),
  guess: Nullable(AmountGuess),
  organisation: Nullable(OrganisationName),
})
export type Candidate = Static<typeof Candidate>

/** A thing of the programme by its name. `of`: what its page is about where it has none of its own: the measure of a cost, the risk of a mitigation. */
export const ThingName = Type.Object({ thing: TakenThing, id: Id, of: Nullable(Id), name: Type.String(), ended: Type.Boolean() })
export type ThingName = Static<typeof ThingName>

/** A fact that was taken over. `things` is empty for who does not read the programme; `withdrawn`: when the fact stopped counting. */
export const TakenOver = Type.Object({
  ...Confirmed,
  by: Type.String(),
  at: Moment,
  withdrawn: Nullable(Moment),
  things: Type.Array(ThingName),
})
export type TakenOver = Static<typeof TakenOver>

export const TakeOverView = Type.Object({
  /** Null where the dossier lies in none. `reads`: whether the reader sees what is in it; `writes`: whether anything of it may be the reader's to write. */
  programme: Nullable(Type.Object({ id: Id, name: Type.String(), reads: Type.Boolean(), writes: Type.Boolean() })),
  /** Counts of all, for the lists hold at most 200. `unconfirmed`: what was read and awaits a decision. */
  waiting: Type.Integer(),
  done: Type.Integer(),
  unconfirmed: Type.Integer(),
  candidates: Type.Array(Candidate, { maxItems: 200 }),
  taken: Type.Array(TakenOver, { maxItems: 200 }),
})
export type TakeOverView = Static<typeof TakeOverView>
