import { anyWithin } from '../../../reading/in-order.ts'
import { numberedAnnex } from '../../../reading/memo/annex-items.ts'
import type { MemoFact, Reading } from '../../../reading/model.ts'
import { textOn } from '../../mentions.ts'
import type { Finding } from '../../model.ts'
import { annexesNamedBy } from './named.ts'
import { isListedNear } from './near.ts'

const reach = 4

/** A list of annexes whose numbers come twice or leave one out. */
export function annexOrder(reading: Reading, memo: MemoFact): Finding[] {
  const first = memo.annexes[0]
  if (first === undefined || numberedAnnex(textOn(reading, first.line))?.number !== 1) return []
  const numbers = numbersFrom(reading, first.line, memo.endLine)
  return numbers.flatMap(({ number, line }, at) => {
    const before = numbers[at - 1]
    if (before === undefined || number === before.number + 1) return []
    return number > before.number && isListedNear(reading, memo, number - 1) ? [] : [finding(line, number, before)]
  })
}

type Numbered = { readonly number: number; readonly line: number }

/** The items from a line on; another numbered text begins far off, or at a number that does not follow at all. */
function numbersFrom(reading: Reading, from: number, until: number): Numbered[] {
  const found: Numbered[] = []
  for (let line = from; line <= Math.min(until, (found.at(-1)?.line ?? from) + reach); line += 1) {
    const text = textOn(reading, line)
    const number = numberedAnnex(text)?.number ?? 0
    const last = found.at(-1)?.number ?? 0
    if (anyWithin(reading.sections, line, line + 1) || /[.?!]$/u.test(text)) break
    if (number === 0) continue
    if (number < Math.max(1, last) || number > last + 2) break
    found.push({ number, line })
  }
  return found
}

function finding(line: number, number: number, before: Numbered): Finding {
  const twice = number === before.number
  return {
    check: 'annex',
    severity: 'warning',
    lines: [line, before.line],
    message: twice
      ? { nl: `Bijlage ${number} staat twee keer in de lijst.`, en: `Annex ${number} is in the list twice.` }
      : { nl: `In de lijst ontbreekt bijlage ${number - 1}.`, en: `Annex ${number - 1} is missing from the list.` },
    suggestion: { nl: 'Nummer de bijlagen opnieuw.', en: 'Number the annexes again.' },
  }
}

/** The header says how many annexes there are; the text names one beyond that. */
export function beyondStatedCount(reading: Reading, memo: MemoFact, count: Numbered | null): Finding[] {
  if (count === null || count.number === 0) return []
  const far = annexesNamedBy(reading, memo).find(
    ({ number, ofAnother }) => !ofAnother && number > count.number && number <= count.number + 3,
  )
  if (!far) return []
  return [
    {
      check: 'annex',
      severity: 'warning',
      lines: [far.line, count.line],
      message: {
        nl: `Bijlage ${far.number} wordt genoemd, maar volgens regel ${count.line} zijn er ${count.number}.`,
        en: `Annex ${far.number} is named, but by line ${count.line} there are ${count.number}.`,
      },
      suggestion: { nl: 'Pas het aantal of het nummer aan.', en: 'Correct the number of annexes or the number of this one.' },
    },
  ]
}
