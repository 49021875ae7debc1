import { fullMonthNames, otherMonthNames } from '../days/date-spans.ts'
import { bullets } from '../list-marks.ts'
import type { SectionFact, Sentence, SourceText } from '../model.ts'
import type { Layout } from '../page/layout.ts'
import type { Segment } from './segment.ts'

const bullet = new RegExp(
  `^(?:[${bullets}*«-]\\s*_?\\s*|[–—]\\s+(?=\\p{Lu})|o\\s+|e\\s+_*\\s*|\\d{1,2}[.)]\\s+|[a-z][.)]\\s+|\\([a-z\\d]{1,2}\\)\\s+)`,
  'u',
)
/** A mark on a line of its own. */
export const markAlone = new RegExp(`^(?:[${bullets}*–-]|o|\\d{1,2}[.)]|[a-z][.)])$`, 'u')
const abbreviation =
  /(?:\b(?:jl|a\.s|as|mln|mld|ca|nr|nrs|t\.a\.v|m\.b\.t|o\.a|e\.d|i\.h\.k\.v|d\.w\.z|n\.a\.v|t\.b\.v|i\.p\.v|resp|bijv|dhr|mw|drs|ir|mr|dr|prof|art|c\.q|etc|blz|pag|evt|incl|excl|vgl|zgn|t\.o\.v|i\.o|St)|\b[A-Z])\.$/
/** A month cut short goes on in its year. */
const shortMonth = new RegExp(`\\b(?:${otherMonthNames.join('|')})\\. 20?$`, 'iu')
/** These may end a sentence too, when what follows can only begin one. */
const mayEnd = /\b(?:mln|mld|jl|etc|e\.d)\.$/iu
const opening =
  /^\s+(?:De|Het|Een|Dit|Deze|Die|Dat|Er|U|Wij|We|In|Op|Voor|Van|Met|Bij|Daarnaast|Daarmee|Daarvan|Hiermee|Hiervan|Ook|Samen|Tevens|Verder|Als|Om|Uit|Dus|Zij|Ze)\s/u
/** A line that ends this soon was not broken off for want of room. */
const shortLine = 35
const itemEnd = /[;.?!]['"’”)]?$|[;,] (?:en|of)$/
const asksAnew =
  /^(?:U (?:wordt|kunt)|Wij (?:stellen|adviseren|vragen|verzoeken)|Voorgesteld wordt|Tevens|Desgewenst|Daarnaast (?:wordt|vragen|verzoeken|adviseren))\b/u
/** Beside what is asked stands room for a tick. */
const tickBoxes = /^(?:[☐☑☒□\s]+|[Nn]iet akkoord)$/u
const sentenceEnd = /[.?!;:][)'"’”]?$/

type Named = Segment & { readonly id: string }

type Piece = { readonly line: number; readonly text: string }
type Run = { readonly pieces: Piece[]; readonly bullet: boolean; readonly number: number | null; readonly waiting: boolean }
type Skipped = { readonly headings: ReadonlySet<number>; readonly furniture: ReadonlySet<number> }

/** Sentences of all memos: joined over lines, blank lines and page borders; a bullet begins a new one. */
export function sentencesOf(
  source: SourceText,
  layout: Layout,
  parts: { segments: readonly Named[]; sections: readonly SectionFact[] },
): readonly Sentence[] {
  const alone = parts.sections.filter(({ line, text }) => !runsOn(text, source.lines[line - 1] ?? ''))
  const skipped = { headings: new Set(alone.map(({ line }) => line)), furniture: layout.furniture }
  return parts.segments.flatMap((segment) => runsIn(source.lines, segment, skipped).flatMap((run) => split(segment.id, run)))
}

/** A heading that its sentence stands behind on the same line. */
const runsOn = (heading: string, line: string): boolean => line.trim().length > heading.length + 8

function runsIn(lines: readonly string[], segment: Segment, { headings, furniture }: Skipped): Run[] {
  const runs: Run[] = [runAt('')]
  let blanks = 0
  let marks: string[] = []
  for (let line = segment.startLine; line <= segment.endLine; line += 1) {
    const text = (lines[line - 1] ?? '').trim()
    if (text === '') blanks += 1
    else if (headings.has(line) || tickBoxes.test(text)) {
      runs.push(runAt(''))
      marks = []
    } else if (markAlone.test(text)) marks.push(text)
    else if (!furniture.has(line)) {
      marks = addMarked(runs, { line, text }, { blanks, marks })
      blanks = 0
    }
  }
  return runs.filter((run) => run.pieces.length > 0)
}

/** Marks that the text layer put together above their items are dealt out: an item ends where its line does. */
function addMarked(runs: Run[], piece: Piece, { blanks, marks }: { blanks: number; marks: readonly string[] }): string[] {
  const open = runs.at(-1)
  const first = marks[0]
  const isNew = first !== undefined && !bullet.test(piece.text) && (open?.waiting !== true || itemEnd.test(open.pieces.at(-1)?.text ?? ''))
  if (!isNew) {
    addLine(runs, piece, blanks)
    return bullet.test(piece.text) ? [] : [...marks]
  }
  const rest = marks.slice(1)
  runs.push({ ...runAt(first), pieces: [piece], waiting: rest.length > 0 })
  return rest
}

function addLine(runs: Run[], { line, text }: Piece, blanks: number): void {
  const mark = bullet.exec(text)?.[0] ?? ''
  if (mark !== '' || begins(text, runs.at(-1)?.pieces ?? [], blanks)) runs.push(runAt(mark))
  runs.at(-1)?.pieces.push({ line, text: text.slice(mark.length) })
}

function runAt(mark: string): Run {
  const counted = /^(\d{1,2})[.)]/.exec(mark)
  return { pieces: [], bullet: mark !== '', number: counted ? Number(counted[1]) : null, waiting: false }
}

