import { Parser } from 'htmlparser2'
import type { ListPlace, Numbering } from './docx-numbering.ts'
import { readNumbering } from './docx-numbering.ts'
import type { StyleList } from './docx-styles.ts'
import { readStyleLists } from './docx-styles.ts'

/** The text parts of a Word file that tell how its paragraphs are numbered. */
type NumberedParts = { readonly document: string; readonly numbering: string; readonly styles: string | null }

type Paragraph = {
  style: string
  list: string | null
  level: string | null
  isDeleted: boolean
  number: string | null
  at: number
  hasText: boolean
}
type Lists = { readonly numbering: Numbering; readonly ofStyle: (style: string) => StyleList }
type Insertion = { readonly at: number; readonly number: string }

function placeOf({ style, list, level }: Paragraph, { numbering, ofStyle }: Lists): ListPlace | null {
  const inherited = ofStyle(style)
  const chosen = list ?? inherited.list
  if (chosen === null || chosen === '0') return null
  return { list: chosen, level: Number(level ?? numbering.levelOfStyle(chosen, style) ?? inherited.level ?? 0) }
}

const newParagraph = (): Paragraph => ({ style: '', list: null, level: null, isDeleted: false, number: null, at: 0, hasText: false })

/** Walks through the paragraphs in order and finds where which number belongs. */
function insertionsIn(document: string, lists: Lists): Insertion[] {
  const found: Insertion[] = []
  const paragraphs: Paragraph[] = []
  const path: string[] = []
  // A text box stands twice in a file, for new and for old readers; of the two the old form is read.
  let otherForm = 0
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'mc:Choice') otherForm += 1
        if (name === 'w:p') paragraphs.push(newParagraph())
        const paragraph = paragraphs.at(-1)
        if (paragraph) note(paragraph, { name, within: path, value: attributes['w:val'] ?? '' })
        path.push(name)
      },
      onclosetag: (name) => {
        path.pop()
        if (name === 'mc:Choice') otherForm -= 1
        const paragraph = paragraphs.at(-1)
        if (name === 'w:pPr' && path.at(-1) === 'w:p' && paragraph && !paragraph.isDeleted && otherForm === 0) {
          const place = placeOf(paragraph, lists)
          paragraph.number = place ? lists.numbering.next(place) : null
          paragraph.at = parser.endIndex + 1
        }
        if (name !== 'w:p') return
        paragraphs.pop()
        if (paragraph?.number && paragraph.hasText) found.push({ at: paragraph.at, number: paragraph.number })
      },
      ontext: (text) => {
        const paragraph = paragraphs.at(-1)
        if (paragraph && path.at(-1) === 'w:t' && text.trim() !== '') paragraph.hasText = true
      },
    },
    { xmlMode: true },
  )
  parser.end(document)
  return found.sort((a, b) => a.at - b.at)
}

function note(paragraph: Paragraph, { name, within, value }: { name: string; within: readonly string[]; value: string }): void {
  const parent = within.at(-1)
  if (name === 'w:pStyle' && parent === 'w:pPr') paragraph.style = value
  else if (name === 'w:numId' && parent === 'w:numPr') paragraph.list = value
  else if (name === 'w:ilvl' && parent === 'w:numPr') paragraph.level = value
  else if (name === 'w:del' && parent === 'w:rPr' && within.at(-2) === 'w:pPr') paragraph.isDeleted = true
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The document with the number of each item of a list written in its text, as Word would show it. */
export function withNumbers({ document, numbering, styles }: NumberedParts): string {
  const ofStyle = readStyleLists(styles)
  const lists = { ofStyle, numbering: readNumbering(numbering, (style) => ofStyle(style).list) }
  let from = 0
  const pieces: string[] = []
  for (const { at, number } of insertionsIn(document, lists)) {
    pieces.push(document.slice(from, at), `<w:r><w:t xml:space="preserve">${escaped(number)} </w:t></w:r>`)
    from = at
  }
  return pieces.join('') + document.slice(from)
}
