import { Document, Packer, Paragraph } from 'docx'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { clamdServer, eicar } from '../../tests/clamd-server.ts'
import { makePdf } from '../../tests/make-pdf.ts'
import { startedProduct } from '../../tests/product.ts'
import { bookOf } from '../kernel/write-book.ts'
import type { Annex } from '../memo/model/annexes.ts'

const daemon = await clamdServer({ most: 3_000_000 })
const { db, as } = await startedProduct({ demo: true, environment: { CLAMD_URL: daemon.url, CLAMD_AGAIN_SECONDS: '60', RATE_UPLOAD: '0' } })
const client = await as('Coördinator (demo)')
const reader = await as('Lezer (demo)')

type Taken = { readonly annexes: readonly Annex[]; readonly notTaken: readonly { name: string; refusal: string }[] }
const text = (words: string) => new TextEncoder().encode(words)
const word = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Een brief.')] }] })))
const book = new Uint8Array(await bookOf([{ name: 'Cijfers', columns: [{ head: 'Jaar', kind: 'number' }], rows: [[2024]] }]))
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])

async function newMemo(): Promise<string> {
  const { id } = await db.selectFrom('dossier').select('id').where('title', 'like', '%(demo)').executeTakeFirstOrThrow()
  const made = await client.post(`/dossiers/${id}/memos`, { kind: 'decision', subject: 'Nota met bijlagen' })
  return (made.body as { id: string }).id
}

const memo = await newMemo()
const send = async (name: string, content: Uint8Array, to = memo) => {
  const { status, body } = await client.send(`/memos/${to}/annexes`, { name, content })
  return { status, code: (body as { code?: string }).code, ...(body as Taken) }
}

const good: readonly (readonly [string, Uint8Array, number | null])[] = [
  ['brief.pdf', makePdf([['een'], ['twee']]), 2],
  ['dik.pdf', makePdf(Array.from({ length: 400 }, () => ['x'])), 400],
  ['brief.docx', word, null],
  ['cijfers.xlsx', book, null],
  ['aantekening.txt', text('Een aantekening.'), null],
  ['kaart.png', png, 1],
]

test.each(good)('%s is taken as it is, and its pages are counted where that can be told', async (name, content, pages) => {
  const { status, annexes } = await send(name, content)
  expect(status).toBe(200)
  const file = annexes.at(-1)?.files[0]
  expect(file).toMatchObject({ fileName: name, bytes: content.length, pages })
  const { bytes } = await client.get(`/memos/${memo}/annex-versions/${file?.version}/file`)
  expect(Buffer.from(bytes).equals(Buffer.from(content))).toBe(true)
})

const bad: readonly (readonly [string, string, Uint8Array, string])[] = [
  ['of no bytes', 'leeg.pdf', new Uint8Array(0), 'file.empty'],
  ['with a password', 'geheim.pdf', makePdf([['een']], { password: 'x' }), 'file.encrypted'],
  ['that is broken', 'kapot.pdf', text('%PDF-1.7 dit is geen PDF'), 'file.damaged'],
  ['with macros', 'macro.docx', zipSync({ 'word/document.xml': text('<w/>'), 'word/vbaProject.bin': text('x') }), 'file.active-content'],
  ['that is a page of the web', 'pagina.html', text('<html><body>Hallo</body></html>'), 'annex.wrong-type'],
  ['that calls a page a text', 'pagina.txt', text('<html><script>x</script></html>'), 'annex.wrong-type'],
  ['that is a drawing that runs code', 'tekening.svg', text('<svg onload="x"/>'), 'annex.wrong-type'],
  ['that is a drawing under another name', 'tekening.txt', text('<svg onload="x"/>'), 'file.active-content'],
  ['that is a program', 'programma.exe', text('MZ\0\0'), 'annex.wrong-type'],
  ['that calls a program a PDF', 'programma.pdf', text('MZ\0\0'), 'annex.wrong-type'],
  ['that calls a PDF a text', 'tekst.txt', makePdf([['een']]), 'file.wrong-extension'],
  ['that calls an archive a workbook', 'archief.xlsx', zipSync({ 'a.txt': text('x') }), 'annex.wrong-type'],
  ['that is a bomb', 'bom.xlsx', zipSync({ 'xl/workbook.xml': new Uint8Array(30_000_000) }), 'file.zip-bomb'],
  ['with a virus', 'virus.txt', text(eicar), 'file.infected'],
  ['too large for the scanner', 'groot.txt', new Uint8Array(3_500_000).fill(65), 'file.not-scanned'],
]

