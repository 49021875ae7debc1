import type { Field } from './layout.ts'
import type { Annex } from './model.ts'
import type { Segment } from './segment.ts'

type Open = { number: number | null; title: string; line: number }

const numbered = /^(?:bijlage\s+)?(\d{1,2})\s*[:.)]\s*(\S.*)$/i
const lettered = /^(?:bijlage\s+)?([A-H])\s*[:.)]\s*(\p{Lu}.*)$/u
const bulleted = /^[-•]\s+(\S.*)$/
const none = /^(?:geen|n\.?v\.?t\.?|niet van toepassing)\b/i
const bareCount = /^-?\s*\d{0,2}$/

/** The annexes a memo lists: in the margin field, or in the table under a heading 'Bijlagen'. */
export function annexesOf(fields: readonly Field[], lines: readonly string[], segment: Segment): Annex[] {
  const inMargin = fields.flatMap(fieldItems)
  const listed = inMargin.length > 0 ? inMargin : underHeading(lines, segment)
  return listed.filter((annex, at) => listed.findIndex((other) => other.title === annex.title) === at)
}

function fieldItems(field: Field): Annex[] {
  const found: Open[] = []
  for (const [at, text] of field.value.split('\n').entries()) {
    const line = field.valueLines[at] ?? field.line
    const item = itemOf(text)
    if (bareCount.test(text)) continue
    if (item) found.push({ ...item, line })
    else if (found.length === 0 || /^nota\b/i.test(text)) found.push({ number: null, title: text, line })
    else goOn(found, text)
  }
  return found.filter((annex) => annex.title.length > 2 && !none.test(annex.title))
}

function itemOf(text: string): { number: number | null; title: string } | null {
  const counted = numbered.exec(text)
  if (counted) return { number: Number(counted[1]), title: counted[2] ?? '' }
  const byLetter = lettered.exec(text)
  if (byLetter) return { number: null, title: byLetter[2] ?? '' }
  const listed = bulleted.exec(text)
  return listed ? { number: null, title: listed[1] ?? '' } : null
}

function goOn(found: readonly Open[], text: string): void {
  const last = found.at(-1)
  if (last) last.title = `${last.title} ${text}`.trim()
}

const heading = /^(?:\d{1,2}\.?\s+)?(?:overzicht )?bijlagen\s*:?$/i
const pageMark = /^pagina\s+\d+/i

/** Under the heading stands a list, or a table whose numbers may stand alone above their titles. */
function underHeading(lines: readonly string[], segment: Segment): Annex[] {
  const found: Annex[] = []
  const head = lines.slice(segment.startLine - 1, segment.endLine).findLastIndex((text) => heading.test(text.trim()))
  if (head < 0) return found
  for (let line = segment.startLine + head + 1; line <= segment.endLine; line += 1) {
    const text = (lines[line - 1] ?? '').trim()
    if (found.length > 0 && pageMark.test(text)) break
    const title = titleAt(lines, line, found.length + 1)
    const letter = title === null ? lettered.exec(text) : null
    if (title !== null) found.push({ number: found.length + 1, title, line })
    else if (letter?.[1] === String.fromCharCode(65 + found.length)) found.push({ number: null, title: letter[2] ?? '', line })
  }
  return found
}

function titleAt(lines: readonly string[], line: number, number: number): string | null {
  const text = (lines[line - 1] ?? '').trim()
  const row = /^(?:[Bb]ijlage\s+)?(\d{1,2})[.):]?\s+(\p{Lu}.*)$/u.exec(text)
  if (row && Number(row[1]) === number) return row[2] ?? null
  if (text !== String(number)) return null
  const below = [0, 1, 2].map((step) => (lines[line + step] ?? '').trim()).filter((next) => next !== '')
  const title = below.slice(0, 2).join(' ')
  return /^\p{Lu}/u.test(title) ? title : null
}
