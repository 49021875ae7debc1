import { isHeadingLike, isLabel, redactionMark } from '../page/field-labels.ts'
import { kindAlone } from '../page/value-shapes.ts'
import { annexCount, endOfPage, isListInOne, isNamedAnnex, letteredAnnex, markedAnnex, numberedAnnex, opensPaper } from './annex-items.ts'

const opensAnnex = (text: string): boolean =>
  markedAnnex(text) !== null || annexNumber(text) !== null || opensPaper(text) || isListInOne(text) || letteredAnnex(text)?.letter === 'A'

/** Annexes stand in the margin as a short list, perhaps under their count; their titles may run on over lines. */
export function annexLines(lines: readonly string[], from: number): number[] {
  const taken: number[] = []
  let list: AnnexList = { blanks: 0, spacing: null, number: null, skipped: null }
  for (let at = from + 1; at < Math.min(lines.length, from + 40) && list.blanks <= 3; at += 1) {
    const text = (lines[at] ?? '').trim()
    if (text === '') list = { ...list, blanks: list.blanks + 1 }
    if (text === '' || (taken.length === 0 && annexCount.test(text))) continue
    if ((endsAnnexes(text) && !namesNext(list, text)) || !(belongs(list, text) || isAmongColumns(list, lines, at))) break
    list = after(list, text)
    taken.push(at + 1)
  }
  return taken
}

/** `spacing` is how many empty lines the text layer puts between lines; null before the first item. `skipped` is a number that still has to come. */
type AnnexList = {
  readonly blanks: number
  readonly spacing: number | null
  readonly number: number | null
  readonly skipped: number | null
}

function after({ spacing, blanks, number, skipped }: AnnexList, text: string): AnnexList {
  const own = annexNumber(text) ?? number
  const jumped = own !== null && number !== null && own === number + 2 ? number + 1 : skipped
  return {
    blanks: 0,
    spacing: spacing ?? blanks,
    number: own === null || number === null ? own : Math.max(own, number),
    skipped: own === skipped ? null : jumped,
  }
}

/** A list in two columns may come as 1, 3, 2, 4: a number that is skipped comes right after. */
function isAmongColumns({ blanks, number, skipped }: AnnexList, lines: readonly string[], at: number): boolean {
  const own = annexNumber((lines[at] ?? '').trim())
  if (own === null || number === null || blanks > 2) return false
  if (own === skipped) return true
  const next = lines.slice(at + 1, at + 5).find((line) => line.trim() !== '')
  return own === number + 2 && annexNumber((next ?? '').trim()) === number + 1
}

/** '4. Advies van de inspectie' after the third is no heading. */
function namesNext({ number, blanks }: AnnexList, text: string): boolean {
  const isNext = annexNumber(text) === (number ?? 0) + 1 && (number !== null || blanks === 0)
  return isNext && /^\S+\s+\S+\s+\S/u.test(text) && text.length <= longest && !isLabel(text)
}

const annexNumber = (text: string): number | null => numberedAnnex(text)?.number ?? null

/** An item counts on; a line without number goes on from the one above, as far away as the lines of this list are. */
function belongs({ blanks, spacing, number }: AnnexList, text: string): boolean {
  const own = annexNumber(text)
  if (own !== null)
    return number === null ? blanks <= 3 : blanks <= 2 && (own === number + 1 || (blanks === 0 && (own === number || own === number + 2)))
  const goesOn = spacing !== null && blanks <= spacing
  return goesOn || (number === null && blanks <= 2 && opensAnnex(text))
}

const longest = 48
const longestNamed = 120

function endsAnnexes(text: string): boolean {
  return (
    endOfPage.test(text) ||
    kindAlone.test(text) ||
    isLabel(text) ||
    isHeadingLike(text) ||
    text.length > (isNamedAnnex(text) || isListInOne(text) ? longestNamed : longest) ||
    redactionMark.test(text)
  )
}
