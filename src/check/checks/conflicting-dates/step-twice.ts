import type { Calendars } from '../../../calendar/model.ts'
import { daysBetween } from '../../../kernel/day.ts'
import { monthBegins } from '../../../reading/days/date-rule.ts'
import type { Reading } from '../../../reading/model.ts'
import { type Mention, mentionsOf, sentencesOn, stepsByLine } from '../../mentions.ts'
import { inForce, promised } from '../../turns.ts'
import type { Told, TwoDays } from './told-twice.ts'

type Step = {
  readonly name: string
  /** Of these, as parts of a pattern, a text that names the step holds one. */
  readonly words: readonly string[]
  readonly label: RegExp
  readonly text: RegExp
  readonly reach: number
}
type Bound = 'on' | 'notAfter' | 'notBefore'
type Said = { readonly told: Told; readonly step: string; readonly bound: Bound; readonly inTable: boolean }

/** Steps that come once in a dossier, as the label of a row and as a sentence tells them; and how many days apart two of them may be meant for one. */
const steps: readonly Step[] = [
  {
    name: 'inwerkingtreding',
    words: ['inwerkingtreding', 'in\\s+werking', 'van kracht'],
    label: /^(?:beoogde |datum )?inwerkingtreding\b/iu,
    text: inForce,
    reach: 731,
  },
  {
    name: 'ministerraad',
    words: ['ministerraad', '\\bMR\\b'],
    label: /^(?:[Bb]ehandeling (?:in )?)?(?:[Dd]e )?(?:[Mm]inisterraad|MR)\b/u,
    text: /\b(?:[Mm]inisterraad|MR)\b/u,
    reach: 28,
  },
  {
    name: 'publicatie in de Staatscourant',
    words: ['staatscourant'],
    label: /^publicatie\b.*\bstaatscourant\b/iu,
    text: /\b(?:publicatie|gepubliceerd|publiceren|geplaatst)\b.*\bstaatscourant\b|\bstaatscourant\b.*\b(?:gepubliceerd|geplaatst)\b/iu,
    reach: 90,
  },
  {
    name: 'verzending van de Kamerbrief',
    words: ['brief'],
    label: /^(?:verzending|verzenden|aanbieding|versturen)\b.*\b(?:kamerbrief|brief)\b|^kamerbrief$/iu,
    text: /\bde\s+(?:concept-?)?(?:kamerbrief|brief)\b.*\b(?:verzonden|verstuurd|verzending|aangeboden|gezonden)\b|\bverzending van de (?:kamer)?brief\b/iu,
    reach: 45,
  },
  {
    name: 'openstelling',
    words: ['openstelling', 'loket'],
    label: /^openstelling\b/iu,
    text: /\bopenstelling\b|\bloket\b[^.;]{0,20}\bopen(?:t|en)?\b|\bopen(?:t|en)\b[^.;]{0,20}\bloket\b/iu,
    reach: 120,
  },
  { name: 'ondertekening', words: ['ondertekening'], label: /^ondertekening\b/iu, text: /\bondertekening\b/iu, reach: 45 },
]

type Steps = { readonly all: readonly Step[]; readonly any: RegExp }
const kept = new WeakMap<Calendars, Steps>()
const councilReach = 21
const lastCouncil = 'MR'
const before = 2

/** The steps with the councils that a dossier passes right before the council of ministers. */
function stepsWith(calendars: Calendars): Steps {
  const known = kept.get(calendars)
  if (known) return known
  const councils = calendars.councilOrders.flatMap((order) =>
    order.includes(lastCouncil) ? order.slice(0, order.indexOf(lastCouncil)).slice(-before) : [],
  )
  const all = [...steps, ...[...new Set(councils)].map(councilStep)]
  const made = { all, any: new RegExp(all.flatMap(({ words }) => words).join('|'), 'iu') }
  kept.set(calendars, made)
  return made
}

function councilStep(code: string): Step {
  const word = code.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
  const whole = `(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`
  return { name: code, words: [word], label: new RegExp(`^${whole}`, 'u'), text: new RegExp(whole, 'u'), reach: councilReach }
}

const hedged =
  /\b(?:indien|mocht|als|tenzij|scenario\p{L}*|variant\p{L}*|optie\p{L}*|mogelijk|eventueel|liever|voorstel|in plaats van|i\.p\.v\.|versch(?:oven|uif\p{L}*)|verplaatst\p{L}*|uitstel\p{L}*|uitgesteld|vervroegd|oorspronkelijk\p{L}*|aanvankelijk|eerder|eerdere|vorige?|opnieuw|tweede(?! kamer)|nog niet|niet haalbaar|zou|zouden|lag|was|waren|werd|werden|heeft|is\s+(?:op\s+)?[^.,;]{0,30}(?:besproken|behandeld|verzonden|verstuurd|gepubliceerd|getreden))\b/iu
