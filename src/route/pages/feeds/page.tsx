/** Calendar addresses of one's own. */
export function FeedsPage() {
  return null
}
