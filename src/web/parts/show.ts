import type { TimelineEntry } from '../../intake/model.ts'
import { cents, formatEuro } from '../../kernel/money.ts'

type Language = 'nl' | 'en'
type Period = Pick<TimelineEntry, 'start' | 'end' | 'precision'>

/** `2023-01-13` → `vrijdag 13 januari 2023`. */
export function showDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}

export function showMonth(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** A period in the words of its precision. */
export function showPeriod({ start, end, precision }: Period, language: Language): string {
  if (start === null) return language === 'nl' ? 'zonder datum' : 'without a date'
  const nl = language === 'nl'
  switch (precision) {
    case 'week':
      return nl ? `week van ${showDay(start, language)}` : `week of ${showDay(start, language)}`
    case 'month':
      return showMonth(start, language)
    case 'quarter':
      return nl ? `${Math.ceil(Number(start.slice(5, 7)) / 3)}e kwartaal ${start.slice(0, 4)}` : `Q${Math.ceil(Number(start.slice(5, 7)) / 3)} ${start.slice(0, 4)}`
    case 'season':
      return showSeason(start, nl)
    case 'year':
      return start.slice(0, 4)
    default:
      return end === null || end === start ? showDay(start, language) : `${showDay(start, language)} – ${showDay(end, language)}`
  }
}

const seasons = { 3: ['voorjaar', 'spring'], 6: ['zomer', 'summer'], 9: ['najaar', 'autumn'], 12: ['winter', 'winter'] } as const

function showSeason(start: string, nl: boolean): string {
  const found = Object.entries(seasons).find(([month]) => Number(month) === Number(start.slice(5, 7)))
  return `${found?.[1][nl ? 0 : 1] ?? ''} ${start.slice(0, 4)}`.trim()
}

export function showEuro(text: string, language: Language): string {
  const shown = formatEuro(cents(BigInt(text)))
  return language === 'nl' ? shown : shown.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')).replace('€ ', '€')
}
