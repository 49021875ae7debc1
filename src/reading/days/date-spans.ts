import { daysInMonth } from '../../kernel/day.ts'
import type { Precision } from '../model.ts'
import { numberWords } from '../number-words.ts'

/** A calendar point of which the year may still be unknown. */
export type Point = { readonly y: number | null; readonly m: number; readonly d: number }

/** What one match says: a period whose year may follow from the memo, or a period that is counted from the memo's date. */
export type Span = { readonly start: Point; readonly end: Point; readonly precision: Precision }
export type Today = { readonly y: number; readonly m: number; readonly d: number }
export type Groups = Readonly<Record<string, string | undefined>>

/** The months from January, each with its short forms and how it is often misspelled. */
export const monthNames = [
  ['januari', 'jan', 'januarie'],
  ['februari', 'febr', 'feb', 'febuari', 'feburari', 'februarie'],
  ['maart', 'mrt'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['augustus', 'aug', 'agustus'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
]
/** The months from January as a text should write them. */
export const fullMonthNames = monthNames.map(([name = '']) => name)
/** What else a month is called: its short forms and misspellings. */
export const otherMonthNames = monthNames.flatMap(([, ...others]) => others)
const monthNumbers = new Map(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
export const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']

/** A number that may be left out. */
export const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text))
/** 1 to 12, or 0 for another word. */
export const monthOf = (text: string | undefined): number => monthNumbers.get((text ?? '').toLowerCase()) ?? 0
const anyCommonYear = 2023

/** The number of days in a month; February has 28 when the year is unknown. */
export function monthLength(y: number | null, m: number): number {
  return daysInMonth(y ?? anyCommonYear, m)
}

/** One day. */
export const dayAt = (y: number | null, m: number, d: number): Span => ({
  start: { y, m, d },
  end: { y, m, d },
  precision: 'day',
})
/** The first day of a month to the last day of another; a year may end in the next one. */
export function monthsFrom(y: number | null, first: number, last: number): Pick<Span, 'start' | 'end'> {
  const endYear = y !== null && last < first ? y + 1 : y
  return { start: { y, m: first, d: 1 }, end: { y: endYear, m: last, d: monthLength(endYear, last) } }
}
/** A whole month. */
export const monthAt = (y: number | null, m: number): Span => ({ ...monthsFrom(y, m, m), precision: 'month' })
/** A whole year. */
export const yearAt = (y: number): Span => ({ ...monthsFrom(y, 1, 12), precision: 'year' })

/** From the first of a year to the last of another. */
export const yearsFrom = (first: number, last: number): Span => ({
  start: { y: first, m: 1, d: 1 },
  end: { y: last, m: 12, d: 31 },
  precision: 'range',
})

/** The begin, middle or end of a month. */
export function partOfMonth(part: string, y: number | null, m: number): Span {
  const [from, to] = /^begin/iu.test(part) ? [1, 10] : /^(?:eind|ultimo)/iu.test(part) ? [21, monthLength(y, m)] : [11, 20]
  return { start: { y, m, d: from }, end: { y, m, d: to }, precision: 'range' }
}

/** A day in the first or last week of a month, of which most days lie in that month. */
export function weekOfMonth(y: number | null, m: number, isLast: boolean): Span {
  return { ...dayAt(y, m, isLast ? monthLength(y, m) - 3 : 4), precision: 'week' }
}

/** The begin, middle or end of a year. */
export function partOfYear(part: string, y: number): Span {
  if (/^begin/iu.test(part)) return { ...monthsFrom(y, 1, 3), precision: 'quarter' }
  if (/^(?:eind|ultimo)/iu.test(part)) return { ...monthsFrom(y, 10, 12), precision: 'quarter' }
  if (/^hal[fv]/iu.test(part)) return { ...monthsFrom(y, 6, 7), precision: 'range' }
  return { ...monthsFrom(y, 5, 8), precision: 'range' }
}

const dayWords: readonly (readonly [RegExp, number])[] = [
  [/^eergisteren/iu, -2],
  [/^gister/iu, -1],
  [/^overmorgen/iu, 2],
  [/^morgen/iu, 1],
]
/** How many days from today a word such as 'morgenochtend' lies; 'vanmiddag' is today. */
export const daysAway = (word: string): number => dayWords.find(([pattern]) => pattern.test(word))?.[1] ?? 0

/** Numbers in words and figures, for a pattern. */
export const anyCount = `(?:${numberWords(1, 12)}|\\d{1,2})`

/** A day some days from today. */
export function dayFrom(today: Today, days: number): Span {
  const at = new Date(Date.UTC(today.y, today.m - 1, today.d + days))
  return dayAt(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

/** The Monday to Sunday in which a day falls. */
export function weekAround(y: number, m: number, d: number, weeks: number): Span {
  const at = new Date(Date.UTC(y, m - 1, d + weeks * 7))
  const monday = new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * 86_400_000)
  const sunday = new Date(monday.getTime() + 6 * 86_400_000)
  const point = (date: Date): Point => ({ y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() })
  return { start: point(monday), end: point(sunday), precision: 'week' }
}

/** From `d1` `m1` `y1` to `d2` `m2` `y2`; what the first leaves out follows from the second. */
export function range(groups: Groups): readonly Span[] {
  const m2 = monthOf(groups.m2)
  const m1 = groups.m1 ? monthOf(groups.m1) : m2
  const y2 = numberOf(groups.y2)
  const y1 = numberOf(groups.y1) ?? (y2 !== null && m1 > m2 ? y2 - 1 : y2)
  return [{ start: { y: y1, m: m1, d: Number(groups.d1) }, end: { y: y2, m: m2, d: Number(groups.d2) }, precision: 'range' }]
}

/** Days of one month: `d`, perhaps `e`, and `f`. Two that follow each other are one occasion, such as a council. */
export function daysOf({ d, e, f, and, w, m, y }: Groups): readonly Span[] {
  const days = [d, e, f].flatMap((day) => (day === undefined ? [] : [dayAt(numberOf(y), monthOf(m), Number(day))]))
  const [first, last] = days
  const follows = days.length === 2 && and?.toLowerCase() === 'en' && !w && Number(f) === Number(d) + 1
  return follows && first && last ? [{ start: first.start, end: last.end, precision: 'range' }] : days
}

const quarters: Readonly<Record<string, number>> = { eerste: 1, tweede: 2, derde: 3, vierde: 4, laatste: 4 }
/** 1 for the first. */
export const ordinalOf = (text: string): number => quarters[text.toLowerCase()] ?? Number(/\d/u.exec(text)?.[0] ?? 1)

const seasons: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:voorja|lente)/iu, 3, 5],
  [/^zomer/iu, 6, 8],
  [/^(?:najaar|herfst)/iu, 9, 11],
  [/^winter/iu, 12, 2],
]

