import type { Values } from '../../model/sheets.ts'
import type { Names } from '../names.ts'
import { blamed } from './blamed.ts'
import { type CheckMeans, type KindRule, keyOf, refusedByRoom } from './kind-rule.ts'
import type { PlannedRow } from './plan.ts'
import { textOrNull } from './tree-rules.ts'

const blame = {
  'money.year-out-of-reach': ['year', 'yearOutOfReach'],
  'money.price-level-out-of-reach': ['priceLevel', 'yearOutOfReach'],
  'budgetLine.shares-over': ['shares', 'sharesOver'],
} as const

export const moneyRules = {
  costs: {
    key: keyOf('measure', 'year', 'explanation'),
    looseKey: keyOf('measure', 'year'),
    defaults: {},
    complete: (values) => values,
    check: checkCost,
  },
  budgetLines: {
    key: keyOf('organisation', 'year', 'purpose', 'source', 'state', 'recurring'),
    looseKey: keyOf('organisation', 'year', 'purpose', 'source'),
    defaults: { state: 'requested' },
    complete: (values) => values,
    check: checkLine,
  },
} as const satisfies Readonly<Record<string, KindRule>>

function checkCost(planned: PlannedRow, { rules, names }: CheckMeans): boolean {
  if (refusedByRoom(planned, rules, blame)) return false
  const leads = statesOf(planned).map(({ measure }) => leadOf(measure, names))
  return leads.every((lead) => rules.keepsMoney(lead)) || blamed(planned.row, null, 'notYourPart')
}

function leadOf(measure: unknown, names: Names): string | null {
  return textOrNull(names.thing(textOrNull(measure) ?? '')?.values['lead'])
}

function checkLine(planned: PlannedRow, { rules }: CheckMeans): boolean {
  const { row, values } = planned
  if (refusedByRoom(planned, rules, blame)) return false
  const shares = sharesIn(values)
  if (new Set(shares.map(({ id }) => id)).size < shares.length) return blamed(row, 'shares', 'notShares')
  const total = shares.reduce((sum, { cents }) => sum + BigInt(cents), 0n)
  if (total > BigInt(String(values['cents'] ?? 0))) return blamed(row, 'shares', 'sharesOver')
  const owners = statesOf(planned).map(({ organisation }) => textOrNull(organisation))
  return owners.every((owner) => rules.keepsMoney(owner)) || blamed(row, null, 'notYourPart')
}

/** What was, where anything was, and what would be. */
function statesOf({ values, existing }: PlannedRow): Values[] {
  return existing === null ? [values] : [existing.values, values]
}

/** The shares of a line: which measure, and how many cents. */
export function sharesIn({ shares }: Values): { readonly id: string; readonly cents: string }[] {
  const parts = Array.isArray(shares) ? shares : []
  return parts.map((part: string) => {
    const [id = '', cents = '0'] = part.split('=')
    return { id, cents }
  })
}
