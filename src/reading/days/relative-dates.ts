import { numberSaid } from '../number-words.ts'
import { type DateRule, figures, rule, words, yearNumber } from './date-rule.ts'
import {
  anyCount,
  dayAt,
  dayFrom,
  dayOfWeek,
  daysAway,
  isoWeek,
  monthAt,
  monthsFrom,
  nearWeekday,
  numberOf,
  partOfMonth,
  partOfYear,
  prinsjesdag,
  relativeMonth,
  season,
  stepOf,
  verantwoordingsdag,
  weekAround,
  weekdayFrom,
  weekdays,
  yearAt,
  yearFrom,
} from './date-spans.ts'

const near =
  '(?:van(?:daag|morgen|ochtend|middag|avond|nacht)|(?:eer)?gisteren|gister(?:ochtend|middag|avond|nacht)|overmorgen|morgen(?:ochtend|middag|avond|vroeg)?)'
/** 'De zorg van morgen' is no day, 'het debat van morgen' is; 'de morgen' is a part of one. */
const figurative =
  '[\\p{L}-]|(?<!(?:debat|overleg|staf|raad|vergadering|gesprek|bijeenkomst|bezoek)\\s)\\bvan\\s|\\b(?:de|een|elke|iedere|deze|die)\\s'
const spread = '\\b(?:\\p{L}*spreid\\p{L}*|verdeeld?|verdelen|uitgesmeerd|gerekend|gemeten|gemiddeld|praten|gesprek)\\s'
const seasons = [
  'voorjaar|najaar|zomer|lente|herfst',
  'winter(?:(?=\\s+(?:van\\s+)?20\\d\\d)|(?<=(?:komende|afgelopen|deze|volgende|vorige)\\swinter))',
  '(?:voorjaars|najaars)nota(?:(?=\\s+(?:van\\s+)?20\\d\\d)|(?<=\\b(?:bij|via|in|na|met|tijdens)\\s(?:de\\s)?(?:eerstvolgende\\s|komende\\s)?\\p{L}+))',
  '(?:voorjaars|augustus)besluitvorming(?:(?=\\s+(?:van\\s+)?20\\d\\d)|(?<=\\p{Ll}\\s\\p{L}+))',
  'zomerreces|herfstreces|meireces',
].join('|')
/** Words for a part of the year that is one month. */
const singleMonths: readonly (readonly [RegExp, number])[] = [
  [/^meireces/iu, 5],
  [/^augustus/iu, 8],
  [/^herfstreces/iu, 10],
]

