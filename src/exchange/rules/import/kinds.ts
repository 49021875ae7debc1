import type { ItemKind } from '../../../programme/model/items.ts'
import type { SheetKind, Value, Values } from '../../model/sheets.ts'
import { blamed } from './blamed.ts'
import { indicatorRules } from './indicator-rules.ts'
import { type CheckMeans, type CompleteMeans, type KindRule, keyOf } from './kind-rule.ts'
import { moneyRules } from './money-rules.ts'
import type { PlannedRow } from './plan.ts'
import { riskRules } from './risk-rules.ts'
import { checkItem, completePlace, itemKey, keepsNamed } from './tree-rules.ts'

const itemRule = (kind: ItemKind, status: string): KindRule => ({
  key: itemKey,
  looseKey: null,
  defaults: { status },
  complete: completePlace,
  check: (planned, means) => checkItem(kind, planned, means),
})

const asItIs = (values: Values): Values => values

const rulesByKind: Readonly<Record<SheetKind, KindRule>> = {
  programme: { key: () => 'the one', looseKey: null, defaults: { status: 'exploration' }, complete: asItIs, check: checkProgramme },
  actionLines: itemRule('actionLine', 'active'),
  subGoals: itemRule('subGoal', 'active'),
  measures: itemRule('measure', 'planned'),
  boldIdeas: itemRule('boldIdea', 'idea'),
  milestones: {
    key: keyOf('measure', 'title', 'dueOn'),
    looseKey: keyOf('measure', 'title'),
    defaults: { status: 'open' },
    complete: asItIs,
    check: checkMilestone,
  },
  ...moneyRules,
  ...riskRules,
  ...indicatorRules,
}

export function ruleOf(kind: SheetKind): KindRule {
  return rulesByKind[kind]
}

/** What a row and what is there already make together. */
export function mergedValues(rule: KindRule, start: Values, means: CompleteMeans): Values {
  const merged: Record<string, Value> = { ...start, ...means.said }
  for (const [key, value] of Object.entries(rule.defaults)) merged[key] = merged[key] ?? means.existing?.values[key] ?? value
  return rule.complete(merged, means)
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
