/** The first of each list in turn, then the second of each, up to a number: every kind is seen. */
export function inTurn<Line>(lists: readonly (readonly Line[])[], most: number): Line[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1)))
    .flat()
    .slice(0, most)
}
