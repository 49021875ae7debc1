import { expect, test } from 'vitest'
import { annexOf, memoPieces, memoVersion } from '../../tests/memo-version.ts'
import { pieces } from '../../tests/memo-world.ts'
import { hasPoppler, poppler } from '../../tests/poppler.ts'
import { longMemo, randomText, seeded, withRandomEdits } from '../../tests/random-memo.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { TextNode } from '../memo/model/text.ts'
import { decisionsHash } from '../memo/rules/decided-and-signed.ts'
import { redlinePaper, versionPaper } from '../memo/rules/paper/paper.ts'
import { versionRedline } from '../memo/rules/redline/versions.ts'
import { memoPdf } from './memo-pdf.ts'
import { print } from './press.ts'

const { doc, heading, paragraph, point } = pieces
const { cell, row, everything } = memoPieces
const paperOf = (text: TextNode) => versionPaper(memoVersion(1, text))
const access = (text: TextNode) => memoPdf({ paper: paperOf(text), standard: 'access' })

/** The words of a text, those of footnotes and references too, each as often as it is there. */
function wordsOf(node: TextNode): string[] {
  const own = [node.text, node.attrs?.['label'], node.type === 'footnote' ? node.attrs?.['text'] : undefined]
  const words = own.filter((each) => typeof each === 'string').join(' ')
  return [...words.split(/\s+/).filter((word) => word !== ''), ...(node.content ?? []).flatMap(wordsOf)]
}

/** The letters of a text, however its lines were broken and its words hyphenated. */
const letters = (text: string) => text.replaceAll(/[\s\u00ad-]/g, '')

async function lost(pdf: Uint8Array, text: TextNode): Promise<string[]> {
  const said = letters(await poppler('pdftotext', pdf, '-raw'))
  return wordsOf(text).filter((word) => !said.includes(letters(word)))
}

test.runIf(hasPoppler)('another reader finds title, language, tags, headings, lists, heads of tables and footnotes', async () => {
  const pdf = await access(everything)
  const about = await poppler('pdfinfo', pdf)
  expect(about).toMatch(/Title:\s+Een proef met het plan/)
  expect(about).toMatch(/Tagged:\s+yes/)
  const tags = await poppler('pdfinfo', pdf, '-struct-text')
  const after = (tag: string, text: string) => expect(tags, `${tag} ${text}`).toMatch(new RegExp(`\\b${tag}[^"]*"${text}`))
  after('H1', 'Aanleiding')
  after('H2', 'Beslispunt 1')
  after('H2', 'Een kop die een niveau overslaat')
  after('TH', 'Jaar')
  after('TD', '2026')
  after('LBody', 'eerste punt')
  after('Note', '1')
  expect(tags).toContain('BlockQuote')
  expect(pdf.toString('latin1')).toContain('/Lang (nl)')
})

test.runIf(hasPoppler)('the header, the version with its hash and the annexes are on it, a large annex by its name', async () => {
  const version = memoVersion(3, everything, { annexes: [annexOf(1, 'Het plan van vierhonderd bladzijden', 2), annexOf(2, 'De brief')] })
  const paper = versionPaper(version, { coordinatedWith: ['SZW: akkoord', 'VWS: akkoord mits'] })
  const said = (await poppler('pdftotext', await memoPdf({ paper, standard: 'access' }), '-layout')).replaceAll(/\s+/g, ' ')
  for (const part of [
    ...['Ter beslissing', 'Aan de minister van OCW', 'Ter informatie aan de minister van SZW', 'Van Directie Voorbeelden'],
    ...[
      'Datum 4 maart 2026',
      'Kenmerk PROEF/2026/1',
      'Uiterlijk besluiten op 1 april 2026',
      'Afgestemd met SZW: akkoord VWS: akkoord mits',
    ],
    ...['1. Het plan van vierhonderd bladzijden (bijlage-1.pdf, versie 2)', '2. De brief', `SHA-256 ${'ab'.repeat(32)}`, 'versie 3'],
    ...['maatregel 12: loket', 'De noot zelf, met #hekje en $dollar$.', '#panic("nee") *sterren* \\ en <b>haken</b>.'],
  ])
    expect(said, part).toContain(part)
})

