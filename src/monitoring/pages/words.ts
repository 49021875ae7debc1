import { periodText } from '../../web/dates.ts'
import type { Language } from '../../web/language.ts'
import { indicatorTexts } from '../../web/texts/indicators.ts'
import type { Indicator, Point } from '../model/indicators.ts'

/** `12,5%`, `13.848 personen`. */
export function valueText(value: number, unit: string, language: Language): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(value)
  return unit === '%' ? `${number}%` : `${number} ${unit}`.trim()
}

/** How far two values are apart: of percentages in percentage points. */
export function differenceText([one, other]: readonly [number, number], unit: string, language: Language): string {
  const apart = Math.round(Math.abs(one - other) * 1e6) / 1e6
  return valueText(apart, unit === '%' ? indicatorTexts[language].points(apart) : unit, language)
}

/** `2024`, `derde kwartaal van 2024`, `september 2024`. */
export function periodWords({ period, startsOn }: Pick<Point, 'period' | 'startsOn'>, language: Language): string {
  const precision = period.includes('Q') ? 'quarter' : period.length > 4 ? 'month' : 'year'
  return periodText({ start: startsOn, end: null, precision }, language) ?? period
}

export function intervalText({ low, high }: Pick<Point, 'low' | 'high'>, unit: string, language: Language): string {
  if (low === null || high === null) return ''
  return indicatorTexts[language].between(valueText(low, unit, language), valueText(high, unit, language))
}

export function groupWord(breakdown: string, language: Language): string {
  return breakdown === '' ? indicatorTexts[language].whole : breakdown
}

export function targetText(
  { targetValue, targetYear, unit }: Pick<Indicator, 'targetValue' | 'targetYear' | 'unit'>,
  language: Language,
): string {
  if (targetValue === null || targetYear === null) return ''
  return indicatorTexts[language].target(valueText(targetValue, unit, language), targetYear)
}

/** A point as it is read aloud. */
export function pointText(point: Point, { unit, group }: { unit: string; group: string }, language: Language): string {
  const t = indicatorTexts[language]
  const said = t.point({ period: periodWords(point, language), group, value: valueText(point.value, unit, language) })
  const interval = intervalText(point, unit, language)
  return [said, interval, point.breaksSeries ? t.broken : ''].filter((part) => part !== '').join(', ')
}
