import { type Day, dayOf, dayOfMonthOf, monthOf, weekdayOf, yearOf } from '../../kernel/day.ts'
import type { Precision } from '../model.ts'
import { dateRules } from './date-grammar.ts'
import { monthBegins } from './date-rule.ts'
import { type Groups, monthLength, type Point, type Span, type Today, weekAround, weekdays } from './date-spans.ts'

/** A date as it stands in a run of text; `at` and `until` are positions in that text. */
export type DateMention = {
  readonly at: number
  readonly until: number
  readonly start: Day | null
  readonly end: Day | null
  readonly precision: Precision
  readonly yearInferred: boolean
  readonly written: string
  readonly weekday: number | null
}

type Direction = { readonly way: -1 | 0 | 1; readonly weight: number; readonly weekday: number | null }
type Found = { readonly at: number; readonly until: number; readonly span: Span }

const mayHoldDate = new RegExp(
  `\\d|${monthBegins}|jaar|we(?:ek|ken)|maand|kwartaal|zomer|lente|herfst|reces|prinsjesdag|kerst|winter|dag\\b|gister|morgen|van(?:daag|middag|avond|ochtend|nacht)`,
  'i',
)
const firmPast = /^[\s,.)]{0,3}(?:jl\b|j\.l|jongstleden|ll\b|laatstleden)/iu
const firmFuture = /^[\s,)]{0,3}(?:a\.\s?s|as\.|aanstaande)/iu
const pastLead = /(?:afgelopen|vorige?|sinds(?:\s+(?:eind|begin|medio|de|het))?)\s+$/iu
const futureLead = /(?:komende?|aanstaande|aankomende?|volgende?)\s+$/iu
const softPast =
  /\b(?:heeft|hebben|had|hadden|was|waren|werd|werden|vond|vonden|gaf|ontving|(?:is|zijn)\s+(?:verstuurd|verzonden|gepubliceerd|aangenomen|toegezegd|besproken))\b|\b\p{L}*ge\p{L}{3,}[dtn]\s+(?:is|zijn)\b|\b(?:is|zijn)\s+\p{L}*ge\p{L}{3,}[dtn](?=\s*(?:[.,(]|$))/iu
const softFuture =
  /\b(?:zal|zullen|zult|gaat|gaan|gepland|voorzien|verwacht\p{L}*|verwachting|beoogd\p{L}*|streven|uiterlijk|voornemens|planning)\b/iu

/** A term that is not told of in the past is still to come. */
const termLead = /\b(?:tot(?: en met)?|uiterlijk(?: op)?|per|v(?:oo|óó)r)\s+$/iu

/** Before a part of the year that comes every year: the next one, unless it is told as done. */
const beforeSeason = /\bv(?:oo|óó)r\s+(?:de\s+)?(?:zomer|herfst|kerst(?:mis)?|jaarwisseling)$/iu
const alreadyDone = /^[^.,;]{0,40}\b(?:al|reeds|eerder|inmiddels)\b/iu

/** In the present tense right behind its day a step is still to come. */
const happens =
  /^\s+(?:verschijn(?:t|en)|volg(?:t|en)|kom(?:t|en)|start(?:en)?|begin(?:t|nen)|treed(?:t|en)|ontvang(?:t|en)|plaatsvind(?:t|en)|beschikbaar kom(?:t|en))(?=[\s,.;]|$)(?! (?:ook )?voort)/iu

const cueReach = 200

/** Whether a date is called past by the words right beside it: 'jl.', 'afgelopen'. */
export function isCalledPast(text: string, at: number, until: number): boolean {
  return firmPast.test(text.slice(until, until + 16)) || pastLead.test(text.slice(Math.max(0, at - 14), at))
}

/** How much dearer a day on the wrong side is: firm when words right beside it tell the side, so that only a slip stands against it. */
const weights = { firm: 1000, term: 2, soft: 1.6 }

function directionAt(text: string, at: number, until: number): Direction {
  const weekday = weekdayNamed(text, at, until)
  const after = text.slice(until, until + 60)
  const before = text.slice(Math.max(0, at - 14), at)
  if (isCalledPast(text, at, until)) return { way: -1, weight: weights.firm, weekday }
  if (firmFuture.test(after) || futureLead.test(before)) return { way: 1, weight: weights.firm, weekday }
  if (happens.test(after)) return { way: 1, weight: weights.term, weekday }
  const around = text.slice(Math.max(0, at - cueReach), until + cueReach)
  const past = softPast.test(around) || settledThere(text, at, until)
  if (beforeSeason.test(text.slice(Math.max(0, at - 14), until)) && !alreadyDone.test(after))
    return { way: 1, weight: past ? weights.term : weights.firm, weekday }
  const future = softFuture.test(around) || (!past && termLead.test(before))
  if (past === future) return { way: 0, weight: weights.soft, weekday }
  return { way: past ? -1 : 1, weight: past && isBudgetPaper(text, at) ? weights.firm : weights.soft, weekday }
}

/** What a budget paper has settled, it settled in a spring or autumn that is over. */
const isBudgetPaper = (text: string, at: number): boolean => /^(?:voor|na)jaarsnota/iu.test(text.slice(at, at + 14))

/** 'Is bij Voorjaarsnota € 8 mln toegevoegd'. */
const settledThere = (text: string, at: number, until: number): boolean =>
  isBudgetPaper(text, at) &&
  /\b(?:is|zijn)\s[^.;]{0,30}$/iu.test(text.slice(0, at)) &&
  /^[^.;]{0,60}\b\p{L}*ge\p{L}{3,}[dtn](?=[.,;]|$|\sen\b)/iu.test(text.slice(until))

/** Distance in days, near enough to choose a year by. */
const distance = (y: number, point: Point, today: Today): number => (y - today.y) * 365 + (point.m - today.m) * 30.4 + (point.d - today.d)

function cost(days: number, direction: Direction): number {
  if (direction.way === 0 || Math.sign(days) === direction.way || days === 0) return Math.abs(days)
  return Math.abs(days) * direction.weight
}

/** How many days after the memo a day that is called past may lie to be a slip; a later one is a day of the year before. */
export const slipReach = 90

function isSlip(point: Point, today: Today, { way, weight, weekday }: Direction): boolean {
  const days = distance(today.y, point, today)
  if (weight < weights.firm || way > 0 || days <= 0 || days > slipReach) return false
  const fits = (y: number) => weekday === null || weekday === weekdayAt(y, point)
  return fits(today.y) || !fits(today.y - 1)
}

function weekdayAt(y: number, { m, d }: Point): number | null {
  const day = dayOf(y, m, d)
  return day && weekdayOf(day)
}

function likelyYear({ start: point, end: last, precision }: Span, today: Today, direction: Direction): number {
  const isShort = precision === 'day' || (precision === 'range' && point.m === last.m && point.d + 1 === last.d)
  if (isShort && isSlip(point, today, direction)) return today.y
  const years = [today.y, today.y + 1, today.y - 1]
  const costs = years.map((y) =>
    precision === 'season' && isWithin(y, point, last, today) ? 0 : cost(distance(y, point, today), direction),
  )
  return years[costs.indexOf(Math.min(...costs))] ?? today.y
}

/** 'Voor de zomer' in June is this summer. */
const isWithin = (y: number, from: Point, to: Point, today: Today): boolean => distance(y, from, today) <= 0 && distance(y, to, today) >= 0

/** Fills in the years that the text leaves out; `lookAround` says whether the words around look back or ahead. */
function resolve(span: Span, today: Today | null, lookAround: () => Direction): Span | null {
  if (span.start.y !== null && span.end.y !== null) return span
  if (!today && span.start.y === null && span.end.y === null) return null
  const reference = span.end.y !== null ? { y: span.end.y, m: span.end.m, d: span.end.d } : today
  const y = span.start.y ?? (reference ? likelyYear(span, reference, lookAround()) : 0)
  const endYear = span.end.y ?? (span.end.m < span.start.m ? y + 1 : y)
  const lastDay = span.end.m === 2 && span.precision !== 'day' && span.end.d === 28 ? monthLength(endYear, 2) : span.end.d
  return { ...span, start: { ...span.start, y }, end: { ...span.end, y: endYear, d: lastDay } }
}

const dayAt = (point: Point): Day | null => (point.y === null ? null : dayOf(point.y, point.m, point.d))

function weekOf(span: Span): Span {
  if (span.precision !== 'week' || span.start.y === null || span.start.d !== span.end.d) return span
  return weekAround(span.start.y, span.start.m, span.start.d, 0)
}

const shortWeekday = /^(?:ma|di|wo|do|vr|za)(?=\.?\s+\d)/u
const weekdayBehind = new RegExp(`^\\s*\\((?:een\\s+)?(${weekdays.join('|')})\\b`, 'u')

const mayNameWeekday = /dag|^(?:ma|di|wo|do|vr|za)/u

function weekdayIn(written: string): number | null {
  const lower = written.toLowerCase()
  if (!mayNameWeekday.test(lower)) return null
  const short = shortWeekday.exec(lower)?.[0]
  const index = weekdays.findIndex((name) => lower.includes(name) || (short !== undefined && name.startsWith(short)))
  return index < 0 ? null : index + 1
}

const severalDays = /\d\s*(?:,|\/|en\b|of\b)\s*(?:\p{L}+\.?\s+)?\d{1,2}\b/u

/** Of several days of a month each has its own: 'donderdag 4 en vrijdag 5 april'. */
function weekdayBefore(written: string, day: number): number | null {
  const named = new RegExp(`(?<!\\p{L})(\\p{L}+\\.?\\s+${day})(?!\\d)`, 'u').exec(written)?.[1]
  return named === undefined ? null : weekdayIn(named)
}

const weekdayInBrackets = (after: string): number | null =>
  after.includes('(') ? weekdayIn(weekdayBehind.exec(after.toLowerCase())?.[1] ?? '') : null

/** Before its day, or in brackets behind it: '21 maart (donderdag)'. */
const weekdayNamed = (text: string, at: number, until: number): number | null =>
  weekdayIn(text.slice(at, until)) ?? weekdayInBrackets(text.slice(until, until + 16))

const allNeeds = [...new Set(dateRules.flatMap(({ needs }) => needs))]
/** Each rule with its needs as bits, in the order of `allNeeds`. */
const rulesByNeeds = dateRules.map((rule) => ({
  ...rule,
  bits: rule.needs.reduce((bits, need) => bits | (1 << allNeeds.indexOf(need)), 0),
}))

const missingIn = (text: string): number => allNeeds.reduce((bits, need, at) => (need.test(text) ? bits : bits | (1 << at)), 0)

const isGroups = (value: unknown): value is Groups => typeof value === 'object' && value !== null

function scan(text: string, today: Today | null): Found[] {
  const found: Found[] = []
  let left = text
  const missing = missingIn(text)
  for (const { bits, pattern, read } of rulesByNeeds) {
    if ((bits & missing) !== 0) continue
    left = left.replace(pattern, (...parts: unknown[]) => {
      const whole = String(parts[0])
      const groups = parts.at(-1)
      const at = Number(parts.at(-3))
      const spans = read(isGroups(groups) ? groups : {}, today)
      if (spans.length === 0 || spans.some(({ start, end }) => !exists(start) || !exists(end))) return whole
      for (const span of spans) found.push({ at, until: at + whole.trimEnd().length, span })
      return '\u0001'.repeat(whole.length)
    })
  }
  return found.sort((one, other) => one.at - other.at)
}

const exists = ({ y, m, d }: Point): boolean => m >= 1 && m <= 12 && d >= 1 && d <= (m === 2 && y === null ? 29 : monthLength(y, m))

/** The dates in a run of text, in order. A year that the text leaves out follows from `reference`, the day the memo was written. */
export function datesIn(text: string, reference: Day | null): DateMention[] {
  if (!mayHoldDate.test(text)) return []
  const today = reference ? { y: Number(reference.slice(0, 4)), m: Number(reference.slice(5, 7)), d: Number(reference.slice(8, 10)) } : null
  const mentions = scan(text, today).map(({ at, until, span }) => {
    const written = text.slice(at, until)
    const resolved = resolve(span, today, () => directionAt(text, at, until))
    const period = resolved === null ? null : weekOf(resolved)
    const start = period && dayAt(period.start)
    return {
      at,
      until,
      start,
      end: period && start && dayAt(period.end),
      precision: start ? span.precision : 'unknown',
      yearInferred: !/(?:19|20)\d{2}/u.test(written),
      written: written.replace(/\s+/gu, ' ').replace(/\.$/u, ''),
      weekday: severalDays.test(written) ? weekdayBefore(written, span.start.d) : weekdayNamed(text, at, until),
    }
  })
  return mentions.map((mention, at) => inYearBefore(mention, mentions[at - 1], text))
}

/** 'Prinsjesdag 2025 (16 september)': in brackets the same year goes on. */
function inYearBefore(mention: DateMention, before: DateMention | undefined, text: string): DateMention {
  if (!before?.start || before.yearInferred || !mention.yearInferred || mention.start === null || mention.precision !== 'day')
    return mention
  if (!/^\s*\(\s*$/u.test(text.slice(before.until, mention.at))) return mention
  const day = dayOf(yearOf(before.start), monthOf(mention.start), dayOfMonthOf(mention.start))
  return day === null ? mention : { ...mention, start: day, end: day }
}
