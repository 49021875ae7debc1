/** A meeting with its agenda. */
export function MeetingPage(_of: { readonly programme: string; readonly meeting: string }) {
  return null
}
