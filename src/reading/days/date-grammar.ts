import {
  anyMonth,
  type DateRule,
  day,
  figures,
  fullMonths,
  month,
  months,
  ordinal,
  relativeYear,
  rule,
  weekday,
  words,
  year,
  yearNumber,
  years,
} from './date-rule.ts'
import {
  courseYear,
  dayAt,
  daysOf,
  monthAt,
  monthLength,
  monthOf,
  monthsFrom,
  numberOf,
  ordinalOf,
  partOfMonth,
  range,
  weekOfMonth,
  yearAt,
  yearFrom,
  yearsFrom,
} from './date-spans.ts'
import { relativeDates } from './relative-dates.ts'

const yearTitles =
  '(?:\\p{L}*begroting|OW|VJN|NJN|(?:werk|jaar|wetgevings|activiteiten|uitvoerings|onderzoeks)?programma|(?:jaar|werk|jaarwerk|activiteiten|actie)plan|(?:meerjaren|beleids|innovatie|onderzoeks|wetgevings)?agenda|bestuursakkoord|monitor|strategie|editie|jaarbeeld|jaarverslag|jaarrapportage|jaarverantwoording|slotwet|belastingplan|miljoenennota|kaderbrief|planning|tranche|schooljaar|\\p{L}*seizoen|(?:begrotings|kalender|boek|studie|belasting)jaar)'
const yearLead = `(?:(?:in|sinds|v(?:oo|óó)r|vanaf|tot|tot en met|t\\/m|per|over|om|met ingang van|na|naar|uit|van|uiterlijk|loop van|gedurende|rond|richting|vanuit|de jaren|het jaar|jaar|jaren|periode)\\s+(?:het\\s+jaar\\s+|de\\s+jaren\\s+|de\\s+periode\\s+)?|${yearTitles}(?:\\s+(?:en\\s+)?\\([^)\\d]{1,9}\\)){0,3}\\s+(?:(?:voor|van|over)\\s+)?)`

