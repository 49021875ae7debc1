import { blamed } from './blamed.ts'
import { type CheckMeans, type KindRule, keyOf, refusedByRoom } from './kind-rule.ts'
import type { PlannedRow } from './plan.ts'
import { codeKey, concernedIn } from './risk-rules.ts'
import { textOrNull } from './tree-rules.ts'

const blame = {
  'indicator.target-by-halves': ['targetYear', 'byHalves'],
  'indicator.source-url-invalid': ['sourceUrl', 'notAnAddress'],
  'indicator.breakdown-double': ['breakdowns', 'doubleGroup'],
  'observation.period-unreadable': ['period', 'notAPeriod'],
  'observation.year-out-of-range': ['period', 'yearOutOfReach'],
  'observation.in-future': ['period', 'inFuture'],
  'observation.outside-interval': ['value', 'outsideInterval'],
  'observation.interval-by-halves': ['high', 'byHalves'],
} as const

export const indicatorRules = {
  indicators: {
    key: codeKey('name'),
    looseKey: null,
    defaults: { frequency: 'yearly', direction: 'none' },
    complete: (values) => values,
    check: checkIndicator,
  },
  observations: {
    key: keyOf('indicator', 'breakdown', 'period'),
    looseKey: null,
    defaults: {},
    complete: (values) => values,
    check: checkObservation,
  },
} as const satisfies Readonly<Record<string, KindRule>>

function checkIndicator(planned: PlannedRow, { rules, names }: CheckMeans): boolean {
  if (refusedByRoom(planned, rules, blame)) return false
  const { row, values, existing } = planned
  return rules.keepsPart(concernedIn(existing?.values ?? values, names)) || blamed(row, null, 'notYourPart')
}

function checkObservation(planned: PlannedRow, { rules, names }: CheckMeans): boolean {
  const { row, values, existing } = planned
  const indicator = names.thing(textOrNull(values['indicator']) ?? '')
  const groups = indicator?.values['breakdowns']
  const group = textOrNull(values['breakdown'])
  if (group !== null && !(Array.isArray(groups) && groups.includes(group))) return blamed(row, 'breakdown', 'unknownGroup')
  if (refusedByRoom(planned, rules, blame)) return false
  if (existing !== null && textOrNull(values['correction']) === null) return blamed(row, 'correction', 'noCorrection')
  return (indicator !== undefined && rules.keepsPart(concernedIn(indicator.values, names))) || blamed(row, null, 'notYourPart')
}
