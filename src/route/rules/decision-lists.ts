import { isDeepStrictEqual } from 'node:util'
import type { Meeting } from '../model/bodies.ts'
import type { DecisionLines, LineChange } from '../model/outcomes.ts'

/** How two lists of decisions differ, item by item, in the order of the later one. */
export function lineChanges(before: DecisionLines, after: DecisionLines): LineChange[] {
  const was = new Map(before.lines.map((line) => [line.item, line]))
  const is = new Set(after.lines.map(({ item }) => item))
  const changed = after.lines.flatMap((line): LineChange[] => {
    const earlier = was.get(line.item)
    if (!earlier) return [{ item: line.item, title: line.title, change: 'added' }]
    return isDeepStrictEqual(earlier, line) ? [] : [{ item: line.item, title: line.title, change: 'changed' }]
  })
  const removed = before.lines.filter(({ item }) => !is.has(item))
  const ofNoItem: LineChange[] = isDeepStrictEqual(before.actions, after.actions) ? [] : [{ item: null, title: '', change: 'changed' }]
  return [...changed, ...removed.map(({ item, title }) => ({ item, title, change: 'removed' as const })), ...ofNoItem]
}

type Met = Pick<Meeting, 'id' | 'day' | 'startsAt' | 'status'>

/** The next meeting of the body after this one that was not called off; undefined where none is known. `meetings` are in order of time. */
export function nextMeeting(meeting: Met, meetings: readonly Met[]): Met | undefined {
  const at = ({ day, startsAt }: Met) => `${day} ${startsAt}`
  return meetings.find((one) => one.status !== 'cancelled' && one.id !== meeting.id && at(one) > at(meeting))
}

/** The last meeting up to a day that can have adopted the list of an earlier one; null: none is planned, so in writing. */
export function adoptingMeeting(meeting: Met, meetings: readonly Met[], on: string): string | null | 'too-early' {
  const next = nextMeeting(meeting, meetings)
  if (!next) return null
  if (on < next.day) return 'too-early'
  return meetings.findLast(({ day, status, id }) => day <= on && status !== 'cancelled' && id !== meeting.id)?.id ?? next.id
}
