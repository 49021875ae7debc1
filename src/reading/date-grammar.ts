import {
  dayAt,
  dayFrom,
  daysOf,
  dayWords,
  type Groups,
  isoWeek,
  monthAt,
  monthLength,
  monthNames,
  monthOf,
  monthsFrom,
  numberOf,
  ordinalOf,
  partOfMonth,
  partOfYear,
  range,
  relativeMonth,
  type Span,
  season,
  stepOf,
  type Today,
  thirdTuesdayOfSeptember,
  weekAround,
  weekdayFrom,
  weekdays,
  yearAt,
  yearFrom,
} from './date-spans.ts'

export type DateRule = {
  /** What a text must hold for the rule to find anything: sought first, for that is far faster. */
  readonly needs: readonly RegExp[]
  readonly pattern: RegExp
  readonly read: (groups: Groups, today: Today | null) => readonly Span[]
}

const fullMonths = monthNames.map((names) => names[0]).join('|')
const anyMonth = monthNames.flat().join('|')
const month = (name: string) => `(?<${name}>${anyMonth})\\b\\.?`
const year = (name: string) => `(?:\\s*[-\\s](?:van\\s+)?(?<${name}>(?:19|20)\\d{2})\\b(?![-/]\\d))?`
const weekday = `(?:(?:${weekdays.join('|')})\\s+)?`
const day = (name: string) => `(?<![\\d€.,/-]|\\d )(?<${name}>[0-3]?\\d)`
const ordinal = '(?:e|ste|de)?[-\\s]{0,2}'
const yearNumber = '(?:19|20)\\d{2}'
const relativeYear = '(?<rel>dit|volgend|vorig)\\s+jaar\\b'
const figures = /\d/
const months = /jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec/i
const years = /(?:19|20)\d{2}/
const words = {
  day: /van(?:daag|middag|avond|ochtend)|gisteren|overmorgen/i,
  quarter: /kwartaal|\bQ[1-4]/i,
  half: /hel(?:ft|jaar)|half|\bH[12]/i,
  season: /jaar|zomer|lente|herfst|winter|nota|reces/i,
  feast: /kerst|jaarwisseling|prinsjesdag/i,
  year: /jaar/i,
  part: /begin|mid|medio|halverwege|ultimo|eind/i,
  week: /we(?:ek|ken)|wk|maand/i,
  weekday: /dag/i,
} as const
const rule = (needs: readonly RegExp[], pattern: string, read: DateRule['read'], flags = 'giu'): DateRule => ({
  needs,
  pattern: new RegExp(pattern, flags),
  read,
})

const yearTitles =
  '(?:\\p{L}*begroting|OW|VJN|NJN|(?:werk|jaar|wetgevings|activiteiten|uitvoerings|onderzoeks)?programma|(?:jaar|werk|jaarwerk|activiteiten|actie)plan|(?:meerjaren|beleids|innovatie|onderzoeks|wetgevings)?agenda|bestuursakkoord|monitor|strategie|editie|jaarverslag|jaarrapportage|jaarverantwoording|slotwet|belastingplan|miljoenennota|kaderbrief|planning|tranche|schooljaar|seizoen|(?:begrotings|kalender|boek|studie|belasting)jaar)'
const yearLead = `(?:(?:in|sinds|voor|vanaf|tot|tot en met|t\\/m|per|over|om|met ingang van|na|uiterlijk|loop van|gedurende|rond|richting|vanuit|de jaren|het jaar|jaar|jaren|periode)\\s+(?:het\\s+jaar\\s+|de\\s+jaren\\s+|de\\s+periode\\s+)?|${yearTitles}(?:\\s+(?:en\\s+)?\\([^)\\d]{1,9}\\)){0,3}\\s+(?:(?:voor|van|over)\\s+)?)`

