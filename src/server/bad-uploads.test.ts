import { Document, Packer, Paragraph } from 'docx'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { lieAboutSize } from '../../tests/lie-about-size.ts'
import type { Picture } from '../../tests/make-pdf.ts'
import { makePdf } from '../../tests/make-pdf.ts'
import { pictureOf } from '../../tests/picture-of.ts'
import { testProduct } from '../../tests/test-product.ts'
import { refusalText } from '../web/texts/refusals.ts'

const product = await testProduct()

const memo = ['TER BESLISSING', 'Datum', '4 maart 2024', 'Aanleiding', 'De ministerraad bespreekt het plan op 12 maart 2024.']
const text = (lines: readonly string[]) => new Uint8Array(new TextEncoder().encode(lines.join('\n')))
const good = { name: 'goed.txt', bytes: text(memo) }
const blank: Picture = { width: 400, height: 566, dots: new Uint8Array(400 * 566).fill(255) }
const word = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('De tekst. '.repeat(500))] }] })))
const english = 'The minister will send a letter about the programme to both houses of parliament before the summer recess begins. '

/** What a colleague might bring along, and what becomes of it. */
const brought: readonly { name: string; bytes: Uint8Array; outcome: string }[] = [
  { name: 'wachtwoord.pdf', bytes: makePdf([memo], { password: 'geheim' }), outcome: 'file.encrypted' },
  { name: 'wachtwoord.docx', bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), outcome: 'file.encrypted' },
  { name: 'kapot.pdf', bytes: text(['%PDF-1.7', 'dit is geen PDF']), outcome: 'file.damaged' },
  { name: 'afgebroken.pdf', bytes: makePdf([memo, memo]).subarray(0, 900), outcome: 'file.damaged' },
  { name: 'liegt.docx', bytes: lieAboutSize(word, 'word/document.xml', 20), outcome: 'file.damaged' },
  { name: 'nul.pdf', bytes: new Uint8Array(0), outcome: 'file.empty' },
  { name: 'wit.txt', bytes: text(['', '  ', '']), outcome: 'file.no-text' },
  { name: 'eigenlijk-tekst.pdf', bytes: text(memo), outcome: 'file.wrong-extension' },
  { name: 'eigenlijk-pdf.zip', bytes: makePdf([memo]), outcome: 'file.wrong-extension' },
  { name: 'foto.png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), outcome: 'file.unsupported' },
  { name: 'bom.zip', bytes: zipSync({ 'bom.txt': new Uint8Array(30_000_000) }), outcome: 'file.zip-bomb' },
  { name: 'plaatje.pdf', bytes: makePdf([{ picture: blank }]), outcome: 'file.no-text' },
  { name: 'dik.pdf', bytes: makePdf(Array.from({ length: 5001 }, () => ['x'])), outcome: 'file.too-many-pages' },
]

test('says of each bad file by name what is wrong, and reads the good ones beside it', { timeout: 120_000 }, async () => {
  const dossier = await product.newDossier('Van alles wat')
  const answer = await product.send(dossier, [...brought, good])
  expect(answer.status).toBe(200)
  const rows = await product.whenRead(dossier)
  const outcomes = Object.fromEntries(rows.map((row) => [row.name, row.refusal ?? row.status]))
  expect(outcomes).toEqual({ ...Object.fromEntries(brought.map(({ name, outcome }) => [name, outcome])), 'goed.txt': 'read' })
  expect(rows.filter((row) => row.version !== null).map((row) => row.name)).toEqual(['goed.txt'])
  expect(await product.incoming()).toEqual([])
  for (const { outcome } of brought) expect(refusalText(outcome).nl).toMatch(/[Ee]r is niets verloren|andere bestanden zijn niet geraakt/)
})

test('judges the files of an archive one by one, and leaves an archive in it closed', async () => {
  const dossier = await product.newDossier('Een archief')
  const inner = zipSync({ 'goed.txt': good.bytes })
  const bytes = zipSync({ 'goed.txt': good.bytes, 'binnen.zip': inner, '../buiten.txt': good.bytes, 'liegt.txt': good.bytes })
  await product.send(dossier, [{ name: 'bundel.zip', bytes: lieAboutSize(bytes, 'liegt.txt', 3) }, good])
  const rows = await product.whenRead(dossier)
  expect(Object.fromEntries(rows.map((row) => [row.name, row.refusal ?? row.status]))).toEqual({
    'bundel.zip/goed.txt': 'read',
    'bundel.zip/binnen.zip': 'file.archive-in-archive',
    'bundel.zip/../buiten.txt': 'file.unsafe-path',
    'bundel.zip/liegt.txt': 'file.damaged',
    'goed.txt': 'file.already-there',
  })
  expect(await product.incoming()).toEqual([])
})

test('reads what is odd but readable, and says what is odd', async () => {
  const dossier = await product.newDossier('Vreemd maar leesbaar')
  const script = { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>', compressed: true }
  await product.send(dossier, [
    { name: 'code.pdf', bytes: makePdf([memo], script) },
    { name: 'engels.txt', bytes: text([english.repeat(5)]) },
    { name: 'utf16.txt', bytes: Buffer.from(`\ufeff${memo.join('\r\n')}`, 'utf16le') },
  ])
  const rows = await product.whenRead(dossier)
  expect(Object.fromEntries(rows.map((row) => [row.name, row.notices]))).toEqual({
    'code.pdf': ['file.has-scripts'],
    'engels.txt': ['file.not-dutch'],
    'utf16.txt': [],
  })
})

test('recognises a scan in the background, tells how far it is, and says which page was blank', { timeout: 60_000 }, async () => {
  const dossier = await product.newDossier('Een scan')
  const picture = await pictureOf([...memo, 'De Tweede Kamer wordt in het voorjaar per brief geïnformeerd over de voortgang.'])
  const pages = [{ picture }, { picture }, { picture: blank }, { picture }, { picture }]
  const answer = await product.send(dossier, [{ name: 'scan.pdf', bytes: makePdf(pages) }])
  expect(answer).toMatchObject({ status: 200, body: [{ status: 'waiting' }] })
  const seen = new Set<string>()
  for (let row = (await product.rowsOf(dossier))[0]; row?.status !== 'read'; [row] = await product.rowsOf(dossier)) {
    seen.add(`${row?.pagesDone}/${row?.pagesTotal}`)
    await new Promise((later) => setTimeout(later, 50))
  }
  expect([...seen].some((progress) => /^[1-4]\/5$/.test(progress))).toBe(true)
  expect((await product.rowsOf(dossier))[0]).toMatchObject({
    pagesDone: 5,
    pagesTotal: 5,
    notices: ['file.has-blank-pages', 'file.was-scanned'],
  })
})
