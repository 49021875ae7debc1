import { dayOf, parseDay } from '../../../kernel/day.ts'
import { type Refusal, refuse } from '../../../kernel/refusal.ts'
import type { Cell, Sheet } from '../../../kernel/sheets.ts'
import { type EventFault, type FileEvent, mostEvents } from '../../model/calendars.ts'

type Refused = Refusal<'calendar.without-day-column' | 'calendar.without-events' | 'calendar.too-many-meetings' | 'calendar.unreadable'>

/** What the first row of a table may call its columns. */
const heads = {
  day: ['datum', 'dag', 'date', 'day', 'vergaderdatum', 'startdatum', 'start date'],
  start: ['begin', 'begintijd', 'aanvang', 'tijd', 'uur', 'start', 'starttijd', 'start time', 'van', 'time', 'starts at'],
  end: ['eind', 'einde', 'eindtijd', 'tot', 'end', 'end time'],
  minutes: ['duur', 'duur (minuten)', 'minuten', 'minutes', 'length'],
  body: ['gremium', 'afkorting', 'overleg', 'raad', 'body', 'orgaan'],
  title: ['onderwerp', 'titel', 'omschrijving', 'vergadering', 'subject', 'summary', 'title'],
  place: ['plaats', 'locatie', 'zaal', 'place', 'location', 'room'],
  kind: ['soort', 'gewoon of extra', 'kind'],
  status: ['status'],
  reason: ['reden', 'toelichting', 'reason'],
  uid: ['uid', 'kenmerk', 'id'],
} as const
type Column = keyof typeof heads
type Row = Readonly<Partial<Record<Column, string>>>

/** The meetings that a table tells: one row each, columns in any order under Dutch or English heads. */
export function eventsOfSheet({ rows, brokenAt }: Sheet): FileEvent[] | Refused {
  if (brokenAt !== undefined) return refuse('calendar.unreadable')
  const columns = (rows[0] ?? []).map((cell) => columnOf(textOf(cell)))
  if (!columns.includes('day')) return refuse('calendar.without-day-column')
  const filled = rows
    .map((cells, at) => ({ cells, line: at + 1 }))
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => textOf(cell) !== ''))
  if (filled.length === 0) return refuse('calendar.without-events')
  if (filled.length > mostEvents) return refuse('calendar.too-many-meetings', { most: mostEvents })
  return filled.map(({ cells, line }) => eventOf(rowOf(cells, columns), line))
}

function textOf(cell: Cell): string {
  // What a spreadsheet guards against being taken for a formula was never part of the text.
  return typeof cell === 'string' ? cell.replace(/^'(?=[=+\-@])/, '').trim() : ''
}

function columnOf(head: string): Column | null {
  const wanted = head.toLowerCase().replace(/\s+/g, ' ')
  const found = Object.entries(heads).find(([, names]) => names.some((name) => name === wanted))
  return (found?.[0] as Column | undefined) ?? null
}

function rowOf(cells: readonly Cell[], columns: readonly (Column | null)[]): Row {
  return Object.fromEntries(columns.flatMap((column, at) => (column === null ? [] : [[column, textOf(cells[at] ?? '')]])))
}

function eventOf(row: Row, line: number): FileEvent {
  const { body = '', title = '', status = '', place, kind = '', reason = '' } = row
  const day = readDay(row.day ?? '')
  const [start, end] = hoursOf(row)
  const cancelled = /^(afgelast|vervallen|geannuleerd|gaat niet door|cancelled|canceled)/i.test(status)
  return {
    line,
    uid: row.uid ? row.uid.slice(0, 500) : null,
    names: [body, title].filter((name) => name !== ''),
    title: title || body,
    day,
    startsAt: start === 'unreadable' ? null : start,
    minutes: minutesOf(row, start, end),
    place: place === undefined ? null : place.slice(0, 200),
    kind: /^extra/i.test(kind) ? 'extra' : 'regular',
    cancelled,
    excluded: false,
    reason: cancelled ? (reason || 'Vervallen volgens de ingelezen lijst').slice(0, 1000) : '',
    fault: faultOf(day, start),
  }
}

function faultOf(day: string | null, start: Hour): EventFault | null {
  if (day === null) return 'day-unreadable'
  return start === 'unreadable' ? 'hour-unreadable' : null
}

const months: Readonly<Record<string, number>> = {
  ...{ jan: 1, feb: 2, mrt: 3, maa: 3, mar: 3, apr: 4, mei: 5, may: 5, jun: 6 },
  ...{ jul: 7, aug: 8, sep: 9, okt: 10, oct: 10, nov: 11, dec: 12 },
}

/** `2022-12-02`, `2-12-2022`, `2/12/2022`, `2.12.2022`, `vrijdag 2 december 2022`; null for anything else. */
export function readDay(text: string): string | null {
  const plain = text.toLowerCase().replace(/^[a-z]+\.?,?\s+(?=\d)/, '')
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[t ].*)?$/.exec(plain)
  if (iso) return parseDay(iso[1] ?? '')
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(plain)
  if (numbers) return dayOf(Number(numbers[3]), Number(numbers[2]), Number(numbers[1]))
  const words = /^(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4})$/.exec(plain)
  const month = months[words?.[2]?.slice(0, 3) ?? '']
  return words && month !== undefined ? dayOf(Number(words[3]), month, Number(words[1])) : null
}

/** An hour, none, or something that is no hour. */
type Hour = string | null | 'unreadable'

/** The hours of `Begin` and `Einde`, or of one cell with both: `09:30 - 11:00`. */
function hoursOf({ start = '', end = '' }: Row): readonly [Hour, Hour] {
  const [from = '', until = ''] = start.split(/\s*(?:-|–|tot)\s*/)
  return [readHour(from), readHour(end || until)]
}

/** `9:30`, `09.30 uur`, `9u30`, `9 uur`. */
export function readHour(text: string): Hour {
  const plain = text.toLowerCase().trim()
  if (plain === '') return null
  const parts = /^(\d{1,2})(?:[:.u](\d{2}))?(?::\d{2})?\s*(?:u|uur|h)?$/.exec(plain)
  const [hour, minute] = [Number(parts?.[1]), Number(parts?.[2] ?? 0)]
  if (!parts || hour > 23 || minute > 59) return 'unreadable'
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function minutesOf({ minutes = '' }: Row, start: Hour, end: Hour): number | null {
  const told = Number(/^\d{1,4}/.exec(minutes)?.[0] ?? 0)
  if (told > 0) return Math.min(1440, told)
  if (start === null || end === null || start === 'unreadable' || end === 'unreadable') return null
  const length = inMinutes(end) - inMinutes(start)
  // Past midnight it ends on the next day.
  return length === 0 ? null : length > 0 ? length : length + 1440
}

function inMinutes(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3))
}
