import { readFileSync } from 'node:fs'
import { Type } from 'typebox'
import { parseDay } from '../kernel/day.ts'
import { parserOf } from '../kernel/parse.ts'
import type { Calendars, Holiday, Recess } from './model.ts'
import { holidaysOf } from './rules.ts'

const who = Type.Union([Type.Literal('parliament'), Type.Literal('cabinet'), Type.Literal('schools')])
const recess = Type.Object({ who, name: Type.String(), start: Type.String(), end: Type.String(), certain: Type.Boolean() })
const fixedHoliday = Type.Object({
  name: Type.String(),
  month: Type.Integer(),
  day: Type.Integer(),
  onSunday: Type.Optional(Type.Integer()),
})
const movingHoliday = Type.Object({ name: Type.String(), fromEaster: Type.Integer() })
const parseFile = parserOf(
  Type.Object(
    {
      recesses: Type.Optional(Type.Array(recess)),
      holidays: Type.Optional(Type.Array(Type.Union([fixedHoliday, movingHoliday]))),
      councilOrders: Type.Optional(Type.Array(Type.Array(Type.String()))),
    },
    { additionalProperties: false },
  ),
)
const shipped = ['recesses.json', 'holidays.json', 'council-orders.json']

/** The Dutch calendars as shipped, with what extra files of the same form add. Throws for a missing or misshapen file. */
export function loadCalendars(extraFiles: readonly string[] = []): Calendars {
  const paths = [...shipped.map((name) => new URL(`./data/${name}`, import.meta.url)), ...extraFiles]
  const files = paths.map((path) => parseFile(JSON.parse(readFileSync(path, 'utf8'))))
  const holidays = files.flatMap((file) => file.holidays ?? [])
  return {
    recesses: files.flatMap((file) => file.recesses ?? []).map(recessOf),
    holidays: onceAYear((year) => holidaysOf(year, holidays)),
    councilOrders: files.flatMap((file) => file.councilOrders ?? []),
  }
}

function onceAYear(compute: Calendars['holidays']): Calendars['holidays'] {
  const known = new Map<number, readonly Holiday[]>()
  return (year) => {
    const found = known.get(year) ?? compute(year)
    known.set(year, found)
    return found
  }
}

function recessOf(row: Omit<Recess, 'start' | 'end'> & { readonly start: string; readonly end: string }): Recess {
  const start = parseDay(row.start),
    end = parseDay(row.end)
  if (start === null || end === null || end < start) throw new Error(`Recess without days: ${row.name} ${row.start}`)
  return { who: row.who, name: row.name, start, end, certain: row.certain }
}
