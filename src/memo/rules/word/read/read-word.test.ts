import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readBack } from '../../../../../tests/word-order.ts'
import { plainText } from '../../plain.ts'
import { settle } from '../../redline/settle.ts'
import { suggesterNameOf } from '../../suggestions.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const names = `xmlns:w="${main}" xmlns:r="${office}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`

type Wish = {
  readonly styles?: string
  readonly numbering?: string
  readonly comments?: string
  readonly links?: string
  readonly footnotes?: string
}

/** A Word file as another program may write it, with only what is said here. */
function wordFile(body: string, { styles = '', numbering = '', comments = '', links = '', footnotes = '' }: Wish = {}): Uint8Array {
  const part = (name: string, inner: string) => strToU8(`<?xml version="1.0"?><w:${name} ${names}>${inner}</w:${name}>`)
  const rels = (inner: string) =>
    strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`)
  const link = (type: string) => `<Relationship Id="${type}" Type="${office}/${type}" Target="${type}.xml"/>`
  const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  return zipSync({
    '[Content_Types].xml': strToU8(`<Types><Override PartName="/word/document.xml" ContentType="${kind}"/></Types>`),
    '_rels/.rels': rels(`<Relationship Id="d" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': rels(['styles', 'numbering', 'comments', 'footnotes'].map(link).join('') + links),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
    'word/comments.xml': part('comments', comments),
    'word/footnotes.xml': part('footnotes', footnotes),
  })
}

const run = (text: string, look = '') => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (inner: string, look = '') => `<w:p>${look && `<w:pPr>${look}</w:pPr>`}${inner}</w:p>`
const styled = (style: string, text: string) => paragraph(run(text), `<w:pStyle w:val="${style}"/>`)
const by = (author: string) => `w:author="${author}" w:date="2024-03-01T10:00:00Z" w:id="1"`
const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
const body = (file: Uint8Array) => readBack(file).content.content ?? []

test('headings are known by their style, by what it is based on, and by their level in the outline', () => {
  const styles = [
    style('Kop1', 'heading 1'),
    style('EigenKop', 'Kop huisstijl', '<w:basedOn w:val="Kop1"/>'),
    style('Kop 4', 'Kop 4'),
  ].join('')
  const outline = paragraph(run('Met niveau'), '<w:outlineLvl w:val="1"/>')
  const file = wordFile(
    [styled('Kop1', 'Aanleiding'), styled('EigenKop', 'Eigen'), styled('Kop 4', 'Diep'), outline, paragraph(run('Tekst'))].join(''),
    { styles },
  )
  expect(body(file).map(({ type, attrs }) => [type, attrs?.['level']])).toEqual([
    ['heading', 1],
    ['heading', 1],
    ['heading', 3],
    ['heading', 2],
    ['paragraph', undefined],
  ])
})

test('the head of a paper becomes the header of the memo, and what is no field stays in the text', () => {
  const row = (label: string, value: string) => `<w:tr><w:tc>${paragraph(run(label))}</w:tc><w:tc>${paragraph(run(value))}</w:tc></w:tr>`
  const table = `<w:tbl>${row('Aan', 'Minister van OCW')}${row('Van', 'Directie Water')}${row('Datum', '4 maart 2024')}${row('Ons kenmerk', '1234567')}${row('Afgestemd met', 'SZW en VWS')}</w:tbl>`
  const file = wordFile(
    [
      paragraph(run('TER BESLISSING')),
      styled('Titel', 'Nota over de sluis'),
      table,
      paragraph(run('Dit is spoed.')),
      styled('Kop1', 'Aanleiding'),
      paragraph(run('De sluis lekt.')),
    ].join(''),
    {
      styles: style('Kop1', 'heading 1') + style('Titel', 'Title'),
    },
  )
  const { header, content, leftOut } = readBack(file)
  expect(leftOut).toEqual([{ what: 'field', count: 1, words: ['Afgestemd met: SZW en VWS'] }])
  expect(header).toMatchObject({
    kind: 'decision',
    subject: 'Nota over de sluis',
    fromUnit: 'Directie Water',
    memoDate: '2024-03-04',
    reference: '1234567',
  })
  expect(header.addressees).toEqual([{ name: 'Minister van OCW', decides: true }])
  expect(plainText(content)).toBe('Dit is spoed.\nAanleiding\nDe sluis lekt.\n')
})

