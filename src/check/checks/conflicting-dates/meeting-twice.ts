import { daysBetween } from '../../../kernel/day.ts'
import { datesIn } from '../../../reading/days/dates.ts'
import type { MemoFact, Reading } from '../../../reading/model.ts'
import { contradictsWeekday, type Mention, mentionsIn } from '../../mentions.ts'
import { onDay } from '../../turns.ts'
import type { Told, TwoDays } from './told-twice.ts'

const gatherings = 'overleg|debat|gesprek|bijeenkomst|conferentie|vergadering|werkbezoek|diner|rondetafel|top'
const gathering = new RegExp(`\\b(?:${gatherings})\\b`, 'iu')
const thisGathering = new RegExp(`\\b(?:het|dit|de)\\s+(${gatherings})${onDay.source}`, 'iu')
const farthest = 7

/** The meeting that a memo prepares, by its title, and a place in the text that gives it another day close by. */
export function meetingsTwice(reading: Reading): TwoDays[] {
  return reading.memos.flatMap((memo) => {
    const meeting = meetingOf(memo)
    const own = meeting ? mentionsIn(reading, memo.id) : []
    const line = own.find(({ event }) => event.start === meeting?.day)?.event.line
    return own.flatMap((mention) => {
      const day = meeting && otherDayOf(meeting, mention)
      return day ? [{ one: { ...meeting, line: line ?? meeting.line }, other: { ...meeting, line: mention.event.line, day } }] : []
    })
  })
}

function otherDayOf(meeting: Told, { event, sentence, at }: Mention): Told['day'] | null {
  if (event.start === null || event.precision !== 'day' || event.start === meeting.day || contradictsWeekday(event)) return null
  const isSame = thisGathering.exec(sentence.text.slice(0, at))?.[1]?.toLowerCase() === meeting.words
  return isSame && Math.abs(daysBetween(meeting.day, event.start)) <= farthest ? event.start : null
}

function meetingOf({ id, title, date, startLine }: MemoFact): Told | null {
  const words = gathering.exec(title ?? '')?.[0].toLowerCase()
  const [first, more] = words === undefined ? [] : datesIn(title ?? '', date)
  if (words === undefined || first?.start == null || first.precision !== 'day' || more) return null
  return { memo: id, line: startLine, day: first.start, words, by: [] }
}
