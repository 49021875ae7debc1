import { type Day, daysBetween } from '../../../kernel/day.ts'
import { isCalledPast, slipReach } from '../../../reading/days/dates.ts'
import type { Reading } from '../../../reading/model.ts'
import type { Mention } from '../../mentions.ts'
import { contradictsWeekday, memosById, mentionsOf } from '../../mentions.ts'
import type { Finding } from '../../model.ts'
import { sayDate } from '../../wording.ts'

/** Up to so many days after the memo nobody means the day of a year ago. */
const surely = 31

/** Days that a text calls past ('18 mei jl.') and that come shortly after the date of its memo, one finding a line. */
export function pastToCome(reading: Reading): Finding[] {
  const memos = memosById(reading)
  const told = new Set<number>()
  return mentionsOf(reading).flatMap((mention) => {
    const { date = null, dateLine = null } = memos.get(mention.event.memo) ?? {}
    const { start, line } = mention.event
    if (date === null || dateLine === null || start === null || told.has(line) || !isPastToCome(mention, date)) return []
    told.add(line)
    return [notPast(start, line, { date, dateLine })]
  })
}

const isTwoDays = ({ start, end }: Mention['event']): boolean => start !== null && end !== null && daysBetween(start, end) === 1

/** Whether a day without a year is called past while it comes shortly after `date`. */
export function isPastToCome({ event, sentence, at }: Mention, date: Day): boolean {
  const { start } = event
  if (start === null || !(event.precision === 'day' || isTwoDays(event)) || !event.yearInferred) return false
  if (start <= date || daysBetween(date, start) > slipReach || contradictsWeekday(event)) return false
  return isCalledPast(sentence.text, at, at + event.written.length)
}

function notPast(start: Day, line: number, memo: { readonly date: Day; readonly dateLine: number }): Finding {
  const day = sayDate(start),
    dated = sayDate(memo.date)
  return {
    check: 'conflictingDates',
    severity: daysBetween(memo.date, start) <= surely ? 'error' : 'warning',
    lines: [line, memo.dateLine],
    message: {
      nl: `De tekst noemt ${day.nl} al voorbij, maar de nota is van ${dated.nl} (regel ${memo.dateLine}).`,
      en: `The text calls ${day.en} past, but the memo is dated ${dated.en} (line ${memo.dateLine}).`,
    },
    suggestion: {
      nl: 'Kijk na welke van de twee datums klopt; is een eerder jaar bedoeld, schrijf dat jaar dan erbij.',
      en: 'Check which of the two dates is right; if an earlier year is meant, write that year.',
    },
  }
}
