import type { Day } from '../kernel/day.ts'

/** A closed period, both days included. `who` is `parliament`, `cabinet` or `schools`. */
export type Recess = {
  readonly who: 'parliament' | 'cabinet' | 'schools'
  readonly name: string
  readonly start: Day
  readonly end: Day
  /** False where the days are not sure; checks stay silent on those. */
  readonly certain: boolean
}

/** A holiday rule: a month and day (`onSunday` shifts it), or days from Easter Sunday. */
export type HolidayRule =
  | { readonly name: string; readonly month: number; readonly day: number; readonly onSunday?: number }
  | { readonly name: string; readonly fromEaster: number }

export type Holiday = { readonly day: Day; readonly name: string }

/** Days, recesses and the order of councils as data; `calendar/data/` holds the Dutch ones. */
export type Calendars = {
  readonly recesses: readonly Recess[]
  /** Public holidays of a year, by calculation from Easter and fixed days. */
  readonly holidays: (year: number) => readonly Holiday[]
  /** Abbreviations in the order in which a dossier passes them, per route: `[['CWIZO', 'RWIZO', 'MR', 'TK'], ...]`. */
  readonly councilOrders: readonly (readonly string[])[]
}