/** Days, parts of months, quarters and halves of years. */
const calendarDates: readonly DateRule[] = [
  rule([figures], `(?<![\\d-])(?<d>\\d{1,2})[-/.](?<n>\\d{1,2})[-/.](?<y>${yearNumber})(?![\\d-])`, (g) => [
    dayAt(Number(g.y), Number(g.n), Number(g.d)),
  ]),
  rule([figures], `(?<![\\d/.-])(?<d>\\d{1,2})(?<mark>[-/])(?<n>\\d{1,2})\\k<mark>(?<y>[12]\\d)(?![\\d/-])`, (g) => [
    dayAt(2000 + Number(g.y), Number(g.n), Number(g.d)),
  ]),
  rule([figures], `(?<![\\d-])(?<y>${yearNumber})-(?<n>[01]\\d)-(?<d>[0-3]\\d)(?![\\d-])`, (g) => [
    dayAt(Number(g.y), Number(g.n), Number(g.d)),
  ]),
  rule(
    [figures, months],
    `(?:\\b(?:van|vanaf|tussen)\\s+)?${weekday}${day('d1')}(?:${ordinal}${month('m1')}${year('y1')})?\\s*(?:t\\/m|tot en met|tot|[-–])\\s*${weekday}(?<d2>[0-3]?\\d)${ordinal}${month('m2')}${year('y2')}`,
    range,
  ),
  rule(
    [figures, months],
    `\\btussen\\s+${weekday}${day('d1')}(?:${ordinal}${month('m1')}${year('y1')})?\\s+en\\s+${weekday}(?<d2>[0-3]?\\d)${ordinal}${month('m2')}${year('y2')}`,
    range,
  ),
  rule(
    [figures, months],
    `\\b(?:weekend|nacht)\\s+van\\s+${weekday}(?<d1>[0-3]?\\d)\\s+(?:en|op)\\s+${weekday}(?<d2>[0-3]?\\d)\\s+${month('m2')}${year('y2')}`,
    range,
  ),
  rule([figures, months], `\\b(?:week\\s+van|w\\/c)\\s+${weekday}${day('d')}${ordinal}${month('m')}${year('y')}`, (g) => [
    { ...dayAt(numberOf(g.y), monthOf(g.m), Number(g.d)), precision: 'week' },
  ]),
  rule(
    [figures, months],
    `${weekday}${day('d')}(?:,\\s*${weekday}(?<e>[0-3]?\\d))?(?:\\s+(?<and>en|of)\\s+|\\/)(?<w>${weekday})(?<f>[0-3]?\\d)\\s+${month('m')}${year('y')}`,
    daysOf,
  ),
  rule(
    [figures],
    '(?:(?<=\\b(?:op|uiterlijk|per|vanaf|dag)\\s)|^)(?<d>[0-3]?\\d)(?<mark>[-/])(?<n>[01]?\\d)(?=[\\s.,:;)]|$)(?!\\s*(?:%|van de))',
    (g) => [dayAt(null, Number(g.n), Number(g.d))],
  ),
  rule([months], `\\bultimo\\s+(?:van\\s+)?${month('m')}${year('y')}`, (g) => [
    dayAt(numberOf(g.y), monthOf(g.m), monthLength(numberOf(g.y), monthOf(g.m))),
  ]),
  rule([months], `\\b(?<part>begin|midden|medio|halverwege|half|eind(?:e)?)[-\\s]+(?:van\\s+)?${month('m')}${year('y')}`, (g) => [
    partOfMonth(g.part ?? '', numberOf(g.y), monthOf(g.m)),
  ]),
  rule([figures, months], `${weekday}${day('d')}${ordinal}${month('m')}\\s+(?:van\\s+)?${relativeYear}`, (g, today) => {
    const y = yearFrom(g, today)
    return y === null ? [] : [dayAt(y, monthOf(g.m), Number(g.d))]
  }),
  rule([months, words.year], `(?<!\\p{L})(?<m>${fullMonths})\\s+(?:van\\s+)?${relativeYear}`, (g, today) => {
    const y = yearFrom(g, today)
    return y === null ? [] : [monthAt(y, monthOf(g.m))]
  }),
  rule([figures, months], `${weekday}${day('d')}${ordinal}${month('m')}${year('y')}`, (g) => [
    dayAt(numberOf(g.y), monthOf(g.m), Number(g.d)),
  ]),
  rule(
    [words.quarter],
    `\\b(?:(?<q>eerste|tweede|derde|vierde|laatste|[1-4]e|Q[1-4])\\s+kwartaal|(?<k>Q[1-4]))\\b(?:[-\\s]+(?:van\\s+)?(?:(?<y>${yearNumber})|(?<rel>dit|volgend|vorig)\\s+jaar))?`,
    (g, today) => {
      const q = ordinalOf(g.q ?? g.k ?? '')
      return [{ ...monthsFrom(yearFrom(g, today), q * 3 - 2, q * 3), precision: 'quarter' }]
    },
  ),
  rule(
    [words.half],
    `\\b(?:(?<h>eerste|tweede|1e|2e)\\s+(?:helft|halfjaar|half\\s+jaar)|H(?<n>[12]))\\b(?:\\s+van)?\\s+(?:(?<y>${yearNumber})|(?<rel>dit|volgend|vorig|het)\\s+jaar)`,
    (g, today) => {
      const first = ordinalOf(g.h ?? g.n ?? '') === 1
      return [{ ...monthsFrom(yearFrom(g, today), first ? 1 : 7, first ? 6 : 12), precision: 'range' }]
    },
  ),
  rule([words.half, months], `\\b(?<h>eerste|tweede|1e|2e)\\s+helft\\s+(?:van\\s+)?${month('m')}${year('y')}`, (g) => {
    const [y, m, first] = [numberOf(g.y), monthOf(g.m), ordinalOf(g.h ?? '') === 1]
    return [{ start: { y, m, d: first ? 1 : 16 }, end: { y, m, d: first ? 15 : monthLength(y, m) }, precision: 'range' }]
  }),
]