test.each(bad)('a file %s is refused plainly, and nothing of it is kept', async (_, name, content, code) => {
  const before = await client.get(`/memos/${memo}/annexes`)
  const answer = await send(name, content)
  expect(answer.code).toBe(code)
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect((await client.get(`/memos/${memo}/annexes`)).body).toEqual(before.body)
})

test('while the scanner is away nothing is taken, and nothing waits in quarantine', async () => {
  await daemon.stop()
  expect(await send('brief.txt', text('Een brief.'))).toMatchObject({ code: 'annex.scanner-away' })
  await daemon.start()
  expect(await send('brief.txt', text('Een brief.'))).toMatchObject({ status: 200 })
})

test('a name with folders, marks that turn the text and control letters becomes a plain name', async () => {
  const { annexes } = await send('../../etc/ge\u202Efdp\u0007heim\u200B.txt', text('Een tekst.'), await newMemo())
  expect(annexes[0]).toMatchObject({ number: 1, title: 'gefdpheim', files: [{ fileName: 'gefdpheim.txt' }] })
})

test('an archive becomes its files, and those that are no annex are named', async () => {
  const { annexes, notTaken } = await send(
    'bundel.zip',
    zipSync({ 'a.txt': text('a'), 'map/b.txt': text('b'), 'c.html': text('<html>') }),
    await newMemo(),
  )
  expect(annexes.map(({ number, title }) => `${number} ${title}`)).toEqual(['1 a', '2 b'])
  expect(notTaken).toEqual([{ name: 'c.html', refusal: 'annex.wrong-type' }])
})

test('a replacement is one file, and of a memo that was offered none is', async () => {
  const own = await newMemo()
  const { annexes } = await send('a.txt', text('a'), own)
  const path = `/memos/${own}/annexes/${annexes[0]?.id}/versions`
  const bundle = { name: 'twee.zip', content: zipSync({ 'a.txt': text('x'), 'b.txt': text('y') }) }
  expect((await client.send(path, bundle)).body).toMatchObject({ code: 'annex.one-file' })
  expect((await client.send(path, { name: 'a.txt', content: 'anders' })).body).toMatchObject([{ files: [{ number: 2 }, { number: 1 }] }])
  await db.updateTable('memo').set({ status: 'offered', offered_version: 1, shown: true }).where('id', '=', own).execute()
  const refused = await client.send(path, { name: 'a.txt', content: 'nog anders' })
  expect(refused.body).toMatchObject({ code: 'memo.closed' })
  expect((await reader.get(`/memos/${own}/annexes`)).body).toMatchObject([{ title: 'a', files: [{ number: 2 }, { number: 1 }] }])
  expect((await reader.send(path, { name: 'a.txt', content: 'x' })).body).toMatchObject({ code: 'session.not-yours' })
})

test('a list leaves as it stands, with days as days and no formula of what somebody typed', async () => {
  const { id } = await db.selectFrom('dossier').select('id').where('title', 'like', '%(demo)').executeTakeFirstOrThrow()
  await client.post(`/dossiers/${id}/memos`, { kind: 'information', subject: '=1+1 kwartaalnota', memoDate: '2024-03-01' })
  const csv = await client.get('/memos/export?format=csv&text=kwartaalnota')
  const lines = new TextDecoder().decode(csv.bytes).split('\r\n')
  expect(lines[0]).toContain('Onderwerp;Soort;Status;Aan')
  expect(lines[1]).toContain("'=1+1 kwartaalnota;Ter informatie;Concept")
  expect(lines[1]).toContain(';2024-03-01;')
  expect(lines).toHaveLength(3)
  const xlsx = await client.get('/memos/export?format=xlsx&language=en')
  expect(Buffer.from(xlsx.bytes).subarray(0, 2).toString()).toBe('PK')
  expect((await client.get('/outcomes/export?format=csv')).status).toBe(200)
  expect((await client.get('/outcomes/export?format=csv&text=de%20het')).body).toMatchObject({ code: 'search.no-words' })
})
