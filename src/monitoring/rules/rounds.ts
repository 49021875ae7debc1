import type { Day } from '../../kernel/day.ts'
import type { Moves } from '../../kernel/moves.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ReportFields, RequestStatus, RoundStatus, RoundWish } from '../model/rounds.ts'
import { type PeriodRefusal, startOfPeriod } from './indicators.ts'

export type RequestAct = 'submit' | 'return' | 'approve'

/** What becomes of what a round asks of an organisation. */
export const requestMoves = {
  asked: { submit: 'submitted' },
  submitted: { return: 'returned', approve: 'approved' },
  returned: { submit: 'submitted' },
  approved: { return: 'returned' },
} as const satisfies Moves<RequestStatus, RequestAct>

export type WishRefusal = 'round.name-empty' | 'round.period-out-of-order' | 'round.due-passed' | 'round.day-out-of-reach'

export function refuseWish({ name, from, to, due }: RoundWish, today: string): Refusal<WishRefusal> | null {
  if (name.trim() === '') return refuse('round.name-empty')
  if (from < '1990-01-01' || to > '2100-12-31' || due > '2100-12-31') return refuse('round.day-out-of-reach')
  if (to < from || due < from) return refuse('round.period-out-of-order')
  return due < today ? refuse('round.due-passed') : null
}

/** Who writes: the roles held in the programme, and the organisation on whose behalf. */
export type Reporter = { readonly roles: readonly string[]; readonly organisation: string | null }

/** Co-ordinators may report for everybody, an author for the own organisation. The database says the same. */
export function reportsFor({ roles, organisation }: Reporter, asked: string): boolean {
  return roles.includes('coordinator') || (roles.includes('author') && organisation === asked)
}

export type WritingRefusal = 'round.frozen' | 'report.not-your-part' | 'report.already-submitted'

type Asked = { readonly round: RoundStatus; readonly request: RequestStatus; readonly organisation: string }

/** Whether somebody may write or submit what an organisation reports. */
export function refuseWriting(reporter: Reporter, { round, request, organisation }: Asked): Refusal<WritingRefusal> | null {
  if (round === 'frozen') return refuse('round.frozen')
  if (!reportsFor(reporter, organisation)) return refuse('report.not-your-part')
  return 'submit' in requestMoves[request] ? null : refuse('report.already-submitted')
}

export type Milestone = { readonly id: string; readonly status: 'open' | 'reached' | 'dropped' }
export type FieldsRefusal =
  | 'report.milestone-unknown'
  | 'report.milestone-twice'
  | 'report.milestone-day'
  | 'report.open-milestones'
  | 'report.indicator-unknown'
  | 'report.value-twice'
  | PeriodRefusal

/** What a report can tell of: the milestones of its measure, and the indicators about it. */
export type Tellable = { readonly milestones: readonly Milestone[]; readonly indicators: readonly string[] }

/** Whether what is written of a measure hangs together; `today` is the last day on which something can have been reached or begun. */
export function refuseReport(fields: ReportFields, tellable: Tellable, today: Day): Refusal<FieldsRefusal> | null {
  return refuseMilestones(fields, tellable.milestones, today) ?? refuseValues(fields, tellable.indicators, today)
}

function refuseMilestones(fields: ReportFields, milestones: readonly Milestone[], today: Day): Refusal<FieldsRefusal> | null {
  const known = new Set(milestones.map(({ id }) => id))
  const named = fields.milestones.map(({ milestone }) => milestone)
  if (named.some((id) => !known.has(id))) return refuse('report.milestone-unknown')
  if (new Set(named).size < named.length) return refuse('report.milestone-twice')
  if (fields.milestones.some(({ status, reachedOn }) => !isDayRight(status, reachedOn, today))) return refuse('report.milestone-day')
  return closesTooEarly(fields, milestones) ? refuse('report.open-milestones') : null
}

function refuseValues({ indicators: values }: ReportFields, known: readonly string[], today: Day): Refusal<FieldsRefusal> | null {
  if (values.some(({ indicator }) => !known.includes(indicator))) return refuse('report.indicator-unknown')
  const places = values.map(({ indicator, period }) => `${indicator} ${period}`)
  if (new Set(places).size < places.length) return refuse('report.value-twice')
  const starts = values.map(({ period }) => startOfPeriod(period, today))
  return starts.find((start) => isRefusal(start)) ?? null
}

function isDayRight(status: Milestone['status'], reachedOn: string | null, today: string): boolean {
  return status === 'reached' ? reachedOn !== null && reachedOn >= '1990-01-01' && reachedOn <= today : reachedOn === null
}

/** Whether a measure would be completed while one of its milestones is still open. */
export function closesTooEarly(fields: Pick<ReportFields, 'status' | 'milestones'>, milestones: readonly Milestone[]): boolean {
  const told = new Map(fields.milestones.map(({ milestone, status }) => [milestone, status]))
  return fields.status === 'completed' && milestones.some(({ id, status }) => (told.get(id) ?? status) === 'open')
}

/** Whether a report can be submitted: a status and a confidence, and words where it does not go as planned. */
export function isComplete({ status, confidence, explanation }: Pick<ReportFields, 'status' | 'confidence' | 'explanation'>): boolean {
  return status !== null && confidence !== null && (confidence === 'onTrack' || explanation.trim() !== '')
}

type Standing = { readonly organisation: string; readonly status: RequestStatus }
export type FreezeRefusal = 'round.frozen' | 'round.not-all-approved' | 'round.late-not-late'

/** All must be approved, but for those that are named as late; who is named must really be. */
export function refuseFreezing(round: RoundStatus, requests: readonly Standing[], late: readonly string[]): Refusal<FreezeRefusal> | null {
  if (round === 'frozen') return refuse('round.frozen')
  const missing = requests.filter(({ status }) => status !== 'approved').map(({ organisation }) => organisation)
  if (late.some((organisation) => !missing.includes(organisation))) return refuse('round.late-not-late')
  const unnamed = missing.filter((organisation) => !late.includes(organisation)).length
  return unnamed > 0 ? refuse('round.not-all-approved', { count: unnamed }) : null
}

/** Whether an organisation is late on a day. */
export function isLate(status: RequestStatus, due: string, today: string): boolean {
  return (status === 'asked' || status === 'returned') && due < today
}