test('insertions, deletions and moves keep the names of who made them', () => {
  const file = wordFile(
    paragraph(
      run('Een ') +
        `<w:ins ${by('Els')}>${run('nieuwe ')}</w:ins><w:del ${by('Els')}><w:r><w:delText>oude </w:delText></w:r></w:del>` +
        `<w:moveFrom ${by('Jan ~ Klaas')}>${run('van hier ')}</w:moveFrom>${run('zin ')}<w:moveTo ${by('Jan ~ Klaas')}>${run('naar hier')}</w:moveTo>`,
    ),
  )
  const { content, authors, counts } = readBack(file)
  expect(authors).toEqual(['Els', 'Jan ~ Klaas'])
  expect(plainText(settle(content, 'accepted'))).toBe('Een nieuwe zin naar hier\n')
  expect(plainText(settle(content, 'rejected'))).toBe('Een oude van hier zin \n')
  const ids = [...JSON.stringify(content).matchAll(/"id":"([^"]+)"/g)].map((match) => match[1] ?? '')
  expect(ids[0], 'a word and what it replaces are one suggestion').toBe(ids[1])
  expect(new Set(ids.map((id) => suggesterNameOf(id)?.name))).toEqual(new Set(['Els', 'Jan ~ Klaas']))
  expect(counts.suggestions).toBe(3)
})

test('a paragraph that was split or joined is a suggestion too', () => {
  const mark = (kind: string) => `<w:rPr><w:${kind} ${by('Els')}/></w:rPr>`
  const file = wordFile(
    paragraph(run('Eerste.'), mark('ins')) + paragraph(run('Tweede.')) + paragraph(run('Derde '), mark('del')) + paragraph(run('vierde.')),
  )
  const { content } = readBack(file)
  expect(plainText(settle(content, 'accepted'))).toBe('Eerste.\nTweede.\nDerde vierde.\n')
  expect(plainText(settle(content, 'rejected'))).toBe('Eerste.Tweede.\nDerde \nvierde.\n')
})

test('a row of a table that was deleted is deleted in its words', () => {
  const cell = (text: string) => `<w:tc>${paragraph(`<w:del ${by('Els')}><w:r><w:delText>${text}</w:delText></w:r></w:del>`)}</w:tc>`
  const kept = `<w:tr><w:tc>${paragraph(run('blijft'))}</w:tc></w:tr>`
  const file = wordFile(`<w:tbl>${kept}<w:tr><w:trPr><w:del ${by('Els')}/></w:trPr>${cell('gaat')}</w:tr></w:tbl>${paragraph('')}`)
  expect(plainText(settle(readBack(file).content, 'accepted')).trim()).toBe('blijft')
})

test('comments keep their place, writer and moment; one without a range is about its paragraph', () => {
  const comment = (id: number, text: string) =>
    `<w:comment w:id="${id}" w:author="Els" w:date="2024-03-0${id}T10:00:00Z">${paragraph(run(text))}</w:comment>`
  const file = wordFile(
    paragraph(
      `${run('De ')}<w:commentRangeStart w:id="1"/>${run('sluis')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>${run(' lekt.')}`,
    ) + paragraph(`${run('Hij is oud.')}<w:r><w:commentReference w:id="2"/></w:r>`),
    { comments: comment(1, 'Welke?') + comment(2, 'Hoe oud?') },
  )
  expect(readBack(file).comments).toEqual([
    {
      author: 'Els',
      at: '2024-03-01T10:00:00.000Z',
      body: 'Welke?',
      anchor: { quote: 'sluis', before: 'De ', after: ' lekt.\nHij is oud.\n' },
      replyTo: null,
    },
    {
      author: 'Els',
      at: '2024-03-02T10:00:00.000Z',
      body: 'Hoe oud?',
      anchor: { quote: 'Hij is oud.', before: 'De sluis lekt.\n', after: '\n' },
      replyTo: null,
    },
  ])
})

