import type { Annex, MemoFact, Reading } from '../../../reading/model.ts'
import { filledLines, textOn } from '../../mentions.ts'
import type { Finding } from '../../model.ts'

const goesOn = /\s(?:de|het|een|van|voor|en|of|in|op|met|aan|bij|over|door|naar|tot|uit|om|te|als|der)$/iu
const endsList = /^(?:pagina\b|informatie$|ter \p{L}+$|\d{1,2}$)/iu

/** Names of annexes that stop in the middle, with the end of the list or of the page under them. */
export function brokenAnnexes(reading: Reading, memo: MemoFact): Finding[] {
  const lines = filledLines(reading, memo)
  return memo.annexes.flatMap((annex) => {
    const last = lastLineOf(reading, annex, lines)
    const next = last === null ? '' : textOn(reading, lines[lines.indexOf(last) + 1] ?? 0)
    return last !== null && goesOn.test(textOn(reading, last)) && (next === '' || endsList.test(next)) ? [finding(annex, last)] : []
  })
}

/** The line on which the last words of a name stand. */
function lastLineOf(reading: Reading, { title, line }: Annex, lines: readonly number[]): number | null {
  const near = lines.filter((one) => one >= line && one < line + 12)
  return near.find((one) => textOn(reading, one).length > 3 && title.endsWith(textOn(reading, one))) ?? null
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
