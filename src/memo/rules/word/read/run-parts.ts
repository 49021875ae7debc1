import { below, type Element, elementsOf, textIn } from '../xml.ts'
import type { LeftOutCount } from './left-out.ts'

/** A letter of a symbol font; those have their letters in a corner of their own, where only a sign for lists is known. */
export function symbolOf(code: string | null): string {
  const number = Number.parseInt(code ?? '', 16)
  if (!Number.isFinite(number) || number <= 0x20 || number > 0x10ffff || (number >= 0xd800 && number <= 0xdfff)) return ''
  return number >= 0xe000 && number <= 0xf8ff ? '•' : String.fromCodePoint(number)
}

const quiet = new Set([
  'w:rPr',
  'w:lastRenderedPageBreak',
  'w:annotationRef',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:separator',
  'w:continuationSeparator',
])

/** Counts what is drawn or embedded within a run. */
export function leaveOutDrawn(part: Element, leftOut: LeftOutCount): void {
  if (quiet.has(part.name)) return
  if (part.name === 'mc:AlternateContent') {
    const [choice] = elementsOf(part)
    for (const inner of choice ? elementsOf(choice) : []) leaveOutDrawn(inner, leftOut)
    return
  }
  if (!['w:drawing', 'w:pict', 'w:object'].includes(part.name)) return
  const boxes = below(part, 'w:txbxContent')
  const alternative = below(part, 'wp:docPr')[0]?.attribs['descr'] ?? ''
  if (boxes.length > 0) leftOut.add('textBox', boxes.map(textIn).join(' '))
  else if (part.name === 'w:object' || below(part, 'o:OLEObject').length > 0) leftOut.add('object')
  else if (below(part, 'c:chart').length > 0) leftOut.add('chart', alternative)
  else leftOut.add('image', alternative)
}