/** Whole months and years, which finer rules have left. */
const monthsAndYears: readonly DateRule[] = [
  rule(
    [years, words.year],
    `(?<!\\p{L})(?<c>schooljaar|cursusjaar|studiejaar|collegejaar|academisch\\s+jaar)\\s+(?<y>${yearNumber})\\s*[-–/]\\s*(?:20)?(?<z>\\d{2})\\b`,
    (g) => (Number(g.z) === (Number(g.y) + 1) % 100 ? [courseYear(Number(g.y), !/^(?:school|cursus)/iu.test(g.c ?? ''))] : []),
  ),
  rule(
    [months],
    `(?<!\\p{L})(?<m1>${anyMonth})\\b${year('y1')}\\s*(?:\\/|-|–|t\\/m|tot en met|tot)\\s*(?<m2>${anyMonth})\\b${year('y2')}`,
    (g) => {
      const [y, first, last] = [numberOf(g.y2), monthOf(g.m1), monthOf(g.m2)]
      const start = { y: numberOf(g.y1) ?? (y !== null && first > last ? y - 1 : y), m: first, d: 1 }
      return [{ start, end: { y, m: last, d: monthLength(y, last) }, precision: 'range' }]
    },
  ),
  rule([months, words.week], `\\b(?<w>eerste|laatste)\\s+(?:volle\\s+)?week\\s+van\\s+${month('m')}${year('y')}`, (g) => [
    weekOfMonth(numberOf(g.y), monthOf(g.m), /^laatste/iu.test(g.w ?? '')),
  ]),
  rule([months], `(?<!\\p{L})(?<!(?<!\\d)\\d{1,2} )(?<m>${fullMonths})\\b${year('y')}`, (g) => [monthAt(numberOf(g.y), monthOf(g.m))]),
  rule([months], `(?<=^|\\n|PM[-\\s])(?<m>${anyMonth})\\b\\.?(?=\\s|$)${year('y')}`, (g) => [monthAt(numberOf(g.y), monthOf(g.m))]),
  rule(
    [months],
    '(?<![\\p{L}\\d-]|\\d )(?<m>Feb|Mrt|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov|Dec)\\b\\.?(?=\\s+\\p{Lu})',
    (g) => [monthAt(null, monthOf(g.m))],
    'gu',
  ),
  rule(
    [years],
    `(?<!\\p{L})${yearLead}(?<y>${yearNumber})\\b(?!\\/(?!20\\d{2})\\d|-(?!20\\d{2}\\b)\\d|\\s*(?:%|euro))(?:\\s*(?<to>t\\/m|tot en met|tot|[-–/]|en)\\s*(?<z>${yearNumber})\\b)?`,
    ({ y, z, to }) => {
      const [first, last] = [Number(y), Number(z ?? y)]
      if (to === 'en' && last !== first + 1) return [yearAt(first), yearAt(last)]
      return [last === first ? yearAt(first) : yearsFrom(first, last)]
    },
  ),
  rule([years], `(?<=\u0001,\\s)(?<y>${yearNumber})(?=(?:,\\s${yearNumber})*,?\\s(?:en|of)\\s${yearNumber})\\b`, (g) => [
    yearAt(Number(g.y)),
  ]),
  rule([years], `\\btussen\\s+(?<y>${yearNumber})\\s+en\\s+(?<z>${yearNumber})\\b`, (g) => [yearsFrom(Number(g.y), Number(g.z))]),
  rule([years], `(?<=\\()(?<y>${yearNumber})\\s*(?:[-–/]|t\\/m|tot en met)\\s*(?<z>${yearNumber})(?=\\))`, (g) => [
    yearsFrom(Number(g.y), Number(g.z)),
  ]),
  rule([years], `^(?<y>${yearNumber})(?=\\s*:\\s)`, (g) => [yearAt(Number(g.y))]),
  rule([years], `(?<=\u0001\\s(?:en|of)\\s)(?<y>${yearNumber})\\b(?![-/]\\d)`, (g) => [yearAt(Number(g.y))]),
]

/** The rules in order; what an earlier rule took is no longer seen by a later one. */
export const dateRules: readonly DateRule[] = [...calendarDates, ...relativeDates, ...monthsAndYears]