const bounds: readonly (readonly [RegExp, Bound])[] = [
  [/\b(?:niet eerder[^.;]{0,40}\bdan|op zijn vroegst|vroegst(?:e)?|na)\s+(?:op\s+|per\s+)?$/iu, 'notBefore'],
  [/\b(?:uiterlijk(?:\s+(?:op|per))?|v(?:oo|óó)r|niet later dan)\s+$/iu, 'notAfter'],
]
const otherDay = new RegExp(`\\b\\d{1,2}\\s+(?:${monthBegins})`, 'iu')
const takenAsDay = /\b(?:uit van|hanteert|hanteren|aangehouden|aan te houden)\b.{0,20}\b(?:die|deze) datum\b/iu
/** A regulation beside the law of the memo has its own day. */
const ofOther =
  /\b(?:ministeriële regeling|amvb|uitvoeringsregeling|onderdelen?|artikel(?:en)?|verordening|richtlijn|kaderwet|overgangsrecht)\b|\bdan de wet zelf\b/iu

/** A step of the planning to which a sentence of the memo gives another day than its table. */
export function stepsTwice(reading: Reading, calendars: Calendars): TwoDays[] {
  const rows = stepsByLine(reading)
  const known = stepsWith(calendars)
  const said = mentionsOf(reading).flatMap((mention) => saidIn(reading, mention, { steps: known, inTable: rows.has(mention.event.line) }))
  return [...Map.groupBy(said, ({ told, step }) => `${told.memo} ${step}`).values()].flatMap((group) => {
    const planned = group.filter((one) => one.inTable)
    const [row] = planned
    if (!row || planned.length > 1) return forceTwice(group)
    const other = group.find((one) => !one.inTable && contradicts(one, row, known))
    return other ? [{ one: row.told, other: other.told }] : []
  })
}

/** Without a table only the day on which one regulation takes effect is known to be one day. */
function forceTwice(group: readonly Said[]): TwoDays[] {
  const [first, ...more] = group.filter((one) => one.step === 'inwerkingtreding' && one.bound === 'on' && !one.inTable)
  const other = first && more.find(({ told }) => told.day !== first.told.day && told.words === first.told.words)
  return first && other ? [{ one: first.told, other: other.told }] : []
}

function contradicts({ told, bound, step }: Said, { told: row }: Said, { all }: Steps): boolean {
  const apart = Math.abs(daysBetween(told.day, row.day))
  if (apart === 0 || apart > (all.find(({ name }) => name === step)?.reach ?? 0)) return false
  if (bound === 'notAfter') return row.day > told.day
  return bound === 'on' || row.day < told.day
}

function saidIn(
  reading: Reading,
  { event, sentence, at }: Mention,
  { steps: { all, any }, inTable }: { readonly steps: Steps; readonly inTable: boolean },
): Said[] {
  const { start, precision, memo, line } = event
  if (start === null || precision !== 'day' || !any.test(sentence.text)) return []
  const clause = inTable ? sentence.text : clauseOf(sentence.text, at, event.written.length)
  const step = all.find(({ label, text }) => (inTable ? label : text).test(clause))
  if (!step || (!inTable && (isLoose(clause, event.written) || ofOther.test(sentence.text) || promised.test(sentence.text)))) return []
  const bound = inTable ? 'on' : boundAt(reading, sentence, at)
  return [{ told: { memo, line, day: start, words: subjectOf(clause, step.name), by: [] }, step: step.name, bound, inTable }]
}

/** A clause that hedges, or names another day too, does not say for certain when the step is. */
const isLoose = (clause: string, written: string): boolean =>
  hedged.test(clause.replace(/\bniet eerder\b/iu, '')) || otherDay.test(clause.replace(written, ''))

/** The words around a day up to the next full stop, semicolon or other clause. */
function clauseOf(text: string, at: number, length: number): string {
  const before = text.slice(Math.max(0, at - 110), at)
  const after = text.slice(at, at + length + 70)
  return `${before.slice(before.search(/[^.;:,(]*$/u))}${after.slice(0, length)}${/^[^.;:,(]*/u.exec(after.slice(length))?.[0] ?? ''}`
}

/** 'Niet eerder dan 1 juli' is a bound, unless the next sentence takes it for the day. */
function boundAt(reading: Reading, sentence: Mention['sentence'], at: number): Bound {
  const bound = bounds.find(([pattern]) => pattern.test(sentence.text.slice(0, at)))?.[1] ?? 'on'
  if (bound !== 'notBefore') return bound
  const near = sentencesOn(reading, sentence.line, sentence.endLine + 1)
  return near.some(({ memo, text }) => memo === sentence.memo && takenAsDay.test(text)) ? 'on' : bound
}

const subjects = /\b(?:wetsvoorstel|wet|regeling|besluit|verordening|wijziging|maatregel|verplichting|verbod)\b/iu
const subjectOf = (clause: string, step: string): string =>
  step === 'inwerkingtreding' ? `${step} ${subjects.exec(clause)?.[0].toLowerCase() ?? ''}`.trim() : step
