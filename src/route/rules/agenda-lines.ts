import type { Day } from '../../kernel/day.ts'
import type { AgendaPlace } from '../model/agenda.ts'
import { instantOf, minutesInto, momentAt } from './clock.ts'

export type Begin = { readonly day: Day; readonly startsAt: string }
/** When an item is, by the Dutch clock, and its number; `beyondRoom`: it ends after the room of the agenda is used up. */
export type LineTime = { readonly number: number; readonly from: string; readonly until: string; readonly beyondRoom: boolean }

const isOn = ({ status }: Pick<AgendaPlace, 'status'>) => status === 'placed' || status === 'concluded'

/** The number and the times of every place that is taken, in the order of the places; what is only proposed takes none. */
export function lineTimes(
  places: readonly Pick<AgendaPlace, 'minutes' | 'status'>[],
  { day, startsAt, room }: Begin & { readonly room: number },
): (LineTime | null)[] {
  let [number, used] = [0, 0]
  return places.map((place) => {
    if (!isOn(place)) return null
    number += 1
    const from = used
    used += place.minutes
    return { number, from: clockAt({ day, startsAt }, from), until: clockAt({ day, startsAt }, used), beyondRoom: used > room }
  })
}

/** What the clock shows so many minutes after a meeting began; right on days on which the clock is changed. */
export function clockAt({ day, startsAt }: Begin, minutes: number): string {
  const begin = instantOf({ day, hour: (minutesInto(startsAt) ?? 0) / 60 })
  const { hour } = momentAt(new Date(begin.getTime() + minutes * 60_000))
  const total = Math.round(hour * 60)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** The minutes of all that is placed, and of what is only proposed. */
export function minutesOf(places: readonly Pick<AgendaPlace, 'minutes' | 'status'>[]): { placed: number; proposed: number } {
  const sum = (of: typeof places) => of.reduce((total, { minutes }) => total + minutes, 0)
  return { placed: sum(places.filter(isOn)), proposed: sum(places.filter(({ status }) => status === 'proposed')) }
}
