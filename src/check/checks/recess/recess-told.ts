import { addDays, type Day } from '../../../kernel/day.ts'
import type { MemoFact } from '../../../reading/model.ts'
import type { Mention } from '../../mentions.ts'
import type { Finding } from '../../model.ts'
import { sayDate } from '../../wording.ts'

const begins =
  /(?<!\b(?:na|tot|sinds|tijdens|voor|vóór)\s+(?:het\s+)?)\b(\p{L}*reces)\b(?:\s+van\s+de\s+(?:\p{L}+\s+)?Kamer)?\s+(?:begint|start|gaat\s+in|vanaf|van|loopt\s+van)\s+(?:op\s+)?(?:\p{L}+dag\s+)?$/iu
/** How many days a recess certainly lasts whose end is not told. */
const lasts = (name: string): number => (/zomer/iu.test(name) ? 35 : /kerst/iu.test(name) ? 13 : 6)

type Told = { readonly name: string; readonly start: Day; readonly end: Day; readonly line: number; readonly mention: Mention }

/** Letters and meetings of parliament that are planned within a recess whose days the memo tells itself. */
export function inToldRecess(
  mentions: readonly Mention[],
  memos: ReadonlyMap<string, MemoFact>,
  isOfParliament: (one: Mention) => boolean,
): Finding[] {
  const told = mentions.flatMap(recessAt)
  if (told.length === 0) return []
  return mentions.flatMap((one) => {
    const { start, end, memo, precision } = one.event
    const date = memos.get(memo)?.date
    if (start === null || !date || start <= date || (precision !== 'day' && precision !== 'week') || !isOfParliament(one)) return []
    const free = told.find(
      (recess) => recess.mention !== one && recess.mention.event.memo === memo && start >= recess.start && (end ?? start) <= recess.end,
    )
    return free ? [finding(one, free)] : []
  })
}

function recessAt(mention: Mention): Told[] {
  const { event, sentence, at } = mention
  const name = begins.exec(sentence.text.slice(Math.max(0, at - 110), at))?.[1]
  if (name === undefined || event.start === null || (event.precision !== 'day' && event.precision !== 'range')) return []
  const end = event.end !== null && event.end > event.start ? event.end : addDays(event.start, lasts(name))
  return [{ name: name.toLowerCase(), start: event.start, end, line: event.line, mention }]
}

function finding({ event }: Mention, { name, start, line }: Told): Finding {
  const first = sayDate(start)
  return {
    check: 'recess',
    severity: 'warning',
    lines: [event.line, line],
    message: {
      nl: `${event.written} valt in het ${name}, dat volgens regel ${line} op ${first.nl} begint.`,
      en: `${event.written} falls in the recess ("${name}") that by line ${line} begins on ${first.en}.`,
    },
    suggestion: { nl: 'Kies een dag voor of na het reces.', en: 'Choose a day before or after the recess.' },
  }
}
