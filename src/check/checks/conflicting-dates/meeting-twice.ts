import { type Day, daysBetween, weekdayOf } from '../../../kernel/day.ts'
import { datesIn } from '../../../reading/days/dates.ts'
import type { MemoFact, Reading } from '../../../reading/model.ts'
import { memosById, mentionsOf } from '../../mentions.ts'
import type { Told } from './told-twice.ts'

const gathering = /\b(?:overleg|debat|gesprek|bijeenkomst|conferentie|vergadering|werkbezoek|diner|rondetafel|top)\b/iu
const farthest = 7

/** The meeting that a memo prepares, by its title, and a place in the text that gives it another day close by. */
export function meetingsTwice(reading: Reading): { readonly one: Told; readonly other: Told }[] {
  const memos = memosById(reading)
  const mentions = mentionsOf(reading)
  const meetings = new Map([...memos].map(([id, memo]) => [id, meetingOf(memo)]))
  return mentions.flatMap(({ event, sentence, at }) => {
    const meeting = meetings.get(event.memo)
    if (!meeting || event.start === null || event.precision !== 'day' || event.start === meeting.day) return []
    const fits = event.weekday === null || event.weekday === weekdayOf(event.start)
    const same = new RegExp(`\\b(?:het|dit|de)\\s+${meeting.words}\\s+(?:van|op)\\s+(?:\\p{L}+dag\\s+)?$`, 'iu').test(
      sentence.text.slice(0, at),
    )
    if (!same || !fits || Math.abs(daysBetween(meeting.day, event.start)) > farthest) return []
    const first = mentions.find((one) => one.event.memo === event.memo && one.event.start === meeting.day)
    return [{ one: { ...meeting, line: first?.event.line ?? meeting.line }, other: { ...meeting, line: event.line, day: event.start } }]
  })
}

function meetingOf({ id, title, date, startLine }: MemoFact): Told | null {
  const words = gathering.exec(title ?? '')?.[0].toLowerCase()
  const [first, more] = words === undefined ? [] : datesIn(title ?? '', date)
  if (words === undefined || first?.start == null || first.precision !== 'day' || more) return null
  return { memo: id, line: startLine, day: first.start as Day, words, by: [] }
}
