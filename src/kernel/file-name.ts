/** A title as the name of a file: what some file systems refuse is left out, and it is no longer than 80 characters. */
export function fileNameOf(title: string): string {
  const safe = title
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
  return safe.replace(/^[.\s]+|[.\s]+$/g, '')
}
