import type { ItemKind } from '../../../programme/model/items.ts'
import type { SheetKind, Thing, Values } from '../../model/sheets.ts'
import { type Names, plain } from '../names.ts'
import { blamed } from './blamed.ts'
import type { PlannedRow } from './plan.ts'
import { checkItem, completePlace, itemKey, itemKindOf, textOrNull } from './tree-rules.ts'

/** What the rooms themselves say of what would be written; their rules are handed in, for rules know no other room. */
export type RoomRules = {
  /** The code of the refusal, or null. */
  readonly refuseItem: (kind: ItemKind, values: Values) => string | null
  readonly keepsItem: (item: { readonly kind: ItemKind; readonly lead: string | null }) => boolean
  readonly keepsProgramme: boolean
}

export type CheckMeans = { readonly rules: RoomRules; readonly names: Names }
/** `said`: what the row itself says. */
export type CompleteMeans = { readonly existing: Thing | null; readonly said: Values; readonly names: Names }

/** What is particular to the rows of one sheet. */
export type KindRule = {
  /** What tells that a row is about a thing: equal keys, equal thing. */
  readonly key: (values: Values) => string
  /** A weaker likeness, which counts where one row and one thing are left of it. */
  readonly looseKey: ((values: Values) => string) | null
  readonly defaults: Values
  readonly complete: (values: Values, means: CompleteMeans) => Values
  /** Whether the row may be written; blames its cells where not. */
  readonly check: (planned: PlannedRow, means: CheckMeans) => boolean
}

const itemRule = (kind: ItemKind, status: string): KindRule => ({
  key: itemKey,
  looseKey: null,
  defaults: { status },
  complete: (values, means) => keepStatus(completePlace(values, means), means.existing, status),
  check: (planned, means) => checkItem(kind, planned, means),
})

const rulesByKind: Readonly<Record<SheetKind, KindRule>> = {
  programme: {
    key: () => 'the one',
    looseKey: null,
    defaults: {},
    complete: (values, { existing }) => keepStatus(values, existing, 'exploration'),
    check: checkProgramme,
  },
  actionLines: itemRule('actionLine', 'active'),
  subGoals: itemRule('subGoal', 'active'),
  measures: itemRule('measure', 'planned'),
  boldIdeas: itemRule('boldIdea', 'idea'),
  milestones: {
    key: ({ measure, title, dueOn }) => [measure, plain(String(title)), dueOn].join('|'),
    looseKey: ({ measure, title }) => [measure, plain(String(title))].join('|'),
    defaults: { status: 'open' },
    complete: (values, { existing }) => keepStatus(values, existing, 'open'),
    check: checkMilestone,
  },
}

export function ruleOf(kind: SheetKind): KindRule {
  return rulesByKind[kind]
}

/** An empty cell leaves a status as it was. */
function keepStatus(values: Values, existing: Thing | null, first: string): Values {
  return values['status'] === null ? { ...values, status: existing?.values['status'] ?? first } : values
}

function checkProgramme({ row, values, existing }: PlannedRow, { rules }: CheckMeans): boolean {
  const [first, last] = [values['firstYear'], values['lastYear']]
  if (existing === null) return blamed(row, null, 'tooManyRows', '1')
  if (typeof first === 'number' && typeof last === 'number' && last < first) return blamed(row, 'lastYear', 'outOfOrder')
  return rules.keepsProgramme || blamed(row, null, 'notYourPart')
}

function checkMilestone({ row, values, existing }: PlannedRow, { rules, names }: CheckMeans): boolean {
  const hasDay = values['reachedOn'] !== null
  if (values['status'] === 'reached' && !hasDay) return blamed(row, 'status', 'reachedWithoutDay')
  if (values['status'] !== 'reached' && hasDay) return blamed(row, 'reachedOn', 'dayWithoutReached')
  const items = [values['measure'], existing?.values['measure'] ?? values['measure']]
  return items.every((id) => keepsNamed(rules, names, id)) || blamed(row, null, 'notYourPart')
}

function keepsNamed(rules: RoomRules, names: Names, id: unknown): boolean {
  const thing = names.thing(textOrNull(id) ?? '')
  const kind = thing && itemKindOf(thing.kind)
  return kind ? rules.keepsItem({ kind, lead: textOrNull(thing.values['lead']) }) : false
}
