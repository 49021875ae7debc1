const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * The id of a decision point or an agenda item as the name of a hidden bookmark: letters, digits and underscores, 40 at most. Null where
 * an id cannot be written so; the point then gets a new one when it comes back.
 */
export function bookmarkOf(id: string): string | null {
  if (uuid.test(id)) return `_Punt_${id.replaceAll('-', '')}`
  return /^[A-Za-z0-9_]{1,30}$/.test(id) && !/^[0-9a-f]{32}$/.test(id) ? `_Punt_${id}` : null
}

/** The id that a bookmark carries; null where it is another's. */
export function idOfBookmark(name: string): string | null {
  const id = /^_Punt_([A-Za-z0-9_]{1,32})$/.exec(name)?.[1]
  if (id === undefined) return null
  return /^[0-9a-f]{32}$/.test(id) ? id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') : id
}
