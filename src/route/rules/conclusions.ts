import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { BodyOutcome, ConcludedPoint } from '../../memo/model/conclusions.ts'
import type { AgendaItem } from '../model/agenda.ts'
import type { Meeting } from '../model/bodies.ts'
import type { SeenPoint } from '../model/outcomes.ts'
import { hasBegun } from './meeting-time.ts'

/** What is to be concluded of an item. `why`: empty the first time; a later one corrects the one before. */
export type NewConclusion = {
  readonly version: string | null
  readonly outcome: BodyOutcome
  readonly text: string
  readonly why: string
  readonly points: readonly ConcludedPoint[]
}

/** An item as it is concluded on, with the points of the version on the agenda. */
export type Concludable = {
  readonly item: Pick<AgendaItem, 'status' | 'version'>
  readonly meeting: Pick<Meeting, 'day' | 'startsAt' | 'status'>
  readonly points: readonly SeenPoint[]
}

export type ConclusionRefusal =
  | 'meeting.cancelled'
  | 'meeting.not-yet'
  | 'outcome.item-taken-off'
  | 'outcome.other-version'
  | 'outcome.already'
  | 'outcome.nothing-to-correct'
  | 'outcome.text-missing'
  | 'outcome.point-unknown'
  | 'outcome.points-differ'

/** Outcomes that say nothing without words. */
const toldInWords: readonly BodyOutcome[] = ['agreedIf', 'notAgreed', 'held']

/** Whether this can be concluded of an item now: of a meeting that has begun, on exactly the version that the body saw, and once unless it says why. */
export function refuseConclusion(
  { item, meeting, points }: Concludable,
  wish: NewConclusion,
  now: Date,
): Refusal<ConclusionRefusal> | null {
  if (meeting.status === 'cancelled') return refuse('meeting.cancelled')
  if (!hasBegun(meeting, now)) return refuse('meeting.not-yet')
  if (item.status === 'takenOff') return refuse('outcome.item-taken-off')
  if (item.version !== wish.version) return refuse('outcome.other-version')
  const isCorrection = wish.why.trim() !== ''
  if (item.status === 'concluded' && !isCorrection) return refuse('outcome.already')
  if (item.status !== 'concluded' && isCorrection) return refuse('outcome.nothing-to-correct')
  return refuseWords(wish, points)
}

function refuseWords({ outcome, text, points }: NewConclusion, seen: readonly SeenPoint[]): Refusal<ConclusionRefusal> | null {
  if (points.some(({ point }) => !seen.some((one) => one.point === point))) return refuse('outcome.point-unknown')
  const needWords = [{ outcome, text }, ...points.filter((one) => one.outcome !== 'held')]
  if (needWords.some((one) => toldInWords.includes(one.outcome) && one.text.trim() === '')) return refuse('outcome.text-missing')
  // Agreed on the whole is agreed on each of its points.
  return outcome === 'agreed' && points.some((one) => one.outcome !== 'agreed') ? refuse('outcome.points-differ') : null
}

/** What the memo hears: of the whole, and of every point of the version; a point of which nothing was said follows the whole. */
export function toldToMemo({ outcome, text, points }: NewConclusion, seen: readonly SeenPoint[]): ConcludedPoint[] {
  const said = new Map(points.map((one) => [one.point, one]))
  return [
    { point: null, outcome, text },
    ...seen.map(({ point }) => ({ point, outcome, text: '', ...said.get(point) })).map((one) => ({ ...one, text: one.text.trim() })),
  ]
}

/** Whether the dossier went through the body: what is held over comes back. */
export function wentThrough(outcome: BodyOutcome): boolean {
  return outcome !== 'held'
}
