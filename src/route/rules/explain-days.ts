import { type Language, longDay, monthName, quarterName, seasonName, shortDay } from '../../kernel/day-words.ts'
import type { Precision } from '../../reading/model.ts'
import type { Moment, Period } from '../model/planner.ts'

export { type Language, longDay } from '../../kernel/day-words.ts'

/** `vrijdag 4 november 2022 om 12.00 uur`; without a clock at the end of a day. */
export function momentText({ day, hour }: Moment, language: Language): string {
  if (hour >= 24) return longDay(day, language)
  const minutes = Math.round(hour * 60)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'))
  return language === 'nl' ? `${longDay(day, language)} om ${hours}.${rest} uur` : `${hours}:${rest} on ${longDay(day, language)}`
}

/** Both days in words: `24 december 2022 t/m 8 januari 2023`. */
export function spanText({ start, end }: Pick<Period, 'start' | 'end'>, language: Language): string {
  if (start === end) return longDay(start, language)
  return `${shortDay(start, language)} ${language === 'nl' ? 't/m' : 'to'} ${shortDay(end, language)}`
}

/** When something is, as precisely as it is known: `op vrijdag 2 december 2022`, `in de week van 17 oktober 2022`, `in januari 2023`. */
export function whenText(period: Period, language: Language): string {
  const { start } = period
  const year = start.slice(0, 4)
  const season = seasonName(start, language)
  const quarter = quarterName(start, language)
  const isDutch = language === 'nl'
  const span = () => (isDutch ? `in de periode ${spanText(period, language)}` : `in the period ${spanText(period, language)}`)
  const inWords: Record<Precision, () => string> = {
    day: () => `${isDutch ? 'op' : 'on'} ${longDay(start, language)}`,
    range: span,
    week: () => `${isDutch ? 'in de week van' : 'in the week of'} ${shortDay(start, language)}`,
    month: () => `in ${monthName(start, language)}`,
    quarter: () => (isDutch ? `in het ${quarter} kwartaal van ${year}` : `in the ${quarter} quarter of ${year}`),
    season: () =>
      isDutch ? `in ${season === 'zomer' || season === 'winter' ? 'de' : 'het'} ${season} van ${year}` : `in the ${season} of ${year}`,
    year: () => `in ${year}`,
    unknown: span,
  }
  return inWords[period.precision]()
}

/** After the name of a meeting: `van vrijdag 2 december 2022`, `in januari 2023`. */
export function ofText(period: Period, language: Language): string {
  if (period.precision !== 'day') return whenText(period, language)
  return `${language === 'nl' ? 'van' : 'of'} ${longDay(period.start, language)}`
}
