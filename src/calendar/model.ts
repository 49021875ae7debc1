import type { Day } from '../kernel/day.ts'

/** A closed period, both days included. `who` is `parliament`, `cabinet` or `schools`. */
export type Recess = {
  readonly who: 'parliament' | 'cabinet' | 'schools'
  readonly name: string
  readonly start: Day
  readonly end: Day
}

export type Holiday = { readonly day: Day; readonly name: string }

/** Days, recesses and the order of councils as data; `calendar/data/` holds the Dutch ones. */
export type Calendars = {
  readonly recesses: readonly Recess[]
  /** Public holidays of a year, by calculation from Easter and fixed days. */
  readonly holidays: (year: number) => readonly Holiday[]
  /** Abbreviations in the order in which a dossier passes them, per route: `[['CWIZO', 'RWIZO', 'MR', 'TK'], ...]`. */
  readonly councilOrders: readonly (readonly string[])[]
}
