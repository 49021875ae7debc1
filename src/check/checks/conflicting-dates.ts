import type { Day } from '../../kernel/day.ts'
import { dayOfMonthOf, monthOf, parseDay } from '../../kernel/day.ts'
import type { Mention } from '../mentions.ts'
import { mentionsOf } from '../mentions.ts'
import type { Assertion, Check, Comparison, Conflict, Filed, Finding } from '../model.ts'
import { onDay } from '../turns.ts'
import { sayDate } from '../wording.ts'
import { meetingsTwice } from './conflicting-dates/meeting-twice.ts'
import { pastToCome } from './conflicting-dates/past-to-come.ts'
import { stepsTwice } from './conflicting-dates/step-twice.ts'
import { toldTwice } from './conflicting-dates/told-twice.ts'

type Dated = { readonly memo: string; readonly line: number; readonly day: Day; readonly key: string; readonly words: string }

const onceOnly =
  /^(?:openstelling|inwerkingtreding|lancering|oplevering|publicatie|ondertekening|ingangsdatum|startdatum|afronding|sluitingsdatum)$/
const moved = /\b(?:i\.p\.v\.|in plaats van|uitstel\p{L}*|verplaats\p{L}*|verzet|verschoven|vervroegd|eerder)\b/iu
const recurring =
  /(?:debat|raad|staf|overleg|vergadering|rapportage|brief|nota|motie|besluit|monitor|commissie|versie|reactie|groep|bijeenkomst|gesprek|college|comité|januari)$/

/** One occasion with two dates, from the words right before `events[].written` in their sentences; a day called past that is to come. */
export const conflictingDates: Check = {
  name: 'conflictingDates',
  explains: { nl: 'Dezelfde gebeurtenis heeft verschillende datums.', en: 'One event has different dates.' },
  find: (reading, calendars) => {
    const mentions = mentionsOf(reading)
    return [
      ...otherMonth(mentions.flatMap((one) => dated(one, occasionBefore))).flatMap(({ rare, usual: [usual] }) =>
        usual ? [conflict(rare, usual)] : [],
      ),
      ...twoDays(mentions.flatMap((one) => dated(one, turningPointBefore))),
      ...[...toldTwice(reading), ...stepsTwice(reading, calendars), ...meetingsTwice(reading)].map(({ one, other }) =>
        conflict(other, one),
      ),
      ...pastToCome(reading),
    ]
  },
}

function dated({ event, sentence, at }: Mention, wordsBefore: (before: string) => readonly string[]): Dated[] {
  if (event.start === null || event.precision !== 'day' || moved.test(sentence.text)) return []
  const before = sentence.text.slice(0, at)
  if (!onDay.test(` ${before}`)) return []
  const words = wordsBefore(before.replace(onDay, ''))
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

type Slip<D> = { readonly rare: D; readonly usual: readonly D[] }

/** The same day of the month in a month that the other mentions do not give is a slip. */
function otherMonth<D extends { readonly key: string; readonly day: Day }>(all: readonly D[]): Slip<D>[] {
  return [...Map.groupBy(all, (one) => `${one.key} ${dayOfMonthOf(one.day)}`).values()].flatMap((group) => {
    const byMonth = [...Map.groupBy(group, (one) => monthOf(one.day)).values()].sort((a, b) => b.length - a.length)
    const usual = byMonth[0] ?? []
    if (usual.length < 2) return []
    return byMonth
      .slice(1)
      .filter((rare) => rare.length === 1)
      .flat()
      .map((rare) => ({ rare, usual }))
  })
}

/** An occasion to which one file gives another month than the other files do. */
export const datesAcrossFiles: Comparison = {
  name: 'conflictingDates',
  assertions: (reading) =>
    mentionsOf(reading)
      .flatMap((one) => dated(one, occasionBefore))
      .map(({ words, day, line }) => ({ about: words, said: day, line })),
  conflicts: (all) =>
    otherMonth(all.flatMap(asDated)).flatMap(({ rare, usual }) => {
      const elsewhere = usual.filter((one) => one.filed.file !== rare.filed.file)
      const [first] = elsewhere
      // What a file contradicts by itself, its own check has said.
      return first && usual.length - elsewhere.length < 2 ? [conflictAcross(rare, first)] : []
    }),
}

type FiledDay<A extends Assertion> = { readonly key: string; readonly day: Day; readonly filed: Filed<A> }

function asDated<A extends Assertion>(filed: Filed<A>): FiledDay<A>[] {
  const day = parseDay(filed.assertion.said)
  return day === null ? [] : [{ key: filed.assertion.about, day, filed }]
}

function conflictAcross<A extends Assertion>(one: FiledDay<A>, other: FiledDay<A>): Conflict<A> {
  const here = sayDate(one.day),
    there = sayDate(other.day)
  const { name } = other.filed
  return {
    severity: 'error',
    assertions: [one.filed.assertion, other.filed.assertion],
    message: {
      nl: `Hier staat ${here.nl} bij "${one.key}", in ${name} is dat ${there.nl}. Welke datum klopt?`,
      en: `Here "${one.key}" has ${here.en}; in ${name} it has ${there.en}. Which date is right?`,
    },
    suggestion,
  }
}

const suggestion = { nl: 'Neem op beide plekken dezelfde datum op.', en: 'Use one date in both places.' }

function twoDays(all: readonly Dated[]): Finding[] {
  return [...Map.groupBy(all, (one) => `${one.memo} ${one.key}`).values()].flatMap((group) => {
    const first = group[0]
    const other = group.find((one) => first !== undefined && one.day !== first.day)
    return first && other ? [conflict(other, first)] : []
  })
}

function conflict(one: Omit<Dated, 'key'>, other: Omit<Dated, 'key'>): Finding {
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
    suggestion,
  }
}
