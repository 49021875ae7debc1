/** The routes of all dossiers of a programme over the same agendas. */
export function RoutesPage(_of: { readonly programme: string }) {
  return null
}
