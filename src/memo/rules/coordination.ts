import { type Day, daysBetween } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { answerRoles, type Opinion, type OpinionGiven } from '../model/coordination.ts'

export type AnswererRefusal = 'coordination.round-closed' | 'opinion.other-organisation' | 'opinion.no-role'
export type OpinionsRefusal = 'opinion.point-unknown' | 'opinion.condition-missing'

export type Answerer = { readonly roles: readonly string[]; readonly organisation: string | null }
/** What an organisation is asked, and whether the round is over. */
export type Asked = { readonly organisation: string; readonly isClosed: boolean }

/** Whether somebody may answer what an organisation is asked; null where it may. */
export function refuseAnswerer(asked: Asked, answerer: Answerer): Refusal<AnswererRefusal> | null {
  if (!answerRoles.some((role) => answerer.roles.includes(role))) return refuse('opinion.no-role')
  if (asked.organisation !== answerer.organisation) return refuse('opinion.other-organisation')
  return asked.isClosed ? refuse('coordination.round-closed') : null
}

/** What is given, once for each point, without conditions where it is agreed; refused where a point is not there or a reason is missing. */
export function checkedOpinions(
  given: readonly OpinionGiven[],
  points: readonly string[],
): readonly OpinionGiven[] | Refusal<OpinionsRefusal> {
  const byPoint = new Map(given.map((one) => [one.point, { ...one, condition: one.opinion === 'agreed' ? '' : one.condition.trim() }]))
  const checked = [...byPoint.values()]
  if (checked.some(({ point }) => point !== null && !points.includes(point))) return refuse('opinion.point-unknown')
  if (checked.some(({ opinion, condition }) => opinion !== 'agreed' && condition === '')) return refuse('opinion.condition-missing')
  return checked
}

/** The newest opinion on each point, from opinions in the order in which they were given. */
export function newestOpinions<O extends OpinionGiven>(opinions: readonly O[]): O[] {
  return [...new Map(opinions.map((one) => [one.point, one])).values()]
}

/** Those of `given` that say something else than what counts now. */
export function newIn(given: readonly OpinionGiven[], counting: readonly OpinionGiven[]): OpinionGiven[] {
  return given.filter(
    (one) => !counting.some((now) => now.point === one.point && now.opinion === one.opinion && now.condition === one.condition),
  )
}

/** An organisation has answered once it said what it thinks of the whole. */
export function hasAnswered(opinions: readonly OpinionGiven[]): boolean {
  return opinions.some(({ point }) => point === null)
}

const weights = { objected: 0, agreedIf: 1, agreed: 2 } as const

/** Orders opinions: objections first, then conditions. */
export function objectionsFirst(one: { readonly opinion: Opinion }, other: { readonly opinion: Opinion }): number {
  return weights[one.opinion] - weights[other.opinion]
}

/** How an organisation stands: the strictest of what it thinks of the whole and of the points; null before it answered. */
export function standingOf(opinions: readonly OpinionGiven[]): Opinion | null {
  if (!hasAnswered(opinions)) return null
  if (opinions.some(({ opinion }) => opinion === 'objected')) return 'objected'
  return opinions.some(({ opinion }) => opinion === 'agreedIf') ? 'agreedIf' : 'agreed'
}

/** Conditions and objections in one line, in Dutch, as the memo itself is; `numbers` are those of the points in the version. */
export function conditionText(opinions: readonly OpinionGiven[], numbers: ReadonlyMap<string, number>): string {
  const said = opinions.filter(({ opinion }) => opinion !== 'agreed')
  const place = ({ point }: OpinionGiven) => (point === null ? 0 : (numbers.get(point) ?? 0))
  return said
    .toSorted((one, other) => place(one) - place(other))
    .map((one) => (one.point === null ? one.condition : `punt ${place(one)}: ${one.condition}`))
    .map((words, at, all) => (at < all.length - 1 ? words.replace(/[\s.;]+$/u, '') : words))
    .join('; ')
}

/** A deadline, the last working day before it, and when somebody was reminded. */
export type Reminding = { readonly deadline: Day; readonly dayBefore: Day; readonly reminded: Day | null }

const daysBetweenReminders = 3

/** Whether somebody who has not answered is reminded today: once from the working day before the deadline, and when it has passed each three days. */
export function isReminderDue({ deadline, dayBefore, reminded }: Reminding, today: Day): boolean {
  if (today < dayBefore) return false
  if (today <= deadline) return reminded === null || reminded < dayBefore
  return reminded === null || reminded <= deadline || daysBetween(reminded, today) >= daysBetweenReminders
}
