import type { Day } from '../../kernel/day.ts'
import { addMonths, weekdayOf, yearOf } from '../../kernel/day.ts'
import type { EventFact, MemoFact, Reading } from '../../reading/model.ts'
import { contradictsWeekday, textOn } from '../mentions.ts'
import type { Check, Finding, Said } from '../model.ts'
import { sayDate, sayDay, weekdays } from '../wording.ts'

/** Weekdays that do not fit their date, from `events[].weekday` and `start`, and from the line of a memo's own date. */
export const weekday: Check = {
  name: 'weekday',
  explains: { nl: 'De weekdag past niet bij de datum.', en: 'The weekday does not fit the date.' },
  find: (reading) => [...reading.memos.flatMap((memo) => inHeader(reading, memo)), ...reading.events.flatMap(misnamed)],
}

function inHeader(reading: Reading, { date, dateLine }: MemoFact): Finding[] {
  if (date === null || dateLine === null) return []
  const written = textOn(reading, dateLine).toLowerCase()
  const named = weekdays.nl.findIndex((name) => new RegExp(`\\b${name}\\b`, 'u').test(written)) + 1
  return named === 0 || named === weekdayOf(date) ? [] : [misnaming({ line: dateLine, day: date, named, severity: 'error' })]
}

function misnamed(event: EventFact): Finding[] {
  const { start, weekday: named } = event
  if (named === null || start === null || event.precision !== 'day' || !contradictsWeekday(event)) return []
  return [misnaming({ line: event.line, day: start, named, severity: event.yearInferred ? 'warning' : 'error' })]
}

type Misnamed = { readonly line: number; readonly day: Day; readonly named: number; readonly severity: Finding['severity'] }

function misnaming({ line, day, named, severity }: Misnamed): Finding {
  const date = sayDate(day)
  const says = (names: readonly string[], at: number) => names[at - 1] ?? ''
  return {
    check: 'weekday',
    severity,
    lines: [line],
    message: {
      nl: `Er staat ${says(weekdays.nl, named)}, maar ${date.nl} is een ${says(weekdays.nl, weekdayOf(day))}.`,
      en: `It says ${says(weekdays.en, named)}, but ${date.en} is a ${says(weekdays.en, weekdayOf(day))}.`,
    },
    suggestion: otherYear(day, named) ?? {
      nl: `Schrijf ${sayDay(day).nl}, of kies een andere datum.`,
      en: `Write ${sayDay(day).en}, or choose another date.`,
    },
  }
}

/** At a change of the year the old year often stays behind. */
function otherYear(start: Day, named: number): Said | null {
  const meant = [12, -12].map((months) => addMonths(start, months)).find((day) => weekdayOf(day) === named)
  return meant
    ? {
        nl: `Is ${yearOf(meant)} bedoeld? Dan klopt ${sayDay(meant).nl}.`,
        en: `Is ${yearOf(meant)} meant? Then ${sayDay(meant).en} is right.`,
      }
    : null
}