test('lists nest by their level, and one that a paragraph interrupts counts on', () => {
  const level = (at: number, format: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="x"/></w:lvl>`
  const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal')}${level(1, 'bullet')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`
  const item = (text: string, at = 0) => paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="3"/></w:numPr>`)
  const [first, , second] = body(
    wordFile([item('een'), item('diep', 1), item('twee'), paragraph(run('Tussendoor')), item('drie')].join(''), { numbering }),
  )
  expect(first).toMatchObject({ type: 'orderedList', attrs: { start: 1 }, content: [{ content: [{}, { type: 'bulletList' }] }, {}] })
  expect(second).toMatchObject({ type: 'orderedList', attrs: { start: 3 } })
})

test('cells that are merged across and down stay so', () => {
  const cell = (text: string, look = '') => `<w:tc><w:tcPr>${look}</w:tcPr>${paragraph(run(text))}</w:tc>`
  const rows = [
    `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('kop', '<w:gridSpan w:val="2"/>')}</w:tr>`,
    `<w:tr>${cell('hoog', '<w:vMerge w:val="restart"/>')}${cell('b')}</w:tr>`,
    `<w:tr>${cell('', '<w:vMerge/>')}${cell('d')}</w:tr>`,
  ]
  const [table] = body(wordFile(`<w:tbl>${rows.join('')}</w:tbl>${paragraph('')}`))
  const cells = (table?.content ?? []).map((row) =>
    (row.content ?? []).map(({ type, attrs }) => [type, attrs?.['colspan'], attrs?.['rowspan']]),
  )
  expect(cells).toEqual([
    [['tableHeader', 2, 1]],
    [
      ['tableCell', 1, 2],
      ['tableCell', 1, 1],
    ],
    [['tableCell', 1, 1]],
  ])
})

test('what a memo cannot hold is told with its first words', () => {
  const drawing = '<w:r><w:drawing><wp:inline><wp:docPr descr="Een kaart"/></wp:inline></w:drawing></w:r>'
  const box = `<w:r><w:pict><w:txbxContent>${paragraph(run('In een vak'))}</w:txbxContent></w:pict></w:r>`
  const file = wordFile(
    [
      paragraph(`${run('Zichtbaar') + drawing + box}<w:r><w:object/></w:r>`),
      paragraph(run('verborgen', '<w:vanish/>')),
      styled('Inhopg1', 'Aanleiding 3'),
      paragraph(run('vet', '<w:b/><w:rPrChange/>')),
      '<w:altChunk r:id="x"/>',
    ].join(''),
    { styles: style('Inhopg1', 'toc 1') },
  )
  const { content, leftOut } = readBack(file)
  expect(plainText(content)).toBe('Zichtbaar\n\nvet\n')
  expect(leftOut).toEqual([
    { what: 'image', count: 1, words: ['Een kaart'] },
    { what: 'textBox', count: 1, words: ['In een vak'] },
    { what: 'object', count: 1, words: [] },
    { what: 'hidden', count: 1, words: ['verborgen'] },
    { what: 'contents', count: 1, words: [] },
    { what: 'formatting', count: 1, words: [] },
    { what: 'embedded', count: 1, words: [] },
  ])
})

test('typed numbers under a heading that asks for a decision are proposed, and taken off the question', () => {
  const file = wordFile(
    [styled('Kop1', 'Beslispunten:'), paragraph(run('1. Instemmen met het plan')), paragraph(run('U leest hieronder waarom.'))].join(''),
    {
      styles: style('Kop1', 'heading 1'),
    },
  )
  expect(readBack(file).candidates).toEqual([
    { block: 1, item: null, question: 'Instemmen met het plan', numbered: true },
    { block: 2, item: null, question: 'U leest hieronder waarom.', numbered: false },
  ])
})

test('a program that calls the words of Word by another prefix is read as well', () => {
  const xml = `<ns0:document xmlns:ns0="${main}"><ns0:body><ns0:p><ns0:r><ns0:rPr><ns0:b ns0:val="1"/></ns0:rPr><ns0:t>Vet</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`
  const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
  const file = zipSync({
    '[Content_Types].xml': strToU8(`<Types><Override PartName="/word/document.xml" ContentType="${kind}"/></Types>`),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="d" Type="${office}/officeDocument" Target="/word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(xml),
  })
  expect(body(file)).toMatchObject([{ type: 'paragraph', content: [{ text: 'Vet', marks: [{ type: 'bold' }] }] }])
})