/** The rules in order; what an earlier rule took is no longer seen by a later one. */
export const dateRules: readonly DateRule[] = [
  rule([figures], `(?<![\\d-])(?<d>\\d{1,2})[-/.](?<n>\\d{1,2})[-/.](?<y>${yearNumber})(?![\\d-])`, (g) => [
    dayAt(Number(g.y), Number(g.n), Number(g.d)),
  ]),
  rule([figures], `(?<![\\d/.-])(?<d>\\d{1,2})(?<mark>[-/])(?<n>\\d{1,2})\\k<mark>(?<y>[12]\\d)(?![\\d/-])`, (g) => [
    dayAt(2000 + Number(g.y), Number(g.n), Number(g.d)),
  ]),
  rule([words.day], '\\b(?<w>vandaag|vanmiddag|vanavond|vanochtend|gisteren|eergisteren|overmorgen)\\b', (g, today) =>
    today ? [dayFrom(today, dayWords[(g.w ?? '').toLowerCase()] ?? 0)] : [],
  ),
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
  rule([figures, months], `\\bweek\\s+van\\s+${weekday}${day('d')}${ordinal}${month('m')}${year('y')}`, (g) => [
    { ...dayAt(numberOf(g.y), monthOf(g.m), Number(g.d)), precision: 'week' },
  ]),
  rule(
    [figures, months],
    `${weekday}${day('d')}(?:,\\s*(?<e>[0-3]?\\d))?(?:\\s+(?<and>en|of)\\s+|\\/)(?<w>${weekday})(?<f>[0-3]?\\d)\\s+${month('m')}${year('y')}`,
    daysOf,
  ),
  rule(
    [figures],
    '(?:(?<=\\b(?:op|uiterlijk|per|vanaf|dag)\\s)|^)(?<d>[0-3]?\\d)(?<mark>[-/])(?<n>[01]?\\d)(?=[\\s.,:;)]|$)(?!\\s*(?:%|van de))',
    (g) => [dayAt(null, Number(g.n), Number(g.d))],
  ),
  rule([months], `\\b(?<part>begin|midden|medio|halverwege|half|ultimo|eind(?:e)?)[-\\s]+(?:van\\s+)?${month('m')}${year('y')}`, (g) => [
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
    `\\b(?:(?<q>eerste|tweede|derde|vierde|laatste|[1-4]e|Q[1-4])\\s+kwartaal|(?<k>Q[1-4]))\\b(?:\\s+(?:van\\s+)?(?:(?<y>${yearNumber})|(?<rel>dit|volgend|vorig)\\s+jaar))?`,
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
  rule([words.season], `\\bna\\s+(?:de\\s+zomer|het\\s+zomerreces)\\b(?:\\s+(?:van\\s+)?(?<y>${yearNumber}))?`, (g) =>
    season('najaar', numberOf(g.y)),
  ),
  rule(
    [words.season],
    `\\b(?<s>voorjaar|najaar|zomer|lente|herfst|winter(?:(?=\\s+(?:van\\s+)?20\\d\\d)|(?<=(?:komende|afgelopen|deze|volgende|vorige)\\swinter))|(?:voorjaars|najaars)nota(?=\\s+(?:van\\s+)?20\\d\\d)|voorjaarsbesluitvorming|zomerreces|herfstreces|meireces)\\b(?:(?=\\s+(?:van\\s+)?20\\d\\d)|(?<!\\bv(?:oo|óó)r\\s+(?:de|het)\\s+\\p{L}+))(?:\\s+(?:van\\s+)?(?:(?<y>${yearNumber})\\b|['’](?<short>[12]\\d)\\b|(?<rel>dit|volgend|vorig)\\s+jaar))?`,
    (g, today) => {
      if (g.short !== undefined) return season(g.s ?? '', 2000 + Number(g.short))
      if (/^herfstreces/iu.test(g.s ?? '')) return [monthAt(yearFrom(g, today), 10)]
      return /^meireces/iu.test(g.s ?? '') ? [monthAt(yearFrom(g, today), 5)] : season(g.s ?? '', yearFrom(g, today))
    },
  ),
  rule([words.feast], `\\bna\\s+(?:het\\s+)?(?<s>kerstreces|kerst|jaarwisseling)\\b(?:\\s+(?<y>${yearNumber}))?`, (g) => [
    monthAt(numberOf(g.y), 1),
  ]),
  rule([words.feast], `\\bPrinsjesdag\\b(?:\\s+(?<y>${yearNumber}))?`, (g, today) => {
    const y = numberOf(g.y) ?? (today ? today.y : null)
    return y === null ? [] : [thirdTuesdayOfSeptember(y)]
  }),
  rule(
    [words.part],
    `\\b(?<part>begin|medio|midden|halverwege|ultimo|eind(?:e)?)[-\\s]+(?:van\\s+)?(?:(?:het\\s+)?(?:jaar\\s+)?(?<y>${yearNumber})\\b|(?<rel>dit|volgend|vorig|het)\\s+jaar\\b)`,
    (g, today) => {
      const y = yearFrom(g, today)
      return y === null ? [] : [partOfYear(g.part ?? '', y)]
    },
  ),
  rule(
    [figures, words.week],
    `\\bwe(?:ek|ken)\\s+(?<w>[1-5]?\\d)\\s*(?:en|t\\/m|tot en met|[-–])\\s*(?<v>[1-5]?\\d)\\b(?:\\s+(?:van\\s+)?(?<y>${yearNumber}))?`,
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
  rule([months], `(?<!\\p{L})(?<m1>${anyMonth})\\s*(?:\\/|-|–|t\\/m|tot en met)\\s*(?<m2>${anyMonth})\\b${year('y2')}`, (g) => {
    const [y, first, last] = [numberOf(g.y2), monthOf(g.m1), monthOf(g.m2)]
    const start = { y: y !== null && first > last ? y - 1 : y, m: first, d: 1 }
    return [{ start, end: { y, m: last, d: monthLength(y, last) }, precision: 'range' }]
  }),
  rule([words.weekday], `\\b(?<w>${weekdays.join('|')})\\s+(?:(?<past>jl\\b\\.?|jongstleden\\b)|a\\.s\\.|aanstaande\\b)`, (g, today) =>
    today ? [weekdayFrom(today, weekdays.indexOf((g.w ?? '').toLowerCase()), g.past ? -1 : 1)] : [],
  ),
  rule([words.weekday], `\\b(?<rel>afgelopen|vorige|aanstaande|komende|volgende)\\s+(?<w>${weekdays.join('|')})\\b`, (g, today) =>
    today ? [weekdayFrom(today, weekdays.indexOf((g.w ?? '').toLowerCase()), stepOf(g.rel ?? ''))] : [],
  ),
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
    `(?<!\\p{L})${yearLead}(?<y>${yearNumber})\\b(?!\\/(?!20\\d{2})\\d|-(?!20\\d{2}\\b)\\d|\\s*(?:%|euro))(?:\\s*(?:t\\/m|tot en met|tot|[-–/])\\s*(?<z>${yearNumber})\\b)?`,
    (g) =>
      g.z === undefined
        ? [yearAt(Number(g.y))]
        : [
            {
              start: { y: Number(g.y), m: 1, d: 1 },
              end: { y: Number(g.z), m: 12, d: 31 },
              precision: 'range',
            },
          ],
  ),
  rule([years], `\\btussen\\s+(?<y>${yearNumber})\\s+en\\s+(?<z>${yearNumber})\\b`, (g) => [
    { start: { y: Number(g.y), m: 1, d: 1 }, end: { y: Number(g.z), m: 12, d: 31 }, precision: 'range' },
  ]),
  rule([years], `^(?<y>${yearNumber})(?=\\s*:\\s)`, (g) => [yearAt(Number(g.y))]),
  rule([years], `(?<=\u0001\\s(?:en|of)\\s)(?<y>${yearNumber})\\b(?![-/]\\d)`, (g) => [yearAt(Number(g.y))]),
]
