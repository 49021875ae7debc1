/** The bodies of a programme in a calendar. */
export function CalendarPage(_of: { readonly programme: string }) {
  return null
}
