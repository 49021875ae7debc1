import type { Precision } from './model.ts'

/** A calendar point of which the year may still be unknown. */
export type Point = { readonly y: number | null; readonly m: number; readonly d: number }

/** What one match says: a period whose year may follow from the memo, or a period that is counted from the memo's date. */
export type Span = { readonly start: Point; readonly end: Point; readonly precision: Precision }
export type Today = { readonly y: number; readonly m: number; readonly d: number }
export type Groups = Readonly<Record<string, string | undefined>>
export type DateRule = {
  readonly pattern: RegExp
  readonly read: (groups: Groups, today: Today | null) => readonly Span[]
}

const monthNames = [
  ['januari', 'jan'],
  ['februari', 'febr', 'feb'],
  ['maart', 'mrt'],
  ['april', 'apr'],
  ['mei'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['augustus', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
]
const monthNumbers = new Map(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
const fullMonths = monthNames.map((names) => names[0]).join('|')
const anyMonth = monthNames.flat().join('|')
export const weekdays = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']

const month = (name: string) => `(?<${name}>${anyMonth})\\b\\.?`
const year = (name: string) => `(?:\\s*[-\\s](?:van\\s+)?(?<${name}>(?:19|20)\\d{2})\\b(?![-/]\\d))?`
const weekday = `(?:(?:${weekdays.join('|')})\\s+)?`
const day = (name: string) => `(?<![\\d€.,/-]|\\d )(?<${name}>[0-3]?\\d)`
const ordinal = '(?:e|ste|de)?[-\\s]{0,2}'
const yearNumber = '(?:19|20)\\d{2}'
const rule = (pattern: string, read: DateRule['read'], flags = 'giu'): DateRule => ({ pattern: new RegExp(pattern, flags), read })

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text))
const monthOf = (text: string | undefined): number => monthNumbers.get((text ?? '').toLowerCase()) ?? 0
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The number of days in a month; February has 28 when the year is unknown. */
export function monthLength(y: number | null, m: number): number {
  if (m !== 2) return lengths[m - 1] ?? 31
  return y !== null && y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28
}

const dayAt = (y: number | null, m: number, d: number): Span => ({
  start: { y, m, d },
  end: { y, m, d },
  precision: 'day',
})
const monthsFrom = (y: number | null, first: number, last: number): Pick<Span, 'start' | 'end'> => ({
  start: { y, m: first, d: 1 },
  end: { y: y !== null && last < first ? y + 1 : y, m: last, d: monthLength(y, last) },
})
const monthAt = (y: number | null, m: number): Span => ({ ...monthsFrom(y, m, m), precision: 'month' })
const yearAt = (y: number): Span => ({ ...monthsFrom(y, 1, 12), precision: 'year' })

function partOfMonth(part: string, y: number | null, m: number): Span {
  const [from, to] = /^begin/iu.test(part) ? [1, 10] : /^eind/iu.test(part) ? [21, monthLength(y, m)] : [11, 20]
  return { start: { y, m, d: from }, end: { y, m, d: to }, precision: 'range' }
}

function partOfYear(part: string, y: number): Span {
  if (/^begin/iu.test(part)) return { ...monthsFrom(y, 1, 3), precision: 'quarter' }
  if (/^eind/iu.test(part)) return { ...monthsFrom(y, 10, 12), precision: 'quarter' }
  return { ...monthsFrom(y, 5, 8), precision: 'range' }
}

/** The Monday to Sunday in which a day falls. */
export function weekAround(y: number, m: number, d: number, weeks: number): Span {
  const at = new Date(Date.UTC(y, m - 1, d + weeks * 7))
  const monday = new Date(at.getTime() - ((at.getUTCDay() + 6) % 7) * 86_400_000)
  const sunday = new Date(monday.getTime() + 6 * 86_400_000)
  const point = (date: Date): Point => ({ y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() })
  return { start: point(monday), end: point(sunday), precision: 'week' }
}

function range(groups: Groups): readonly Span[] {
  const m2 = monthOf(groups.m2)
  const m1 = groups.m1 ? monthOf(groups.m1) : m2
  const y2 = numberOf(groups.y2)
  const y1 = numberOf(groups.y1) ?? (y2 !== null && m1 > m2 ? y2 - 1 : y2)
  return [{ start: { y: y1, m: m1, d: Number(groups.d1) }, end: { y: y2, m: m2, d: Number(groups.d2) }, precision: 'range' }]
}

const quarters: Readonly<Record<string, number>> = { eerste: 1, tweede: 2, derde: 3, vierde: 4, laatste: 4 }
const ordinalOf = (text: string): number => quarters[text.toLowerCase()] ?? Number(/\d/u.exec(text)?.[0] ?? 1)

const seasons: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:voorja|lente)/iu, 3, 5],
  [/^zomer/iu, 6, 8],
  [/^(?:najaar|herfst)/iu, 9, 11],
]

