import type { ItemKind } from '../../../programme/model/items.ts'
import type { SheetKind, Values } from '../../model/sheets.ts'
import { type Names, plain } from '../names.ts'
import { blamed } from './blamed.ts'
import type { FaultCode } from './faults.ts'
import { type CheckMeans, type CompleteMeans, type RoomRules, refusedByRoom } from './kind-rule.ts'
import type { PlannedRow } from './plan.ts'

const itemKinds: Readonly<Partial<Record<SheetKind, ItemKind>>> = {
  actionLines: 'actionLine',
  subGoals: 'subGoal',
  measures: 'measure',
  boldIdeas: 'boldIdea',
}

/** The kind of item that a sheet holds; null for sheets of other things. */
export function itemKindOf(kind: SheetKind): ItemKind | null {
  return itemKinds[kind] ?? null
}

/** By number; a thing without one is known by its title under the same parent. */
export function itemKey(values: Values): string {
  const number = plain(String(values['number'] ?? ''))
  return number === '' ? `${parentOf(values) ?? ''}|${plain(String(values['title'] ?? ''))}` : `#${number}`
}

/** The id of what an item hangs under; null is the top of the tree. */
export function parentOf(values: Values): string | null {
  return textOrNull(values['subGoal']) ?? textOrNull(values['actionLine'])
}

/** Where a row leaves its action line open it is that of its sub-goal. */
export function completePlace(values: Values, { said, names }: CompleteMeans): Values {
  const goal = textOrNull(values['subGoal'])
  const line = goal === null ? null : names.thing(goal)?.values['actionLine']
  return line === undefined || line === null || textOrNull(said['actionLine']) !== null ? values : { ...values, actionLine: line }
}

/** Where the rule of a room puts its blame. */
const blameFor: Readonly<Record<string, readonly [key: string, code: FaultCode]>> = {
  'item.lead-missing': ['lead', 'empty'],
  'item.lead-is-partner-too': ['partners', 'leadIsPartner'],
  'item.status-does-not-fit': ['status', 'statusDoesNotFit'],
  'item.period-out-of-order': ['endsOn', 'outOfOrder'],
  'item.rejected-without-reason': ['explanation', 'noReason'],
  'item.light-without-reason': ['explanation', 'noReason'],
}

export function checkItem(kind: ItemKind, planned: PlannedRow, { rules, names }: CheckMeans): boolean {
  const { row, values, existing } = planned
  const deferred = values['deferredUntil'] === null ? (['deferredUntil', 'noUntil'] as const) : (['explanation', 'noReason'] as const)
  if (refusedByRoom(planned, rules, { ...blameFor, 'item.deferred-without-reason': deferred })) return false
  if (kind === 'measure' && parentOf(values) === null) return blamed(row, 'subGoal', 'noParent')
  const goal = names.thing(textOrNull(values['subGoal']) ?? '')
  const line = textOrNull(goal?.values['actionLine'])
  if (line !== null && line !== values['actionLine']) return blamed(row, 'actionLine', 'otherLine', names.textOf(['actionLines'], line))
  const leads = [values['lead'], existing === null ? values['lead'] : existing.values['lead']]
  return leads.every((lead) => rules.keepsItem({ kind, lead: textOrNull(lead) })) || blamed(row, null, 'notYourPart')
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** Whether somebody keeps the item behind an id. */
export function keepsNamed(rules: RoomRules, names: Names, id: unknown): boolean {
  const thing = names.thing(textOrNull(id) ?? '')
  const kind = thing && itemKindOf(thing.kind)
  return kind ? rules.keepsItem({ kind, lead: textOrNull(thing.values['lead']) }) : false
}
