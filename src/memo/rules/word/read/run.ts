import { attribute, child } from '../../../../reading/files/word-xml.ts'
import { type Element, elementsOf, isOn, textIn } from '../xml.ts'
import { addLeaf, addWords, type Marks, type Spot } from './line.ts'
import type { Reader } from './reader.ts'
import { leaveOutDrawn, symbolOf } from './run-parts.ts'

/** A run: words that look the same, and what stands among them. */
export function readRun(run: Element, spot: Spot): void {
  const look = child(run, 'rPr')
  const { reader } = spot.line
  if (isOn(child(look, 'vanish'))) {
    reader.leftOut.add('hidden', textIn(run))
    return
  }
  if (child(look, 'rPrChange')) reader.leftOut.add('formatting')
  const marks = marksOf(look, reader)
  for (const part of elementsOf(run)) readPart(part, marks, spot)
}

function marksOf(look: Element | null, { styles }: Reader): Marks {
  const style = styles.looks(attribute(child(look, 'rStyle'), 'val') ?? '')
  const has = (name: string, byStyle: boolean) => {
    const own = child(look, name)
    return own === null ? byStyle : isOn(own)
  }
  return [
    ...(has('b', style.bold) ? [{ type: 'bold' }] : []),
    ...(has('i', style.italic) ? [{ type: 'italic' }] : []),
    ...(has('u', false) ? [{ type: 'underline' }] : []),
  ]
}

/** What a part of a run says; null where it is no words. */
function wordsIn(part: Element): string | null {
  if (part.name === 'w:t' || part.name === 'w:delText') return textIn(part)
  if (part.name === 'w:tab' || part.name === 'w:ptab') return '\t'
  if (part.name === 'w:noBreakHyphen') return '\u2011'
  return part.name === 'w:sym' ? symbolOf(attribute(part, 'char')) : null
}

function readPart(part: Element, marks: Marks, spot: Spot): void {
  const { reader, leaves } = spot.line
  const words = wordsIn(part)
  if (words !== null) addWords(words, marks, spot)
  else if (part.name === 'w:br' || part.name === 'w:cr') readBreak(part, marks, spot)
  else if (part.name === 'w:footnoteReference' || part.name === 'w:endnoteReference') {
    addLeaf({ type: 'footnote', attrs: { text: reader.notes.get(`${part.name} ${attribute(part, 'id')}`) ?? '' } }, [], spot)
  } else if (part.name === 'w:commentReference') leaves.push({ type: 'commentHere', attrs: { comment: attribute(part, 'id') ?? '' } })
  else if (part.name === 'w:fldChar' || part.name === 'w:instrText') readField(part, reader)
  else leaveOutDrawn(part, reader.leftOut)
}

/** The end of a page or a column is none of the text. */
function readBreak(part: Element, marks: Marks, spot: Spot): void {
  if (!['page', 'column'].includes(attribute(part, 'type') ?? '')) addLeaf({ type: 'hardBreak' }, marks, spot)
}

function readField(part: Element, { fields }: Reader): void {
  const open = fields.at(-1)
  if (part.name === 'w:instrText') {
    if (open) open.instruction += textIn(part)
    return
  }
  const kind = attribute(part, 'fldCharType')
  if (kind === 'begin') fields.push({ instruction: '', isResult: false })
  if (kind === 'separate' && open) open.isResult = true
  if (kind === 'end') fields.pop()
}
