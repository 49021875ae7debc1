import { longDay, monthName, quarterName, seasonName, shortDay } from '../kernel/day-words.ts'
import { formatEuro, cents as wholeCents } from '../kernel/money.ts'
import type { Precision } from '../reading/model.ts'
import type { Language } from './language.ts'

export { briefDay, longDay, monthName, shortDay } from '../kernel/day-words.ts'

const locales = { nl: 'nl-NL', en: 'en-GB' } as const
const words = {
  nl: { week: 'week van', quarter: 'kwartaal van', until: 't/m' },
  en: { week: 'week of', quarter: 'quarter of', until: 'to' },
} as const

type Period = { readonly start: string | null; readonly end: string | null; readonly precision: Precision }

function rangeText(start: string, end: string | null, language: Language): string {
  if (end === null || end === start) return longDay(start, language)
  return `${shortDay(start, language)} ${words[language].until} ${shortDay(end, language)}`
}

/** A period as precise as the text was, in words; null without a date. */
export function periodText(period: Period, language: Language): string | null {
  const { start, end, precision } = period
  if (start === null) return null
  const inWords: Record<Precision, () => string> = {
    day: () => longDay(start, language),
    range: () => rangeText(start, end, language),
    week: () => `${words[language].week} ${shortDay(start, language)}`,
    month: () => monthName(start, language),
    quarter: () => `${quarterName(start, language)} ${words[language].quarter} ${start.slice(0, 4)}`,
    season: () => `${seasonName(start, language)} ${start.slice(0, 4)}`,
    year: () => start.slice(0, 4),
    unknown: () => rangeText(start, end, language),
  }
  return inWords[precision]()
}

/** The moment at which a day is over for the reader. */
export function endOfDay(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + 1).toISOString()
}

/** The calendar day before a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

/** The day so many months later; the 31st becomes the last day of a shorter month. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

export function today(): string {
  return dayOfMoment(new Date().toISOString())
}

/** The day that it was in the Netherlands at a moment. */
export function dayOfMoment(moment: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(moment))
}

/** `€ 4.670.000` in Dutch, `€4,670,000` in English; `cents` is a whole number as text. */
export function euroText(cents: string, language: Language): string {
  const whole = BigInt(cents)
  if (language === 'nl') return formatEuro(wholeCents(whole))
  const rest = Number(whole % 100n)
  const shape = { style: 'currency', currency: 'EUR', minimumFractionDigits: rest === 0 ? 0 : 2 } as const
  const amount = new Intl.NumberFormat(locales[language], { ...shape, maximumFractionDigits: 2 })
  return amount.format(Number(whole) / 100)
}

/** `€ 3,2 mln` in Dutch, `€3.2m` in English; whole euros below a million. `cents` is a whole number as text. */
export function euroBrief(cents: string, language: Language): string {
  const euros = Number(BigInt(cents)) / 100
  const inMillions = Math.abs(euros) >= 950_000
  if (!inMillions) return euroText(String(Math.round(euros) * 100), language)
  const figure = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 1 }).format(euros / 1_000_000)
  return language === 'nl' ? `€\u00a0${figure}\u00a0mln` : `€${figure}m`
}

/** `13 januari 2023 14:05`, by the clock of the Netherlands. */
export function longMoment(moment: string, language: Language): string {
  const shape = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat(locales[language], { ...shape, timeZone: 'Europe/Amsterdam' }).format(new Date(moment))
}
