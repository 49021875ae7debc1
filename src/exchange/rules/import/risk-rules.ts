import type { Value, Values } from '../../model/sheets.ts'
import { type Names, plain } from '../names.ts'
import { blamed } from './blamed.ts'
import type { CheckMeans, CompleteMeans, KindRule } from './kind-rule.ts'
import { refusedByRoom } from './kind-rule.ts'
import type { PlannedRow } from './plan.ts'
import { textOrNull } from './tree-rules.ts'

const blame = {
  'risk.scores-by-halves': ['impact', 'byHalves'],
  'risk.after-without-before': ['chanceAfter', 'afterWithoutBefore'],
  'risk.worse-after': ['impactAfter', 'worseAfter'],
  'risk.raised-by-two': ['raisedByText', 'raisedByTwo'],
  'risk.status-without-reason': ['explanation', 'noReason'],
} as const

export const riskRules = {
  risks: { key: codeKey('title'), looseKey: null, defaults: { status: 'open' }, complete: oneOwner, check: checkRisk },
  mitigations: {
    key: ({ risk, action }) => [risk, plain(String(action))].join('|'),
    looseKey: null,
    defaults: { status: 'planned' },
    complete: oneOwner,
    check: checkMitigation,
  },
} as const satisfies Readonly<Record<string, KindRule>>

/** By code; a thing without one is known by what it is called. */
export function codeKey(name: string): (values: Values) => string {
  return (values) => {
    const code = plain(String(values['number'] ?? ''))
    return code === '' ? plain(String(values[name] ?? '')) : `#${code}`
  }
}

/** A person who owned it gives way to the organisation that a row names. */
function oneOwner(values: Values, { said }: CompleteMeans): Values {
  return textOrNull(said['owner']) === null ? values : { ...values, ownerPerson: null, ownerOrganisation: null }
}

function checkRisk(planned: PlannedRow, { rules, names }: CheckMeans): boolean {
  if (refusedByRoom(planned, rules, blame)) return false
  return keeps(planned, rules, (values) => concernedIn(values, names))
}

/** A risk or a mitigation is for who keeps it before as well as after. */
function checkMitigation(planned: PlannedRow, { rules, names }: CheckMeans): boolean {
  if (refusedByRoom(planned, rules, {})) return false
  return keeps(planned, rules, (values) => {
    const risk = names.thing(textOrNull(values['risk']) ?? '')
    return [textOrNull(values['owner']), textOrNull(values['ownerOrganisation']), ...(risk ? concernedIn(risk.values, names) : [])]
  })
}

function keeps(
  { row, values, existing }: PlannedRow,
  rules: CheckMeans['rules'],
  concerned: (values: Values) => readonly (string | null)[],
): boolean {
  const states = existing === null ? [values] : [existing.values]
  return states.every((state) => rules.keepsPart(concerned(state))) || blamed(row, null, 'notYourPart')
}

/** Organisations that a thing has to do with: those that raised or own it, and the leads of the measures that it touches. */
export function concernedIn(values: Values, names: Names): (string | null)[] {
  const own = [values['raisedBy'], values['owner'], values['ownerOrganisation']].map(textOrNull)
  return [...own, ...idsIn(values['items']).map((id) => leadOfPart(id, names))]
}

function leadOfPart(id: string, names: Names): string | null {
  const thing = names.thing(id)
  return thing?.kind === 'measures' || thing?.kind === 'boldIdeas' ? textOrNull(thing.values['lead']) : null
}

function idsIn(value: Value | undefined): readonly string[] {
  return Array.isArray(value) ? value : []
}