function season(word: string, y: number | null): readonly Span[] {
  const found = seasons.find(([pattern]) => pattern.test(word))
  return found ? [{ ...monthsFrom(y, found[1], found[2]), precision: 'season' }] : []
}

const relativeSteps: readonly (readonly [RegExp, number])[] = [
  [/^(?:vorige?|afgelopen)/iu, -1],
  [/^(?:volgende?|komende?|aanstaande|aankomende?)/iu, 1],
]
const stepOf = (word: string): number => relativeSteps.find(([pattern]) => pattern.test(word))?.[1] ?? 0
const yearFrom = (groups: Groups, today: Today | null): number | null =>
  numberOf(groups.y) ?? (groups.rel && today ? today.y + stepOf(groups.rel) : null)

function relativeMonth(today: Today, step: number): Span {
  const index = today.y * 12 + today.m - 1 + step
  return monthAt(Math.floor(index / 12), (index % 12) + 1)
}

function thirdTuesdayOfSeptember(y: number): Span {
  const first = new Date(Date.UTC(y, 8, 1)).getUTCDay()
  return dayAt(y, 9, 15 + ((2 - first + 7) % 7))
}

/** The first such weekday after today, or the last one before it. */
function weekdayFrom(today: Today, weekday: number, step: number): Span {
  const now = (new Date(Date.UTC(today.y, today.m - 1, today.d)).getUTCDay() + 6) % 7
  const ahead = (weekday - now + 7) % 7 || 7
  const at = new Date(Date.UTC(today.y, today.m - 1, today.d + (step < 0 && ahead < 7 ? ahead - 7 : step < 0 ? -7 : ahead)))
  return dayAt(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

function isoWeek(y: number, week: number): Span {
  return weekAround(y, 1, 4, week - 1)
}

const yearTitles =
  '(?:\\p{L}*begroting|(?:werk|jaar|wetgevings|activiteiten|uitvoerings|onderzoeks)?programma|(?:jaar|werk|jaarwerk|activiteiten)plan|jaarverslag|jaarrapportage|jaarverantwoording|slotwet|belastingplan|miljoenennota|kaderbrief|planning|tranche|schooljaar|seizoen)'
const yearLead = `(?:(?:in|sinds|voor|vanaf|tot|per|over|om|met ingang van|na|uiterlijk|loop van|gedurende|rond|richting|vanuit|de jaren|het jaar|jaar)\\s+(?:het\\s+jaar\\s+|de\\s+jaren\\s+|de\\s+periode\\s+)?|${yearTitles}\\s+(?:(?:voor|van|over)\\s+)?)`

/** The rules in order; what an earlier rule took is no longer seen by a later one. */
export const dateRules: readonly DateRule[] = [
  rule(`(?<![\\d-])(?<d>\\d{1,2})[-/.](?<n>\\d{1,2})[-/.](?<y>${yearNumber})(?![\\d-])`, (g) => [
    dayAt(Number(g.y), Number(g.n), Number(g.d)),
  ]),
  rule(`(?<![\\d-])(?<y>${yearNumber})-(?<n>[01]\\d)-(?<d>[0-3]\\d)(?![\\d-])`, (g) => [dayAt(Number(g.y), Number(g.n), Number(g.d))]),
  rule(
    `(?:\\b(?:van|vanaf|tussen)\\s+)?${weekday}${day('d1')}(?:${ordinal}${month('m1')}${year('y1')})?\\s*(?:t\\/m|tot en met|tot|[-–])\\s*${weekday}(?<d2>[0-3]?\\d)${ordinal}${month('m2')}${year('y2')}`,
    range,
  ),
  rule(
    `\\btussen\\s+${weekday}${day('d1')}(?:${ordinal}${month('m1')}${year('y1')})?\\s+en\\s+${weekday}(?<d2>[0-3]?\\d)${ordinal}${month('m2')}${year('y2')}`,
    range,
  ),
  rule(`\\bweek\\s+van\\s+${weekday}${day('d')}${ordinal}${month('m')}${year('y')}`, (g) => [
    { ...dayAt(numberOf(g.y), monthOf(g.m), Number(g.d)), precision: 'week' },
  ]),
  rule(`${day('d')}(?:,\\s*(?<e>[0-3]?\\d))?\\s+(?:en|of)\\s+(?<f>[0-3]?\\d)\\s+${month('m')}${year('y')}`, (g) =>
    [g.d, g.e, g.f].flatMap((d) => (d === undefined ? [] : [dayAt(numberOf(g.y), monthOf(g.m), Number(d))])),
  ),
  rule(`\\b(?<part>begin|midden|medio|half|eind(?:e)?)[-\\s]+(?:van\\s+)?${month('m')}${year('y')}`, (g) => [
    partOfMonth(g.part ?? '', numberOf(g.y), monthOf(g.m)),
  ]),
  rule(`${weekday}${day('d')}${ordinal}${month('m')}${year('y')}`, (g) => [dayAt(numberOf(g.y), monthOf(g.m), Number(g.d))]),
  rule(
    `\\b(?:(?<q>eerste|tweede|derde|vierde|laatste|[1-4]e|Q[1-4])\\s+kwartaal|(?<k>Q[1-4]))\\b(?:\\s+(?:van\\s+)?(?:(?<y>${yearNumber})|(?<rel>dit|volgend|vorig)\\s+jaar))?`,
    (g, today) => {
      const q = ordinalOf(g.q ?? g.k ?? '')
      return [{ ...monthsFrom(yearFrom(g, today), q * 3 - 2, q * 3), precision: 'quarter' }]
    },
  ),
  rule(
    `\\b(?<h>eerste|tweede)\\s+(?:helft|halfjaar|half\\s+jaar)\\b(?:\\s+van)?\\s+(?:(?<y>${yearNumber})|(?<rel>dit|volgend|vorig|het)\\s+jaar)`,
    (g, today) => {
      const first = ordinalOf(g.h ?? '') === 1
      return [{ ...monthsFrom(yearFrom(g, today), first ? 1 : 7, first ? 6 : 12), precision: 'range' }]
    },
  ),
  rule(`\\bna\\s+(?:de\\s+zomer|het\\s+zomerreces)\\b(?:\\s+(?:van\\s+)?(?<y>${yearNumber}))?`, (g) => season('najaar', numberOf(g.y))),
  rule(
    `\\b(?<s>voorjaar|najaar|zomer|lente|herfst|voorjaarsnota|najaarsnota|voorjaarsbesluitvorming|zomerreces|herfstreces|meireces)\\b(?:\\s+(?:van\\s+)?(?:(?<y>${yearNumber})\\b|(?<rel>dit|volgend|vorig)\\s+jaar))?`,
    (g, today) => {
      if (/^herfstreces/iu.test(g.s ?? '')) return [monthAt(yearFrom(g, today), 10)]
      return /^meireces/iu.test(g.s ?? '') ? [monthAt(yearFrom(g, today), 5)] : season(g.s ?? '', yearFrom(g, today))
    },
  ),
  rule(`\\bna\\s+(?:het\\s+)?(?<s>kerstreces|kerst|jaarwisseling)\\b(?:\\s+(?<y>${yearNumber}))?`, (g) => [monthAt(numberOf(g.y), 1)]),
  rule(`\\bPrinsjesdag\\b(?:\\s+(?<y>${yearNumber}))?`, (g, today) => {
    const y = numberOf(g.y) ?? (today ? today.y : null)
    return y === null ? [] : [thirdTuesdayOfSeptember(y)]
  }),
  rule(
    `\\b(?<part>begin|medio|midden|halverwege|eind(?:e)?)[-\\s]+(?:van\\s+)?(?:(?:het\\s+)?(?:jaar\\s+)?(?<y>${yearNumber})\\b|(?<rel>dit|volgend|vorig)\\s+jaar)`,
    (g, today) => {
      const y = yearFrom(g, today)
      return y === null ? [] : [partOfYear(g.part ?? '', y)]
    },
  ),
  rule(`\\bweek\\s+(?<w>[1-5]?\\d)\\b(?:\\s+(?:van\\s+)?(?<y>${yearNumber}))?`, (g, today) => {
    const y = numberOf(g.y) ?? (today ? today.y : null)
    return y === null || Number(g.w) < 1 || Number(g.w) > 53 ? [] : [isoWeek(y, Number(g.w))]
  }),
  rule(
    '\\b(?:(?:begin|midden|eind|einde)\\s+(?:van\\s+)?)?(?<rel>vorige|afgelopen|volgende|komende|aanstaande|deze)\\s+(?<u>week|maand)\\b',
    (g, today) => {
      if (!today) return []
      const step = stepOf(g.rel ?? '')
      return [/week/iu.test(g.u ?? '') ? weekAround(today.y, today.m, today.d, step) : relativeMonth(today, step)]
    },
  ),
  rule('\\b(?<rel>dit|volgend|vorig|afgelopen|komend)\\s+(?:kalender)?jaar\\b', (g, today) =>
    today ? [yearAt(today.y + stepOf(g.rel ?? ''))] : [],
  ),
  rule(`(?<!\\p{L})(?<m1>${fullMonths})\\s*(?:\\/|-|–|t\\/m|tot en met)\\s*(?<m2>${fullMonths})\\b${year('y2')}`, (g) => {
    const [y, first, last] = [numberOf(g.y2), monthOf(g.m1), monthOf(g.m2)]
    const start = { y: y !== null && first > last ? y - 1 : y, m: first, d: 1 }
    return [{ start, end: { y, m: last, d: monthLength(y, last) }, precision: 'range' }]
  }),
  rule(`\\b(?<rel>afgelopen|vorige|aanstaande|komende|volgende)\\s+(?<w>${weekdays.join('|')})\\b`, (g, today) =>
    today ? [weekdayFrom(today, weekdays.indexOf((g.w ?? '').toLowerCase()), stepOf(g.rel ?? ''))] : [],
  ),
  rule(`(?<!\\p{L})(?<m>${fullMonths})\\b${year('y')}`, (g) => [monthAt(numberOf(g.y), monthOf(g.m))]),
  rule(`(?<=^|\\n|PM[-\\s])(?<m>${anyMonth})\\b\\.?(?=\\s|$)${year('y')}`, (g) => [monthAt(numberOf(g.y), monthOf(g.m))]),
  rule(
    '(?<![\\p{L}\\d-]|\\d )(?<m>Feb|Mrt|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov|Dec)\\b\\.?(?=\\s+\\p{Lu})',
    (g) => [monthAt(null, monthOf(g.m))],
    'gu',
  ),
  rule(
    `(?<!\\p{L})${yearLead}(?<y>${yearNumber})\\b(?![-/]\\d|\\s*(?:%|euro))(?:\\s*(?:t\\/m|tot en met|tot|[-–])\\s*(?<z>${yearNumber})\\b)?`,
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
]