/** The three months of a season. */
export function season(word: string, y: number | null): readonly Span[] {
  const found = seasons.find(([pattern]) => pattern.test(word))
  return found ? [{ ...monthsFrom(y, found[1], found[2]), precision: 'season' }] : []
}

const relativeSteps: readonly (readonly [RegExp, number])[] = [
  [/^(?:vorige?|afgelopen)/iu, -1],
  [/^(?:volgende?|(?:eerst|aan)?komende?|aanstaande)/iu, 1],
]
/** 1 for what comes next, -1 for what came before. */
export const stepOf = (word: string): number => relativeSteps.find(([pattern]) => pattern.test(word))?.[1] ?? 0
/** The year that is written, or one counted from today. */
export const yearFrom = (groups: Groups, today: Today | null): number | null =>
  numberOf(groups.y) ?? (groups.rel && today ? today.y + stepOf(groups.rel) : null)

/** A month some months from today. */
export function relativeMonth(today: Today, step: number): Span {
  const index = today.y * 12 + today.m - 1 + step
  return monthAt(Math.floor(index / 12), (index % 12) + 1)
}

function thirdOf(y: number, m: number, weekday: number): Span {
  const first = new Date(Date.UTC(y, m - 1, 1)).getUTCDay()
  return dayAt(y, m, 15 + ((weekday - first + 7) % 7))
}
/** The day on which the budget is presented, a Tuesday in September. */
export const prinsjesdag = (y: number): Span => thirdOf(y, 9, 2)
/** The day on which the accounts are presented, a Wednesday in May. */
export const verantwoordingsdag = (y: number): Span => thirdOf(y, 5, 3)

/** A day of a week: the Monday to Sunday in which today falls, some weeks on. */
export function dayOfWeek(today: Today, weeks: number, weekday: number): Span {
  const { start } = weekAround(today.y, today.m, today.d, weeks)
  return dayFrom({ y: start.y ?? today.y, m: start.m, d: start.d }, weekday)
}

/** A school year begins in the summer holidays, one of a university in September. */
export function courseYear(y: number, isUniversity: boolean): Span {
  const [first, last] = isUniversity ? [9, 8] : [8, 7]
  return { start: { y, m: first, d: 1 }, end: { y: y + 1, m: last, d: 31 }, precision: 'range' }
}

/** The first such weekday after today, or the last one before it. */
export function weekdayFrom(today: Today, weekday: number, step: number): Span {
  const now = (new Date(Date.UTC(today.y, today.m - 1, today.d)).getUTCDay() + 6) % 7
  const ahead = (weekday - now + 7) % 7 || 7
  const at = new Date(Date.UTC(today.y, today.m - 1, today.d + (step < 0 && ahead < 7 ? ahead - 7 : step < 0 ? -7 : ahead)))
  return dayAt(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

/** 'Deze vrijdag' is of this week, 'komende vrijdag' the next one. */
export const nearWeekday = (today: Today, weekday: number, word: string): Span =>
  /^deze/iu.test(word) ? dayOfWeek(today, 0, weekday) : weekdayFrom(today, weekday, stepOf(word))

/** A week by its number. */
export function isoWeek(y: number, week: number): Span {
  return weekAround(y, 1, 4, week - 1)
}
