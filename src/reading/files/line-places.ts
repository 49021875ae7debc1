import type { Fragment } from './page-columns.ts'

/** Where a line stands on its page, in points from the left and the top. */
export type LinePlace = {
  readonly line: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

type Lines = { readonly first: number; readonly texts: readonly string[] }
type Piece = Fragment & { readonly letters: string }

const sameRow = 6
const above = 10
const below = 4

/** Finds each line among the pieces of text on its page, by its letters and digits; a line that is not found is left out. `height` is that of the page. */
export function placesOf(lines: Lines, fragments: readonly Fragment[], height: number): LinePlace[] {
  const pieces = fragments
    .map((fragment) => ({ ...fragment, letters: lettersOf(fragment.text) }))
    .filter((piece) => piece.letters !== '')
    .sort((a, b) => b.baseline - a.baseline || a.left - b.left)
  const free = new Set<Piece>(pieces)
  return lines.texts.flatMap((text, at) => {
    const row = rowOf(lettersOf(text), free)
    for (const piece of row) free.delete(piece)
    return row.length === 0 ? [] : [placeOf(lines.first + at, row, height)]
  })
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

function rowOf(letters: string, free: ReadonlySet<Piece>): Piece[] {
  if (letters === '') return []
  for (const start of free) {
    if (!letters.startsWith(start.letters)) continue
    const row = rowFrom(start, letters, free)
    if (row.length > 0) return row
  }
  return []
}

function rowFrom(start: Piece, letters: string, free: ReadonlySet<Piece>): Piece[] {
  const near = [...free].filter((piece) => Math.abs(piece.baseline - start.baseline) < sameRow).sort((a, b) => a.left - b.left)
  const row: Piece[] = []
  let rest = letters
  for (const piece of near) {
    if (piece.left < start.left || !rest.startsWith(piece.letters)) continue
    row.push(piece)
    rest = rest.slice(piece.letters.length)
  }
  return rest === '' ? row : []
}

function placeOf(line: number, row: readonly Piece[], height: number): LinePlace {
  const left = Math.min(...row.map((piece) => piece.left))
  const right = Math.max(...row.map((piece) => piece.right))
  const baseline = Math.max(...row.map((piece) => piece.baseline))
  return { line, left, top: height - baseline - above, width: right - left, height: above + below }
}
