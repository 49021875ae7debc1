import { loadCalendars } from '../src/calendar/load-calendars.ts'
import { addDays, type Day, parseDay } from '../src/kernel/day.ts'
import type { BodyRecess, PlannedBody, PlannedMeeting, RouteToPlan, Submission } from '../src/route/model/planner.ts'
import type { PortfolioInput } from '../src/route/model/portfolio.ts'
import { papersByOf } from '../src/route/rules/submission.ts'

const calendars = loadCalendars()

/** The same numbers from 0 to 1 for the same seed. */
export function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export function theDay(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new Error(`No such day: ${text}`)
  return day
}

export type Size = {
  readonly dossiers: number
  readonly bodies: number
  readonly days: number
  readonly minutes: number
  readonly seed: number
  readonly stepsFrom?: number
}

/** Invented bodies that meet every week or fortnight but not in recesses, and dossiers that all want to be on their agendas. */
export function portfolioWorld({ dossiers, bodies, days, minutes, seed, stepsFrom = 4 }: Size): PortfolioInput {
  const chance = chances(seed)
  const first = theDay('2024-01-08')
  const made = Array.from({ length: bodies }, (_none, at) => bodyOf(at, { first, days, minutes }))
  const routes = Array.from({ length: dossiers }, (_none, at) => routeOf(at, { chance, made, first, days, stepsFrom }))
  return { bodies: made, routes, calendars, now: { day: first, hour: 9 } }
}

type Calendar = { readonly first: Day; readonly days: number; readonly minutes: number }

function bodyOf(at: number, { first, days, minutes }: Calendar): PlannedBody {
  const submission: Submission =
    at % 3 === 0 ? { rule: 'weekday', weekday: 5, weeks: 0, hour: 12 } : { rule: 'working-days', days: 2 + (at % 4), hour: 17 }
  const recesses: readonly BodyRecess[] = calendars.recesses
    .filter((recess) => recess.who === 'parliament')
    .map(({ name, start, end }) => ({ name, start, end, certain: true }))
  const meetings: PlannedMeeting[] = []
  for (let day = addDays(first, at % 5); day < addDays(first, days); day = addDays(day, 7)) {
    const papersBy = papersByOf(day, submission, calendars)
    meetings.push({
      id: `${at}-${day}`,
      day,
      startsAt: '10:00',
      papersBy,
      room: { unit: 'minutes', left: minutes },
      extra: false,
      cancelled: false,
    })
  }
  return { id: `body-${at}`, name: `overleg ${at}`, kind: 'official', meetings, recesses, abolishedOn: null }
}

type Ask = {
  readonly chance: () => number
  readonly made: readonly PlannedBody[]
  readonly first: Day
  readonly days: number
  readonly stepsFrom: number
}

function routeOf(at: number, { chance, made, first, days, stepsFrom }: Ask): RouteToPlan {
  const count = Math.min(made.length, stepsFrom + Math.floor(chance() * (made.length - stepsFrom + 1)))
  const left = made.map((_none, index) => index)
  while (left.length > count) left.splice(Math.floor(chance() * left.length), 1)
  const steps = left.map((body, index) => ({
    id: `step-${index}`,
    at: { body: `body-${body}` },
    minHandlingDays: Math.floor(chance() * 3) * 2,
    minutes: 5 + 5 * Math.floor(chance() * 4),
    status: 'planned' as const,
    place: null,
    fixed: false,
  }))
  const sending = {
    id: 'sending',
    at: { label: 'verzending' },
    minHandlingDays: 1,
    minutes: 0,
    status: 'planned' as const,
    place: null,
    fixed: false,
  }
  const readyOn = addDays(first, Math.floor(chance() * days * 0.6))
  const points =
    chance() < 0.3
      ? [
          {
            kind: 'debate' as const,
            id: 'debate',
            name: 'debat',
            step: 'sending',
            day: addDays(readyOn, 20 * count + Math.floor(chance() * 60)),
            daysBefore: 3,
          },
        ]
      : []
  return { dossier: `dossier-${at}`, priority: 1 + Math.floor(chance() * 4), readyOn, steps: [...steps, sending], points }
}
