import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MitigationFields, RiskFields } from '../model/risks.ts'
import { after, before, scoreOf } from './scores.ts'

/** What a risk is before anybody wrote more of it than its title. */
export const emptyRisk: Omit<RiskFields, 'title'> = {
  code: '',
  cause: '',
  event: '',
  consequence: '',
  chance: null,
  impact: null,
  chanceAfter: null,
  impactAfter: null,
  raisedBy: null,
  raisedByText: '',
  owner: null,
  ownerPerson: null,
  status: 'open',
  explanation: '',
}

export type RiskRefusal =
  | 'risk.title-empty'
  | 'risk.scores-by-halves'
  | 'risk.after-without-before'
  | 'risk.worse-after'
  | 'risk.two-owners'
  | 'risk.raised-by-two'
  | 'risk.status-without-reason'

/** Whether what was written of a risk hangs together. */
export function refuseRisk(fields: RiskFields): Refusal<RiskRefusal> | null {
  if (fields.title.trim() === '') return refuse('risk.title-empty')
  if (fields.owner !== null && fields.ownerPerson !== null) return refuse('risk.two-owners')
  if (fields.raisedBy !== null && fields.raisedByText.trim() !== '') return refuse('risk.raised-by-two')
  if (fields.status !== 'open' && fields.explanation.trim() === '') return refuse('risk.status-without-reason')
  return refuseScores(fields)
}

function refuseScores(fields: RiskFields): Refusal<RiskRefusal> | null {
  const { chance, impact, chanceAfter, impactAfter } = fields
  if ((chance === null) !== (impact === null)) return refuse('risk.scores-by-halves')
  if ((chanceAfter === null) !== (impactAfter === null)) return refuse('risk.scores-by-halves')
  if (chanceAfter !== null && chance === null) return refuse('risk.after-without-before')
  const [first, then] = [before(fields), after(fields)]
  return first && then && scoreOf(then) > scoreOf(first) ? refuse('risk.worse-after') : null
}

export type MitigationRefusal = 'mitigation.action-empty' | 'mitigation.two-owners' | 'mitigation.day-out-of-reach'

export function refuseMitigation({ action, owner, ownerPerson, dueOn }: MitigationFields): Refusal<MitigationRefusal> | null {
  if (action.trim() === '') return refuse('mitigation.action-empty')
  if (owner !== null && ownerPerson !== null) return refuse('mitigation.two-owners')
  return dueOn !== null && (dueOn < '1990-01-01' || dueOn > '2100-12-31') ? refuse('mitigation.day-out-of-reach') : null
}
