/** What a meeting concluded, decided and asked of whom. */
export function Outcomes(_of: { readonly programme: string; readonly meeting: string }) {
  return null
}
