import { attribute, children } from '../../../../reading/files/word-xml.ts'
import { below, type Element, elementsOf, type Root } from '../xml.ts'

/** The words of the paragraphs within an element, one line each; what was deleted is not said any more. */
export function linesIn(element: Element): string[] {
  return below(element, 'w:p').map((paragraph) => wordsIn(paragraph))
}

function wordsIn(element: Element): string {
  return elementsOf(element)
    .map((part) => {
      if (part.name === 'w:t') return part.children.map((node) => ('data' in node ? node.data : '')).join('')
      if (part.name === 'w:tab') return '\t'
      if (part.name === 'w:br' || part.name === 'w:cr') return ' '
      const isSilent = ['w:del', 'w:moveFrom', 'w:instrText', 'w:rPr', 'w:pPr', 'mc:Fallback'].includes(part.name)
      return isSilent ? '' : wordsIn(part)
    })
    .join('')
}

/** The text of every footnote or endnote, by the name of what refers to it and its id. */
export function notesIn(root: Root | null, kind: 'footnote' | 'endnote'): [string, string][] {
  if (root === null) return []
  return below(root, `w:${kind}`)
    .filter((note) => !/eparator|Notice/.test(attribute(note, 'type') ?? ''))
    .map((note) => [`w:${kind}Reference ${attribute(note, 'id')}`, linesIn(note).join('\n').trim()])
}

/** A comment of the file, by itself. */
export type FileComment = {
  readonly id: string
  readonly author: string
  readonly date: string | undefined
  readonly body: string
  readonly parent: string | null
}

/** The comments of a file; `extended` tells which answers which. */
export function commentsIn(root: Root | null, extended: Root | null): FileComment[] {
  if (root === null) return []
  const elements = below(root, 'w:comment')
  const byParagraph = new Map(
    elements.flatMap((one) =>
      children(one, 'p').map((paragraph) => [paragraph.attribs['w14:paraId'] ?? '', attribute(one, 'id') ?? ''] as const),
    ),
  )
  const links = extended === null ? [] : below(extended, 'w15:commentEx')
  const parents = new Map(
    links.flatMap(({ attribs }) => {
      const [own, above] = [byParagraph.get(attribs['w15:paraId'] ?? ''), byParagraph.get(attribs['w15:paraIdParent'] ?? '')]
      return own !== undefined && above !== undefined && own !== above ? [[own, above] as const] : []
    }),
  )
  return elements.map((one) => ({
    id: attribute(one, 'id') ?? '',
    author: (attribute(one, 'author') ?? '').trim(),
    date: one.attribs['w:date'],
    body: linesIn(one).join('\n').trim(),
    parent: parents.get(attribute(one, 'id') ?? '') ?? null,
  }))
}
