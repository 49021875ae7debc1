import { type Day, dayOf, lastDayOfMonth, parseDay } from '../../kernel/day.ts'
import { monthName, quarterName, seasonName } from '../../kernel/day-words.ts'

/** The last month of each season that a source speaks of. */
const seasons: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11 }

/** The last day of a period as a source gives it (`2024-07-01`, `2024-03`, `2026`, `2026-summer`), and its words where it is no day. */
export function periodOf(date: string): { readonly last: Day; readonly words: string | null } {
  const day = parseDay(date)
  if (day !== null) return { last: day, words: null }
  const [year = '', part] = date.split('-')
  const season = seasons[part ?? '']
  const month = season ?? (part === undefined ? 12 : Number(part))
  const first = dayOf(Number(year), month, 1)
  if (first === null) throw new Error(`No period: ${date}`)
  const inYear = part === undefined ? year : monthName(first, 'nl')
  return { last: lastDayOfMonth(Number(year), month), words: season ? `${seasonName(first, 'nl')} ${year}` : inYear }
}

/** The first and last day of the quarter that is a number of quarters from the one of a day, and its name. */
export function quarterFrom(day: Day, later: number): { readonly from: Day; readonly to: Day; readonly name: string } {
  const quarters = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3) + later
  const [year, quarter] = [Math.floor(quarters / 4), quarters % 4]
  const from = dayOf(year, quarter * 3 + 1, 1)
  if (from === null) throw new Error(`No quarter around ${day}`)
  const name = quarterName(from, 'nl').replace(/^./, (letter) => letter.toUpperCase())
  return { from, to: lastDayOfMonth(year, quarter * 3 + 3), name: `${name} kwartaal ${year}` }
}