test.runIf(hasPoppler)(
  'what was answered stands on both papers as a table above the signatures, and what came after on a sheet of its own',
  async () => {
    const [minister, by] = [
      { id: 'm', name: 'Minister van OCW' },
      { id: 'b', name: 'Het bureau' },
    ]
    const of = { versionNumber: 1, point: 'p1', pointNumber: 1, minister }
    const first = {
      ...of,
      id: '1',
      outcome: 'agreedIf',
      condition: 'Pas na akkoord van SZW.',
      remark: '',
      by,
      at: '2026-05-01T10:00:00.000Z',
    } as const
    const later = {
      ...of,
      id: '2',
      outcome: 'agreed',
      condition: '',
      remark: 'Nu wel.',
      by: minister,
      at: '2026-05-03T10:00:00.000Z',
    } as const
    const met = {
      pointNumber: 1,
      text: first.condition,
      status: 'met',
      note: 'SZW is akkoord.',
      by: 'SZW',
      at: '2026-05-01T12:00:00.000Z',
    } as const
    const paper = versionPaper(memoVersion(1, everything), {
      answered: { points: [{ number: 1, question: 'Stemt u in?' }], decisions: [first, later], settled: [met] },
      signatures: [
        { title: 'de minister van OCW', at: '2026-05-02T10:00:00.000Z', by: 'Minister van OCW', decisions: decisionsHash([first]) },
      ],
    })
    for (const standard of ['access', 'archive'] as const) {
      const said = (await poppler('pdftotext', await memoPdf({ paper, standard }), '-raw')).replaceAll(/\s+/g, ' ')
      for (const words of ['Voorwaarde: Pas na akkoord van SZW.', 'Het bureau, namens Minister van OCW', `${decisionsHash([first])}`])
        expect(said, words).toContain(words)
      expect(said).toMatch(/Pas na akkoord.*de minister van OCW 2 mei 2026.*Na de ondertekening.*Dit blad is toegevoegd.*Nu wel\./)
      expect(said).toMatch(/Wat er van de voorwaarden werd.*Aan de voorwaarde is voldaan.*SZW is akkoord\..*Ondertekening/)
    }
    const tags = await poppler('pdfinfo', await memoPdf({ paper, standard: 'access' }), '-struct-text')
    expect(tags).toMatch(/\bTH[^"]*"Besluit/)
  },
)

test.runIf(hasPoppler)('no word of a text is lost on paper, whatever it holds', async () => {
  expect(await lost(await access(everything), everything)).toEqual([])
  for (let seed = 1; seed <= 12; seed += 1) {
    const text = randomText(seeded(seed))
    expect(await lost(await access(text), text), `seed ${seed}`).toEqual([])
  }
})

test.runIf(hasPoppler)('a redline says in words and signs what came and what went, and loses nothing of either text', async () => {
  const before = memoVersion(
    1,
    doc(heading('Besluit'), point('p1', 'Stemt u in?'), point('p2', 'Tekent u?'), paragraph('Het plan komt in mei.')),
  )
  const after = memoVersion(
    2,
    doc(heading('Besluit'), point('p2', 'Tekent u?'), point('p1', 'Stemt u in?'), paragraph('Het plan komt in juni.')),
    { header: { subject: 'Een proef met het betere plan' }, annexes: [annexOf(1, 'Het plan', 2)] },
  )
  const pdf = await memoPdf({ paper: redlinePaper(versionRedline(before, after), after.header), standard: 'access' })
  const said = (await poppler('pdftotext', pdf, '-raw')).replaceAll(/\s+/g, ' ')
  for (const part of [
    ...['Wijzigingen van versie 1 naar versie 2', 'Het plan komt in [−mei−][+juni+].', '[+betere +]plan', 'versie [−1−][+2+])'],
    ...['Beslispunt 2 · verplaatst · was beslispunt 1', 'Hier stond een onderdeel dat is verplaatst.'],
  ])
    expect(said, part).toContain(part)
  const tags = await poppler('pdfinfo', pdf, '-struct-text')
  expect(tags).toMatch(/TextDecorationType \/LineThrough\s+"mei"/)
  expect(tags).toMatch(/TextDecorationType \/Underline\s+"juni"/)
  for (let seed = 1; seed <= 6; seed += 1) {
    const text = randomText(seeded(seed))
    const later = withRandomEdits(text, seeded(seed + 100))
    const [one, other] = [memoVersion(1, text), memoVersion(2, later)]
    const printed = await memoPdf({ paper: redlinePaper(versionRedline(one, other), other.header), standard: 'access' })
    for (const side of [text, later]) expect(await lost(printed, side), `seed ${seed}`).toEqual([])
  }
})

test.runIf(hasPoppler)('characters that the fonts do not have are replaced, and the paper says so', async () => {
  const said = await poppler('pdftotext', await access(doc(paragraph('Een 漢 teken, een \u0007 bel en één ﬁets 😀.'))))
  expect(said).toContain('Een ? teken, een bel en één fiets ?.')
  expect(said).toContain('Tekens die dit lettertype niet heeft')
  expect(await poppler('pdftotext', await access(everything))).not.toContain('Tekens die dit lettertype niet heeft')
})

test.runIf(hasPoppler)('a table whose cells lie over each other, and a text without anything, are printed too', async () => {
  const odd: TextNode = {
    type: 'table',
    content: [
      row(cell('a', 'tableHeader', { rowspan: 9 }), cell('b', 'tableHeader', { colspan: 3 })),
      row(cell('c', 'tableCell', { rowspan: 50, colspan: 2 }), cell('d')),
      row(cell('e', 'tableCell', { colspan: 40 })),
      row(),
    ],
  }
  expect(await lost(await access(doc(odd)), odd)).toEqual([])
  expect((await access(doc())).length).toBeGreaterThan(1000)
})

test.runIf(hasPoppler)('the archive PDF is PDF/A-2a by its own word', async () => {
  const pdf = await memoPdf({ paper: paperOf(everything), standard: 'archive' })
  const meta = await poppler('pdfinfo', pdf, '-meta')
  expect(meta).toMatch(/pdfaid:part[>="]+2/)
  expect(meta).toMatch(/pdfaid:conformance[>="]+A/)
  expect(await poppler('pdfinfo', await access(everything), '-meta')).toMatch(/pdfuaid:part[>="]+1/)
})

test.runIf(hasPoppler)('a memo of four hundred pages is printed beside the server', { timeout: 180_000 }, async () => {
  const text = longMemo(530, seeded(4))
  const pdf = await print({ memo: { paper: paperOf(text), standard: 'access' } })
  if (isRefusal(pdf)) throw new Error(pdf.refused)
  expect(Number(/Pages:\s+(\d+)/.exec(await poppler('pdfinfo', pdf))?.[1])).toBeGreaterThanOrEqual(400)
})

test('the press prints on after a paper that the compiler refuses', { timeout: 60_000 }, async () => {
  const broken = { ...paperOf(everything), blocks: [{ kind: 'table', columns: -1, headRows: 0, repeat: false, cells: [] }] as const }
  expect(await print({ memo: { paper: broken, standard: 'access' } })).toEqual({ refused: 'export.failed' })
  expect(isRefusal(await print({ memo: { paper: paperOf(everything), standard: 'access' } }))).toBe(false)
})
