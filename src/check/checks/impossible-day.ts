import { dayOf, yearOf } from '../../kernel/day.ts'
import type { MemoFact, Reading, Sentence } from '../../reading/model.ts'
import { lineAt, memosById } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'
import { months } from '../wording.ts'

const written = new RegExp(`(?<![\\d.,€-])(\\d{1,2})(?:e|ste|de)?[\\s-](${months.nl.join('|')})(?:[\\s-](\\d{4}))?(?![\\p{L}\\d])`, 'giu')
const monthNames: readonly string[] = months.nl
const leapYear = 2024

/** A day of the month that no calendar has, from `sentences`. */
export const impossibleDay: Check = {
  name: 'impossibleDay',
  explains: { nl: 'Deze dag bestaat niet.', en: 'This day does not exist.' },
  find: (reading: Reading) => {
    const memos = memosById(reading)
    return reading.sentences.flatMap((sentence) => daysIn(sentence, memos.get(sentence.memo)))
  },
}

function daysIn(sentence: Sentence, memo: MemoFact | undefined): Finding[] {
  return [...sentence.text.matchAll(written)].flatMap((match): Finding[] => {
    const [text, day = '', month = '', year] = match
    const number = monthNames.indexOf(month.toLowerCase()) + 1
    const inYear = year === undefined ? yearOfMemo(memo, number) : Number(year)
    if (Number(day) > 0 && dayOf(inYear, number, Number(day)) !== null) return []
    return [
      {
        check: 'impossibleDay',
        severity: 'error',
        lines: [lineAt(sentence, match.index)],
        message: { nl: `${text} bestaat niet.`, en: `${text} does not exist.` },
        suggestion: { nl: 'Controleer de dag en de maand.', en: 'Check the day and the month.' },
      },
    ]
  })
}

/** Without a year only 29 February is in doubt; it gets the benefit. */
function yearOfMemo(memo: MemoFact | undefined, month: number): number {
  return month === 2 || !memo?.date ? leapYear : yearOf(memo.date)
}