/** A line begins something new when what stands before is finished, or is a heading: short, and followed by a capital. */
function begins(text: string, open: readonly Piece[], blanks: number): boolean {
  const before = open.at(-1)?.text
  if (before === undefined) return false
  if (opensItem(text, before, open) || isOtherRow(text, open)) return true
  if (!/^[\p{Lu}\d€"'‘“]/u.test(text)) return false
  if (blanks > 0 && sentenceEnd.test(before) && !abbreviation.test(before)) return true
  if (before.length < 60 && asksAnew.test(text)) return true
  if (sentenceEnd.test(before) && before.length < 45 && open.length > 1) return true
  if (blanks > 0 && before.length < shortLine && /^\p{Lu}/u.test(text)) return true
  return (
    open.length === 1 &&
    before.length < 60 &&
    /^\p{Lu}/u.test(before) &&
    !/[,;-]$|\b(?:de|het|een|van|en|in|op|te|voor|met|aan|dat|die|of|om)$/i.test(before)
  )
}

/** '10 oktober Ministerraad': a row of a table of steps on one line. */
const stepRow = new RegExp(
  `^(?:\\p{L}{2,9}dag\\s+)?(?:(?:eind|begin|medio|half)\\s+)?(?:\\d{1,2}\\s+)?(?:${fullMonthNames.join('|')})(?:\\s+20\\d{2})?\\s+\\p{Lu}`,
  'u',
)
const widestRow = 60

/** The next row, or the text below the last one: wider than what a cell has left to say. */
function isOtherRow(text: string, open: readonly Piece[]): boolean {
  if (stepRow.test(text)) return true
  return open.length < 3 && /^\p{Lu}/u.test(text) && text.length > widestRow && stepRow.test(open[0]?.text ?? '')
}

/** After a semicolon at the end of its line: another item, of a list without marks too when that began in the middle of a sentence. */
function opensItem(text: string, before: string, open: readonly Piece[]): boolean {
  return before.endsWith(';') && (/^\p{Lu}/u.test(text) || (/^\p{Ll}/u.test(text) && /^\p{Ll}/u.test(open[0]?.text ?? '')))
}

function split(memo: string, { pieces, bullet: bulleted, number }: Run): Sentence[] {
  const { text, offsets } = join(pieces)
  let first = 0
  return cuts(text)
    .flatMap(([from, to]) => bounded(text, from, to))
    .map(([from, to], at) => {
      while ((offsets[first + 1]?.at ?? text.length + 1) <= from) first += 1
      let after = first
      while (after < offsets.length && (offsets[after]?.at ?? 0) < to) after += 1
      const inside = offsets.slice(first, after)
      const line = inside[0]?.line ?? 1
      return {
        memo,
        line,
        endLine: inside.at(-1)?.line ?? line,
        text: text.slice(from, to).trim(),
        offsets: inside.map((offset) => ({ line: offset.line, at: Math.max(0, offset.at - from) })),
        bullet: bulleted,
        ...(at === 0 && number !== null ? { number } : {}),
      }
    })
}

/** Nobody writes a longer sentence; what looks at each pair of places in one would take too long. */
const longestSentence = 4_000

function bounded(text: string, from: number, to: number): [number, number][] {
  const parts: [number, number][] = []
  let start = from
  while (to - start > longestSentence) {
    const space = text.lastIndexOf(' ', start + longestSentence)
    const end = space > start ? space : start + longestSentence
    parts.push([start, end])
    start = end
  }
  return [...parts, [start, to]]
}

/** Lines joined to one text; a word broken off at the end of a line is whole again. */
function join(pieces: readonly Piece[]): { text: string; offsets: { line: number; at: number }[] } {
  let text = ''
  let end = ''
  const offsets: { line: number; at: number }[] = []
  for (const piece of pieces) {
    const hyphenated = /\p{Ll}-$/u.test(end) && /^\p{Ll}/u.test(piece.text) && !/^(?:en|of) /.test(piece.text)
    if (hyphenated) text = text.slice(0, -1)
    else if (text !== '') text += ' '
    offsets.push({ line: piece.line, at: text.length })
    text += piece.text
    end = piece.text.slice(-2)
  }
  return { text, offsets }
}

/** Where sentences begin and end within a run of text. */
function cuts(text: string): [number, number][] {
  const found: [number, number][] = []
  let from = 0
  for (const match of text.matchAll(/[.?!][)'"’”]?\s+(?=[\p{Lu}\d€"'‘“(])/gu)) {
    const end = match.index + match[0].trimEnd().length
    if (shortMonth.test(text.slice(Math.max(0, end - 9), end + 3))) continue
    const opens = opening.test(text.slice(end, end + 14))
    const before = text.slice(Math.max(from, end - 12), end)
    if (abbreviation.test(before) && !(opens && mayEnd.test(before))) continue
    if (/\b\d{1,2}\.$/.test(before) && !(opens && end - from > 40)) continue
    found.push([from, end])
    from = match.index + match[0].length
  }
  if (from < text.length) found.push([from, text.length])
  return found
}
