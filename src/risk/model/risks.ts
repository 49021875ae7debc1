import { type Static, Type } from 'typebox'
import { DayOrNull, DayText, Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'
import { ItemKind } from '../../programme/model/items.ts'
import { levels, ScoreOrNull } from './scores.ts'

export const riskStatuses = ['open', 'accepted', 'mitigated', 'materialised', 'closed'] as const
export const RiskStatus = OneOf(riskStatuses)
export type RiskStatus = (typeof riskStatuses)[number]

export const mitigationStatuses = ['planned', 'underway', 'done', 'dropped'] as const
export const MitigationStatus = OneOf(mitigationStatuses)
export type MitigationStatus = (typeof mitigationStatuses)[number]

/** The things of a programme that something touches, by id. */
export const ItemIds = Type.Array(Id, { maxItems: 200, uniqueItems: true })

/** What a person may write of a risk. It is owned by an organisation or by a person, and raised by an organisation or by whom the text says. */
export const RiskFields = Type.Object({
  code: Type.String({ maxLength: 20 }),
  title: Type.String({ minLength: 1, maxLength: 500 }),
  cause: Type.String({ maxLength: 5000 }),
  event: Type.String({ maxLength: 5000 }),
  consequence: Type.String({ maxLength: 5000 }),
  chance: ScoreOrNull,
  impact: ScoreOrNull,
  chanceAfter: ScoreOrNull,
  impactAfter: ScoreOrNull,
  raisedBy: Nullable(Id),
  raisedByText: Type.String({ maxLength: 300 }),
  owner: Nullable(Id),
  ownerPerson: Nullable(Id),
  status: RiskStatus,
  explanation: Type.String({ maxLength: 5000 }),
})
export type RiskFields = Static<typeof RiskFields>

export const Risk = Type.Object({
  id: Id,
  ...RiskFields.properties,
  items: ItemIds,
  demo: Type.Boolean(),
  revision: Type.Integer(),
  since: Moment,
})
export type Risk = Static<typeof Risk>

/** A thing of the programme by its name. */
export const NamedItem = Type.Object({ id: Id, kind: ItemKind, number: Type.String(), title: Type.String(), gone: Type.Boolean() })
export type NamedItem = Static<typeof NamedItem>

/** A risk in a list. `ownerName` and `raisedByName` are empty where nobody is named; `due`: the first day on which an open mitigation is due. */
export const RiskRow = Type.Object({
  id: Id,
  code: Type.String(),
  title: Type.String(),
  chance: ScoreOrNull,
  impact: ScoreOrNull,
  chanceAfter: ScoreOrNull,
  impactAfter: ScoreOrNull,
  status: RiskStatus,
  raisedByName: Type.String(),
  ownerName: Type.String(),
  openMitigations: Type.Integer(),
  due: Nullable(DayText),
})
export type RiskRow = Static<typeof RiskRow>

/** How many live risks moved from a place in the matrix to another; before and after are the same where nothing was assessed after. */
export const RiskMove = Type.Object({
  chance: ScoreOrNull,
  impact: ScoreOrNull,
  chanceAfter: ScoreOrNull,
  impactAfter: ScoreOrNull,
  count: Type.Integer(),
})
export type RiskMove = Static<typeof RiskMove>

/** A state in which a risk was or is. `by` is the person who wrote it; `touches`: how many measures and action lines. */
export const RiskState = Type.Object({
  ...RiskFields.properties,
  touches: Type.Integer(),
  revision: Type.Integer(),
  since: Moment,
  by: Type.String(),
})
export type RiskState = Static<typeof RiskState>

export const MitigationFields = Type.Object({
  action: Type.String({ minLength: 1, maxLength: 2000 }),
  owner: Nullable(Id),
  ownerPerson: Nullable(Id),
  dueOn: DayOrNull,
  status: MitigationStatus,
})
export type MitigationFields = Static<typeof MitigationFields>

export const Mitigation = Type.Object({
  id: Id,
  risk: Id,
  ...MitigationFields.properties,
  ownerName: Type.String(),
  demo: Type.Boolean(),
  revision: Type.Integer(),
  since: Moment,
})
export type Mitigation = Static<typeof Mitigation>

/** All that is known of one risk. `mayChange`: whether the reader keeps it. */
export const RiskFile = Type.Object({
  risk: Risk,
  raisedByName: Type.String(),
  ownerName: Type.String(),
  items: Type.Array(NamedItem),
  mitigations: Type.Array(Type.Object({ ...Mitigation.properties, mayChange: Type.Boolean() })),
  states: Type.Array(RiskState),
  mayChange: Type.Boolean(),
})
export type RiskFile = Static<typeof RiskFile>

export const riskOrders = ['after', 'before', 'title', 'status', 'owner', 'raisedBy', 'due'] as const
export const whens = ['before', 'after'] as const

/** Which risks somebody wants to see, and in which order. Live ones are all but the closed. */
export const RiskWish = Type.Object({
  text: Type.Optional(Type.String({ maxLength: 200 })),
  status: Type.Optional(OneOf([...riskStatuses, 'live', 'all'])),
  level: Type.Optional(OneOf([...levels, 'unassessed'])),
  chance: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
  impact: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
  when: Type.Optional(OneOf(whens)),
  item: Type.Optional(Id),
  organisation: Type.Optional(Id),
  sort: Type.Optional(OneOf(riskOrders)),
  descending: Type.Optional(Type.Boolean()),
  from: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
  count: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
})
export type RiskWish = Static<typeof RiskWish>
