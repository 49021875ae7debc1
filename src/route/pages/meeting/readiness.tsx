/** What is ready, required and missing before a meeting. */
export function Readiness(_of: { readonly programme: string; readonly meeting: string }) {
  return null
}
