import type { MemoHeader } from '../src/memo/model/memos.ts'
import type { TextNode } from '../src/memo/model/text.ts'
import type { FrozenAnnex, MemoVersion } from '../src/memo/model/versions.ts'
import { pointsOf } from '../src/memo/rules/plain.ts'
import { pieces } from './memo-world.ts'

const { doc, heading, paragraph, point } = pieces
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const header: MemoHeader = {
  kind: 'decision',
  subject: 'Een proef met het plan',
  fromUnit: 'Directie Voorbeelden',
  contact: 'Toestel 1',
  reference: 'PROEF/2026/1',
  memoDate: '2026-03-04',
  decideBy: '2026-04-01',
  notPublic: 'De bedragen, tot de begroting er is.',
  addressees: [
    { name: 'de minister van OCW', person: null, decides: true },
    { name: 'de minister van SZW', person: null, decides: false },
  ],
}

/** An annex as a version names it. */
export function annexOf(number: number, title: string, versionNumber = 1): FrozenAnnex {
  const file = { fileName: `bijlage-${number}.pdf`, sha256: 'c'.repeat(64), bytes: 40_000_000 }
  return { annex: id(number), number, title, version: id(number * 100 + versionNumber), versionNumber, ...file }
}

type Other = { readonly header?: Partial<MemoHeader>; readonly annexes?: readonly FrozenAnnex[] }

/** A version that was never in a database. */
export function memoVersion(
  number: number,
  content: TextNode,
  { header: changes = {}, annexes = [annexOf(1, 'Het plan')] }: Other = {},
): MemoVersion {
  return {
    id: id(number),
    number,
    reason: 'kept',
    sha256: 'ab'.repeat(32),
    by: 'Een ambtenaar',
    at: '2026-03-04T10:00:00.000Z',
    header: { ...header, ...changes },
    content,
    annexes: [...annexes],
    points: pointsOf(content),
  }
}

const text = (words: string, ...types: string[]): TextNode => ({
  type: 'text',
  text: words,
  ...(types.length > 0 && { marks: types.map((type) => ({ type, ...(type === 'link' && { attrs: { href: 'https://voorbeeld.nl' } }) })) }),
})
const cell = (words: string, type = 'tableCell', attrs: object = {}): TextNode => ({
  type,
  attrs: { colspan: 1, rowspan: 1, ...attrs },
  content: [paragraph(words)],
})
const row = (...content: TextNode[]): TextNode => ({ type: 'tableRow', content })
const item = (words: string): TextNode => ({ type: 'listItem', content: [paragraph(words)] })

/** Texts to print. */
export const memoPieces = {
  cell,
  row,
  /** Every kind of block and mark once. */
  everything: doc(
    heading('Aanleiding'),
    {
      type: 'paragraph',
      content: [
        text('Wat '),
        text('vet', 'bold'),
        text(' en '),
        text('schuin', 'italic'),
        text(', een '),
        text('verwijzing', 'link'),
        text(', een noot'),
        { type: 'footnote', attrs: { text: 'De noot zelf, met #hekje en $dollar$.' } },
        text(' en '),
        { type: 'reference', attrs: { of: 'measure', id: id(9), label: 'maatregel 12: loket' } },
        { type: 'hardBreak' },
        text('op een tweede regel, met #panic("nee") *sterren* \\ en <b>haken</b>.'),
      ],
    },
    heading('Geadviseerd besluit'),
    point('p1', 'Stemt u in met het plan?', { explanation: 'Omdat het kan.', advice: 'Ja.' }),
    heading('Een kop die een niveau overslaat', 3),
    {
      type: 'bulletList',
      content: [
        item('eerste punt'),
        {
          type: 'listItem',
          content: [paragraph('tweede punt'), { type: 'orderedList', attrs: { start: 3 }, content: [item('genummerd')] }],
        },
      ],
    },
    {
      type: 'table',
      content: [
        row(cell('Jaar', 'tableHeader'), cell('Bedrag', 'tableHeader')),
        row(cell('2026'), cell('€ 4.670.000')),
        row(cell('samen over twee', 'tableCell', { colspan: 2 })),
      ],
    },
    {
      type: 'agendaItem',
      attrs: { id: 'a1' },
      content: [
        { type: 'agendaTopic', content: [text('Het loket')] },
        { type: 'agendaAdvice', content: [paragraph('Steun geven.')] },
        { type: 'agendaSpeaking', content: [paragraph('U kunt zeggen dat het werkt.')] },
        { type: 'agendaOthers', content: [paragraph('Anderen vragen naar het geld.')] },
      ],
    },
    { type: 'blockquote', content: [paragraph('Wat een ander schreef.')] },
    { type: 'paragraph' },
  ),
}
