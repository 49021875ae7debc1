import {
  BuilderElement,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InsertedTextRun,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
  type XmlComponent,
} from 'docx'
import type { TextNode } from '../../../model/text.ts'
import type { Tracked } from '../blocks.ts'
import { trackedOf } from '../ends.ts'
import { linkStyle } from '../styles.ts'

/** Who made a suggestion, as Word tells it: a name and an ISO moment. */
export type Signed = { readonly author: string; readonly date: string }
/** What writing the lines of one paper needs. `changeOf` gives every tracked change a number of its own. */
export type Pen = {
  readonly changeOf: (tracked: Tracked) => Signed & { readonly id: number }
  /** Where a reference leads; null where it leads nowhere. */
  readonly addressOf: (reference: TextNode) => string | null
}

/** Characters that XML cannot hold go; line ends within a text are spaces. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}

type Look = { readonly bold?: true; readonly italics?: true; readonly underline?: Record<never, never>; readonly style?: string }

function lookOf(node: TextNode, isLink: boolean): Look {
  const has = (type: string) => (node.marks ?? []).some((mark) => mark.type === type)
  return {
    ...(has('bold') && { bold: true }),
    ...(has('italic') && { italics: true }),
    ...(has('underline') && { underline: {} }),
    ...(isLink && { style: linkStyle.id }),
  }
}

function linkOf(node: TextNode, pen: Pen): string | null {
  if (node.type === 'reference') return pen.addressOf(node)
  const href = (node.marks ?? []).find(({ type }) => type === 'link')?.attrs?.['href']
  return typeof href === 'string' && href !== '' ? href : null
}

/** The leaves of a line; leaves side by side with one link become one link. */
export function lineOf(inline: readonly TextNode[], pen: Pen): ParagraphChild[] {
  const written: ParagraphChild[] = []
  for (let at = 0; at < inline.length; ) {
    const node = inline[at]
    const link = node === undefined ? null : linkOf(node, pen)
    let until = at + 1
    while (link !== null && node?.type !== 'reference' && isSameLink(inline[until], link, pen)) until += 1
    const runs = inline.slice(at, until).flatMap((one) => runsOf(one, pen, link !== null))
    if (link === null) written.push(...runs)
    else written.push(new ExternalHyperlink({ link: clean(link), children: runs }))
    at = until
  }
  return written
}

function isSameLink(node: TextNode | undefined, link: string, pen: Pen): boolean {
  return node !== undefined && node.type !== 'reference' && linkOf(node, pen) === link
}

function runsOf(node: TextNode, pen: Pen, isLink: boolean): ParagraphChild[] {
  const comment = Number(node.attrs?.['comment'] ?? 0)
  if (node.type === 'commentStart') return [new CommentRangeStart(comment)]
  if (node.type === 'commentEnd') return [new CommentRangeEnd(comment), new TextRun({ children: [new CommentReference(comment)] })]
  const tracked = trackedOf(node.marks)
  if (node.type === 'footnote') return [footnoteOf(node, tracked && pen.changeOf(tracked), tracked)]
  const words = node.type === 'reference' ? String(node.attrs?.['label'] ?? '') : (node.text ?? '')
  const look = lookOf(node, isLink)
  const run = node.type === 'hardBreak' ? { ...look, break: 1 } : { ...look, children: withTabs(clean(words)) }
  if (tracked === null) return [new TextRun(run)]
  const change = { ...pen.changeOf(tracked), ...run }
  return [tracked.kind === 'insertion' ? new InsertedTextRun(change) : new DeletedTextRun(change)]
}

function withTabs(text: string): (string | Tab)[] {
  return text.split('\t').flatMap((piece, at) => [...(at > 0 ? [new Tab()] : []), ...(piece === '' ? [] : [piece])])
}

function footnoteOf(node: TextNode, change: (Signed & { id: number }) | null, tracked: Tracked | null): ParagraphChild {
  const lines = String(node.attrs?.['text'] ?? '').split('\n')
  const note = new FootnoteReferenceRun({
    children: lines.map((text) => new Paragraph({ style: 'FootnoteText', children: [new TextRun(clean(text))] })),
  })
  return change === null || tracked === null ? note : wrapped(note, change, tracked)
}

function wrapped(run: XmlComponent, { id, author, date }: Signed & { id: number }, { kind }: Tracked): ParagraphChild {
  const element = new BuilderElement({
    name: kind === 'insertion' ? 'w:ins' : 'w:del',
    attributes: { id: { key: 'w:id', value: id }, author: { key: 'w:author', value: author }, date: { key: 'w:date', value: date } },
    children: [run],
  })
  // What wraps a run may stand wherever the run may; the library's type names its own wrappers only.
  return element as unknown as ParagraphChild
}
