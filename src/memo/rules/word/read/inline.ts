import { attribute } from '../../../../reading/files/word-xml.ts'
import type { TextNode } from '../../../model/text.ts'
import { joinedWords } from '../../text-shape.ts'
import type { Tracked } from '../blocks.ts'
import { idOfBookmark } from '../ids.ts'
import { referenceOf } from '../references.ts'
import { type Element, elementsOf, textIn } from '../xml.ts'
import { addWords, type Line, type Within } from './line.ts'
import { type Reader, safeLink } from './reader.ts'
import { readRun } from './run.ts'

export type ReadLine = { readonly inline: readonly TextNode[]; readonly id: string | null }

/** The leaves of a paragraph. */
export function lineIn(paragraph: Element, reader: Reader): ReadLine {
  const line: Line = { leaves: [], id: null, reader }
  walk(paragraph, { tracked: null, href: null }, line)
  return { inline: withReferences(joinedWords(line.leaves), reader), id: line.id }
}

type Step = (element: Element, within: Within, line: Line) => void

/** What stands within a paragraph, by its name. What is not named here is no part of the text. */
const steps: Readonly<Record<string, Step>> = {
  'w:r': (element, within, line) => readRun(element, { within, line }),
  'w:hyperlink': readLink,
  'w:ins': changed('insertion'),
  'w:moveTo': changed('insertion'),
  'w:del': changed('deletion'),
  'w:moveFrom': changed('deletion'),
  'w:bookmarkStart': (element, _within, line) => {
    line.id ??= idOfBookmark(attribute(element, 'name') ?? '')
  },
  'w:commentRangeStart': pin,
  'w:commentRangeEnd': pin,
  'm:oMath': readFormula,
  'm:oMathPara': readFormula,
  ...Object.fromEntries(
    ['w:smartTag', 'w:customXml', 'w:bdo', 'w:dir', 'w:sdt', 'w:sdtContent', 'mc:AlternateContent', 'mc:Choice', 'w:fldSimple'].map(
      (name) => [name, walk],
    ),
  ),
}

function walk(element: Element, within: Within, line: Line): void {
  for (const inner of elementsOf(element)) steps[inner.name]?.(inner, within, line)
}

function changed(kind: Tracked['kind']): Step {
  return (element, within, line) => walk(element, { ...within, tracked: line.reader.tracker.of(element, kind) }, line)
}

function pin(element: Element, _within: Within, line: Line): void {
  const type = element.name === 'w:commentRangeStart' ? 'commentStart' : 'commentEnd'
  line.leaves.push({ type, attrs: { comment: attribute(element, 'id') ?? '' } })
}

function readFormula(element: Element, within: Within, line: Line): void {
  line.reader.leftOut.add('formula', textIn(element))
  addWords(textIn(element), [], { within, line })
}

/** A link of ours that says what it refers to becomes a reference again. */
function readLink(element: Element, within: Within, line: Line): void {
  const { reader } = line
  const target = reader.links.get(element.attribs['r:id'] ?? '')?.target
  const anchor = attribute(element, 'anchor')
  const full = target === undefined || anchor === null || target.includes('#') ? (target ?? null) : `${target}#${anchor}`
  const href = safeLink(full)
  if (full !== null && href === null) reader.leftOut.add('link', full)
  const before = line.leaves.length
  walk(element, { ...within, href }, line)
  if (href !== null) line.leaves.push(...asReference(line.leaves.splice(before), href, reader))
}

function asReference(leaves: readonly TextNode[], href: string, { site }: Reader): readonly TextNode[] {
  const words = leaves.filter(({ type }) => type === 'text')
  const found = referenceOf(href, words.map(({ text = '' }) => text).join(''), { url: site })
  const [first] = words
  if (found === null || first === undefined || words.length !== leaves.length) return leaves
  const marks = (first.marks ?? []).filter(({ type }) => type !== 'link')
  return [{ ...found, ...(marks.length > 0 && { marks }) }]
}

/** Links that another program wrote as fields. */
function withReferences(leaves: readonly TextNode[], reader: Reader): TextNode[] {
  const found: TextNode[] = []
  for (let at = 0; at < leaves.length; ) {
    const href = hrefOf(leaves[at])
    let until = at + 1
    while (href !== null && hrefOf(leaves[until]) === href) until += 1
    const run = leaves.slice(at, until)
    found.push(...(href === null ? run : asReference(run, href, reader)))
    at = until
  }
  return found
}

function hrefOf(node: TextNode | undefined): string | null {
  const href = (node?.marks ?? []).find(({ type }) => type === 'link')?.attrs?.['href']
  return typeof href === 'string' ? href : null
}
