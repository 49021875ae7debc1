/** The route of a dossier. */
export function RoutePage(_of: { readonly dossier: string }) {
  return null
}