/** Days, weeks, seasons and feasts that count from the memo or come every year; the rules in order. */
export const relativeDates: readonly DateRule[] = [
  rule([words.day], `(?<!${figurative})(?<w>${near})\\b(?!\\s+de\\s+dag\\b|\\s+of\\s+morgen\\b)`, (g, today) =>
    today ? [dayFrom(today, daysAway(g.w ?? ''))] : [],
  ),
  rule([words.season], `\\bna\\s+(?:de\\s+zomer|het\\s+zomerreces)\\b(?:\\s+(?:van\\s+)?(?<y>${yearNumber}))?`, (g) =>
    season('najaar', numberOf(g.y)),
  ),
  rule(
    [words.season],
    `\\b(?:v(?:oo|óó)r\\s+de\\s+(?=zomer|herfst|lente))?(?<s>${seasons})\\b(?:(?=\\s+(?:van\\s+)?20\\d\\d)|(?<!\\bv(?:oo|óó)r\\s+het\\s+\\p{L}+))(?:\\s+(?:van\\s+)?(?:(?<y>${yearNumber})\\b(?:[-/](?:20)?\\d{2}\\b)?|['’](?<short>[12]\\d)\\b|(?<rel>dit|volgend|vorig)\\s+jaar))?`,
    (g, today) => {
      const y = g.short === undefined ? yearFrom(g, today) : 2000 + Number(g.short)
      const month = singleMonths.find(([word]) => word.test(g.s ?? ''))?.[1]
      return month === undefined ? season(g.s ?? '', y) : [monthAt(y, month)]
    },
  ),
  rule([words.feast], `\\bna\\s+(?:het\\s+)?(?<s>kerstreces|kerst|jaarwisseling)\\b(?:\\s+(?<y>${yearNumber}))?`, (g) => [
    monthAt(numberOf(g.y), 1),
  ]),
  rule([words.feast], `\\b(?:v(?:oo|óó)r|met|rond|tot)\\s+(?:de\\s+)?kerst(?:mis)?\\b(?:\\s+(?<y>${yearNumber}))?`, (g) => [
    dayAt(numberOf(g.y), 12, 25),
  ]),
  rule([words.feast], `\\bv(?:oo|óó)r\\s+de\\s+jaarwisseling\\b`, () => [dayAt(null, 12, 31)]),
  rule([words.feast], `\\brond(?:om)?\\s+de\\s+jaarwisseling\\b`, () => [
    { start: { y: null, m: 12, d: 21 }, end: { y: null, m: 1, d: 10 }, precision: 'range' },
  ]),
  rule([words.feast], `\\bPrinsjesdag\\b(?:\\s+(?<y>${yearNumber}))?`, (g, today) => {
    const y = numberOf(g.y) ?? (today ? today.y : null)
    return y === null ? [] : [prinsjesdag(y)]
  }),
  rule([words.feast], `\\bVerantwoordingsdag\\s+(?<y>${yearNumber})\\b`, (g) => [verantwoordingsdag(Number(g.y))]),
  rule(
    [words.part],
    `\\b(?<part>begin|medio|midden|halverwege|ultimo|eind(?:e)?)[-\\s]+(?:van\\s+)?(?:(?:het\\s+)?(?:jaar\\s+)?(?<y>${yearNumber})\\b|(?<rel>dit|volgend|vorig|komend|afgelopen|het)\\s+jaar\\b)`,
    (g, today) => {
      const y = yearFrom(g, today)
      return y === null ? [] : [partOfYear(g.part ?? '', y)]
    },
  ),
  rule(
    [figures, words.week],
    `\\bwe(?:ek|ken)\\s+(?<w>[1-5]?\\d)\\s*(?:en|t\\/m|tot en met|[-–/])\\s*(?<v>[1-5]?\\d)\\b(?:\\s+(?:van\\s+)?(?<y>${yearNumber}))?`,
    (g, today) => {
      const y = numberOf(g.y) ?? (today ? today.y : null)
      if (y === null || Number(g.v) > 53 || Number(g.w) >= Number(g.v)) return []
      return [{ ...isoWeek(y, Number(g.w)), end: isoWeek(y, Number(g.v)).end, precision: 'range' }]
    },
  ),
  rule([figures, words.week], `\\b(?:week|wk\\.?)\\s+(?<w>[1-5]?\\d)\\b(?:\\s+(?:van\\s+)?(?<y>${yearNumber}))?`, (g, today) => {
    const y = numberOf(g.y) ?? (today ? today.y : null)
    return y === null || Number(g.w) < 1 || Number(g.w) > 53 ? [] : [isoWeek(y, Number(g.w))]
  }),
  rule(
    [words.week, words.weekday],
    `\\b(?:(?<w>${weekdays.join('|')})\\s+(?<rel>volgende|vorige|deze)\\s+week|(?<before>volgende|vorige|deze|komende|afgelopen)\\s+week\\s+(?:op\\s+)?(?<x>${weekdays.join('|')}))(?!\\s+\\d)\\b`,
    (g, today) => (today ? [dayOfWeek(today, stepOf(g.rel ?? g.before ?? ''), weekdays.indexOf((g.w ?? g.x ?? '').toLowerCase()))] : []),
  ),
  rule([words.week], `(?<!${spread})\\bover\\s+(?<n>${anyCount})\\s+(?<u>week|weken|maand(?:en)?)\\b(?!\\s+of\\s)`, (g, today) => {
    const number = numberSaid(g.n ?? '') ?? 0
    if (!today || number === 0) return []
    return [/^we/iu.test(g.u ?? '') ? weekAround(today.y, today.m, today.d, number) : relativeMonth(today, number)]
  }),
  rule(
    [words.week],
    '\\b(?:(?<part>begin|midden|eind|einde)\\s+(?:van\\s+)?)?(?<rel>vorige|afgelopen|volgende|komende|aanstaande|deze)\\s+(?<u>week|maand)\\b',
    (g, today) => {
      if (!today) return []
      const step = stepOf(g.rel ?? '')
      if (/week/iu.test(g.u ?? '')) return [weekAround(today.y, today.m, today.d, step)]
      const { start, ...whole } = relativeMonth(today, step)
      return [g.part === undefined ? { start, ...whole } : partOfMonth(g.part, start.y, start.m)]
    },
  ),
  rule([words.quarter], '\\b(?<rel>dit|volgend|vorig|afgelopen|komend)\\s+kwartaal\\b', (g, today) => {
    if (!today) return []
    const quarter = Math.floor((today.m - 1) / 3) + stepOf(g.rel ?? '')
    const y = today.y + Math.floor(quarter / 4)
    const first = ((quarter + 4) % 4) * 3 + 1
    return [{ ...monthsFrom(y, first, first + 2), precision: 'quarter' }]
  }),
  rule([words.year], '\\b(?<rel>dit|volgend|vorig|afgelopen|komend)\\s+(?:kalender)?jaar\\b', (g, today) =>
    today ? [yearAt(today.y + stepOf(g.rel ?? ''))] : [],
  ),
  rule([words.weekday], `\\b(?<w>${weekdays.join('|')})\\s+(?:(?<past>jl\\b\\.?|jongstleden\\b)|a\\.s\\.|aanstaande\\b)`, (g, today) =>
    today ? [weekdayFrom(today, weekdays.indexOf((g.w ?? '').toLowerCase()), g.past ? -1 : 1)] : [],
  ),
  rule(
    [words.weekday],
    `\\b(?<rel>deze|afgelopen|vorige|aanstaande|aankomende|eerstkomende|komende|volgende)\\s+(?<w>${weekdays.join('|')})\\b`,
    (g, today) => (today ? [nearWeekday(today, weekdays.indexOf((g.w ?? '').toLowerCase()), g.rel ?? '')] : []),
  ),
]
