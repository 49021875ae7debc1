/** Days in words, in the two languages of the product. A day is `YYYY-MM-DD`, or a moment that begins with one. */

export type Language = 'nl' | 'en'

const locales = { nl: 'nl-NL', en: 'en-GB' } as const
const seasons = { nl: ['voorjaar', 'zomer', 'najaar', 'winter'], en: ['spring', 'summer', 'autumn', 'winter'] } as const
const quarters = { nl: ['eerste', 'tweede', 'derde', 'vierde'], en: ['first', 'second', 'third', 'fourth'] } as const

/** Made once for each shape: making one takes longer than writing a thousand days with it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(day: string, language: Language, shape: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(shape)}`
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...shape, timeZone: 'UTC' })
  formats.set(key, made)
  return made.format(new Date(`${day.slice(0, 10)}T00:00:00Z`)).replace(',', '')
}

/** `vrijdag 13 januari 2023` */
export function longDay(day: string, language: Language): string {
  return format(day, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** `13 januari 2023` */
export function shortDay(day: string, language: Language): string {
  return format(day, language, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** `13 jan 2023`, where there is little room. */
export function briefDay(day: string, language: Language): string {
  return format(day, language, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** `januari 2023` */
export function monthName(day: string, language: Language): string {
  return format(day, language, { month: 'long', year: 'numeric' })
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7))
}

/** The season that a day lies in, by whole months: spring begins in March. */
export function seasonName(day: string, language: Language): string {
  return seasons[language][Math.floor(((monthOf(day) + 9) % 12) / 3)] ?? ''
}

/** `eerste`, of the quarter that a day lies in. */
export function quarterName(day: string, language: Language): string {
  return quarters[language][Math.ceil(monthOf(day) / 3) - 1] ?? ''
}

/** `4 maart 2026 om 14.05 uur`, by the clock of the Netherlands; `moment` in ISO 8601. */
export function dutchMoment(moment: string): string {
  const shape = { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' } as const
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', shape).format(new Date(moment)).split(' ')
  return `${shortDay(day, 'nl')} om ${time.replace(':', '.')} uur`
}
