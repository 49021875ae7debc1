import type { Day } from '../../kernel/day.ts'
import { dayOfMonthOf, monthOf } from '../../kernel/day.ts'
import type { Mention } from '../mentions.ts'
import { mentionsOf } from '../mentions.ts'
import type { Check, Finding } from '../model.ts'
import { sayDate } from '../wording.ts'

type Dated = { readonly memo: string; readonly line: number; readonly day: Day; readonly key: string; readonly words: string }

const link = /\s(?:per|op|van|d\.d\.|met ingang van)\s+(?:\p{L}+dag\s+)?$/iu
const onceOnly =
  /^(?:openstelling|inwerkingtreding|lancering|oplevering|publicatie|ondertekening|ingangsdatum|startdatum|afronding|sluitingsdatum)$/
const moved = /\b(?:i\.p\.v\.|in plaats van|uitstel\p{L}*|verplaats\p{L}*|verzet|verschoven|vervroegd|eerder)\b/iu
const recurring =
  /(?:debat|raad|staf|overleg|vergadering|rapportage|brief|nota|motie|besluit|monitor|commissie|versie|reactie|groep|bijeenkomst|gesprek|college|comité|januari)$/

/** One occasion with two dates, from the words right before `events[].written` in their sentences. */
export const conflictingDates: Check = {
  name: 'conflictingDates',
  explains: { nl: 'Dezelfde gebeurtenis heeft verschillende datums.', en: 'One event has different dates.' },
  find: (reading) => {
    const mentions = mentionsOf(reading)
    return [
      ...otherMonth(mentions.flatMap((one) => dated(one, occasionBefore))),
      ...twoDays(mentions.flatMap((one) => dated(one, turningPointBefore))),
    ]
  },
}

function dated({ event, sentence, at }: Mention, wordsBefore: (before: string) => readonly string[]): Dated[] {
  if (event.start === null || event.precision !== 'day' || moved.test(sentence.text)) return []
  const before = sentence.text.slice(0, at)
  if (!link.test(` ${before}`)) return []
  const words = wordsBefore(before.replace(link, ''))
  if (words.length === 0) return []
  return [{ memo: event.memo, line: event.line, day: event.start, key: [...words].sort().join(' '), words: words.join(' ') }]
}

function lastWords(before: string, count: number): string[] {
  const clause = before.split(/[.;:!?()]/).at(-1) ?? ''
  return (clause.toLowerCase().match(/[\p{L}-]{3,}/gu) ?? []).slice(-count)
}

function occasionBefore(before: string): readonly string[] {
  const word = lastWords(before, 1)[0] ?? ''
  return word.length >= 8 && !recurring.test(word) ? [word] : []
}

/** Words for something that happens once, with what it happens to: opening of a scheme. */
function turningPointBefore(before: string): readonly string[] {
  const words = lastWords(before, 5).filter((word) => !/^(?:van|het|een|voor|deze|die|wordt|over|nieuwe)$/.test(word))
  const at = words.findLastIndex((word) => onceOnly.test(word))
  const point = words[at],
    object = words[at + 1]
  return point !== undefined && object !== undefined && object.length >= 6 && at + 2 === words.length ? [point, object] : []
}

/** The same day of the month in a month that the other mentions do not give is a slip. */
function otherMonth(all: readonly Dated[]): Finding[] {
  return [...Map.groupBy(all, (one) => `${one.key} ${dayOfMonthOf(one.day)}`).values()].flatMap((group) => {
    const byMonth = [...Map.groupBy(group, (one) => monthOf(one.day)).values()].sort((a, b) => b.length - a.length)
    const usual = byMonth[0]?.[0]
    if (usual === undefined || (byMonth[0]?.length ?? 0) < 2) return []
    return byMonth
      .slice(1)
      .filter((rare) => rare.length === 1)
      .flat()
      .map((rare) => conflict(rare, usual))
  })
}

function twoDays(all: readonly Dated[]): Finding[] {
  return [...Map.groupBy(all, (one) => `${one.memo} ${one.key}`).values()].flatMap((group) => {
    const first = group[0]
    const other = group.find((one) => first !== undefined && one.day !== first.day)
    return first && other ? [conflict(other, first)] : []
  })
}

function conflict(one: Dated, other: Dated): Finding {
  const here = sayDate(one.day),
    there = sayDate(other.day)
  return {
    check: 'conflictingDates',
    severity: 'error',
    lines: [one.line, other.line],
    message: {
      nl: `Hier staat ${here.nl} bij "${one.words}", op regel ${other.line} is dat ${there.nl}. Welke datum klopt?`,
      en: `Here "${one.words}" has ${here.en}; on line ${other.line} it has ${there.en}. Which date is right?`,
    },
    suggestion: { nl: `Neem op beide plekken dezelfde datum op.`, en: `Use one date in both places.` },
  }
}
