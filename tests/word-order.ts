import { Node } from '@tiptap/pm/model'
import { unzipSync } from 'fflate'
import { isRefusal } from '../src/kernel/refusal.ts'
import type { TextNode } from '../src/memo/model/text.ts'
import { memoSchema } from '../src/memo/model/text-nodes.ts'
import type { WordReading } from '../src/memo/model/word.ts'
import { suggesterNameOf, suggesterOf } from '../src/memo/rules/suggestions.ts'
import type { WordOrder } from '../src/memo/rules/word/order.ts'
import { readWord } from '../src/memo/rules/word/read/read-word.ts'
import { loadRegister } from '../src/reading/organisations/register.ts'
import { suggesters } from './random-texts.ts'

export const people: Readonly<Record<string, string>> = { [suggesters[0]]: 'Jan Proef', [suggesters[1]]: 'Fatima ~ Voorbeeld' }

/** A memo to print that says little; a test changes what it is about. */
export const plainOrder: WordOrder = {
  header: {
    kind: 'decision',
    subject: 'Proefnota',
    fromUnit: 'Directie Proef',
    contact: '',
    reference: 'OCW/1',
    memoDate: '2024-03-12',
    decideBy: null,
    notPublic: '',
    addressees: [],
  },
  annexes: [],
  version: { number: 1, sha256: 'a'.repeat(64) },
  content: { type: 'doc', content: [{ type: 'paragraph' }] },
  comments: [],
  people,
  site: { url: 'https://actielijn.example', programme: suggesters[0], memo: suggesters[1] },
  template: null,
}

const register = loadRegister()

/** What a Word file would come in as. */
export function readBack(bytes: Uint8Array): WordReading {
  const found = readWord(unzipSync(bytes), { site: plainOrder.site.url, register, newId: newIds() })
  if (isRefusal(found)) throw new Error(found.refused)
  return found
}

export function newIds(): () => string {
  let ids = 0
  return () => {
    ids += 1
    return `nieuw${ids}`
  }
}

/** A text as the schema writes it, with suggestions named by who made them and when: a file knows no more of them. */
export function comparable(text: TextNode): unknown {
  const written = JSON.stringify(Node.fromJSON(memoSchema, text).toJSON())
  return joined(
    JSON.parse(written, (key, value) => {
      if (key !== 'id' || typeof value !== 'string' || !value.includes('~')) return value
      const [ours, theirs] = [suggesterOf(value), suggesterNameOf(value)]
      return ours ? `${people[ours.person]} ${ours.at}` : theirs ? `${theirs.name} ${theirs.at}` : value
    }),
  )
}

/** The same without links, and with what references say as plain words: LibreOffice loses the ends of links that stand side by side. */
export function withoutLinks(text: TextNode): unknown {
  const plain = (node: TextNode): TextNode => {
    const marks = (node.marks ?? []).filter(({ type }) => type !== 'link')
    const said = node.type === 'reference' ? { type: 'text', text: String(node.attrs?.['label']) } : node
    return { ...said, ...(node.content && { content: node.content.map(plain) }), marks }
  }
  return comparable(joined(plain(text)))
}

function joined(node: TextNode): TextNode {
  const content: TextNode[] = []
  for (const child of node.content ?? []) {
    const last = content.at(-1)
    const isSame = last?.type === 'text' && child.type === 'text' && JSON.stringify(last.marks) === JSON.stringify(child.marks)
    if (last && isSame) content.splice(-1, 1, { ...last, text: `${last.text}${child.text}` })
    else content.push(joined(child))
  }
  return node.content ? { ...node, content } : node
}

const said = (text: string, ...marks: NonNullable<TextNode['marks']>): TextNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks }),
})
const suggested = (type: string) => ({ type, attrs: { id: `${suggesters[0]}~1700000000000~1` } })
const paragraph = (...content: TextNode[]): TextNode => ({ type: 'paragraph', ...(content.length > 0 && { content }) })
const heading = (text: string): TextNode => ({ type: 'heading', attrs: { level: 1 }, content: [said(text)] })
const item = (...content: TextNode[]): TextNode => ({ type: 'listItem', content })
const cell = (type: string, text: string): TextNode => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: null, align: null },
  content: [paragraph(said(text))],
})
const row = (type: string, ...texts: string[]): TextNode => ({ type: 'tableRow', content: texts.map((text) => cell(type, text)) })

/** An invented memo with everything that a memo has. */
export const exampleText: TextNode = {
  type: 'doc',
  content: [
    heading('Aanleiding'),
    paragraph(
      said('De Kamer vroeg '),
      said('gisteren', suggested('deletion')),
      said('vandaag', suggested('insertion')),
      said(' om een brief.', { type: 'bold' }),
      { type: 'footnote', attrs: { text: 'Zie de motie.' } },
      said(' Zie ook '),
      { type: 'reference', attrs: { of: 'measure', id: suggesters[1], page: null, firstLine: null, lastLine: null, label: 'maatregel 3' } },
    ),
    heading('Geadviseerd besluit'),
    {
      type: 'decisionPoint',
      attrs: { id: suggesters[0], effects: [] },
      content: [
        { type: 'pointQuestion', content: [said('Stemt u in met de brief?')] },
        { type: 'pointExplanation', content: [paragraph(said('De brief gaat vrijdag uit.'))] },
        { type: 'pointAdvice', content: [said('Instemmen')] },
      ],
    },
    heading('Kernpunten'),
    {
      type: 'bulletList',
      content: [
        item(
          paragraph(said('een')),
          {
            type: 'orderedList',
            attrs: { start: 3, type: null },
            content: [item(paragraph(said('drie'))), item(paragraph(said('vier')), paragraph(said('vervolg')))],
          },
          paragraph(said('na de lijst erin')),
        ),
        item(paragraph(said('twee'))),
      ],
    },
    { type: 'table', content: [row('tableHeader', 'Jaar', 'Bedrag'), row('tableCell', '2024', '€ 3 mln')] },
    { type: 'blockquote', content: [paragraph(said('Een aanhaling'))] },
  ],
}
