import type { Annex, MemoFact, Reading } from '../../../reading/model.ts'
import { textOn } from '../../mentions.ts'
import type { Finding } from '../../model.ts'

const goesOn = /\s(?:de|het|een|van|voor|en|of|in|op|met|aan|bij|over|door|naar|tot|uit|om|te|als|der)$/iu
const reach = 11
const endsList = /^(?:pagina\b|informatie$|ter \p{L}+$|\d{1,2}$)/iu

/** Names of annexes that stop in the middle, with the end of the list or of the page under them. */
export function brokenAnnexes(reading: Reading, memo: MemoFact): Finding[] {
  return memo.annexes.flatMap((annex) => {
    const last = lastLineOf(reading, annex, memo.endLine)
    if (last === null || !goesOn.test(textOn(reading, last))) return []
    const next = textBelow(reading, last, memo.endLine)
    return next === '' || endsList.test(next) ? [finding(annex, last)] : []
  })
}

/** The line on which the last words of a name stand. */
function lastLineOf(reading: Reading, { title, line }: Annex, until: number): number | null {
  for (let at = line; at <= Math.min(until, line + reach); at += 1) {
    const text = textOn(reading, at)
    if (text.length > 3 && title.endsWith(text)) return at
  }
  return null
}

/** The next text under a line, or '' where the memo ends. */
function textBelow(reading: Reading, line: number, until: number): string {
  for (let at = line + 1; at <= until; at += 1) if (textOn(reading, at) !== '') return textOn(reading, at)
  return ''
}

function finding({ title, line }: Annex, last: number): Finding {
  const end = title.split(/\s+/u).slice(-2).join(' ')
  return {
    check: 'annex',
    severity: 'warning',
    lines: [last, line],
    message: { nl: `De naam van deze bijlage breekt af na "${end}".`, en: `The name of this annex breaks off after "${end}".` },
    suggestion: { nl: 'Neem de hele naam van de bijlage op.', en: 'Give the whole name of the annex.' },
  }
}
