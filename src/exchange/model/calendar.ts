/** A milestone as a calendar shows it. `moment` is when this state began; `sequence` counts its states from 0. */
export type CalendarEvent = {
  readonly milestone: string
  readonly day: string
  readonly title: string
  /** Number and title of what it belongs to. */
  readonly part: string
  readonly status: 'open' | 'reached' | 'dropped'
  readonly lead: string
  readonly sequence: number
  readonly moment: Date
}
