import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { lieAboutSize } from '../../tests/lie-about-size.ts'
import { linesByOffice, noOffice } from '../../tests/office.ts'
import { startedProduct } from '../../tests/product.ts'
import { settledWord } from '../../tests/settle-word.ts'
import { exampleText, plainOrder, readBack } from '../../tests/word-order.ts'
import { invitedTemplate } from '../../tests/word-template.ts'
import type { MemoView } from '../memo/model/memos.ts'
import type { WordImport } from '../memo/model/word.ts'
import { plainText } from '../memo/rules/plain.ts'
import { wordOf } from '../memo/rules/word/write/write-word.ts'

const { as, db } = await startedProduct({ demo: true, environment: { RATE_UPLOAD: '0', RATE_EXPORT: '0', RATE_API: '0' } })
const coordinator = await as('Coördinator (demo)')
const { body: dossiers } = await coordinator.get('/dossiers')
const [dossier = ''] = (dossiers as { id: string }[]).map(({ id }) => id)
const imports = `/dossiers/${dossier}/memo-imports`
const example = await wordOf({ ...plainOrder, content: exampleText })
const parts = unzipSync(example)
const documentXml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
const withDocument = (xml: string) => zipSync({ ...parts, 'word/document.xml': strToU8(xml) })
const withBody = (inner: string) => withDocument(documentXml.replace(/<w:body>.*<\/w:body>/s, () => `<w:body>${inner}</w:body>`))
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const send = async (content: Uint8Array, name = 'nota.docx') => {
  const { status, body } = await coordinator.send(imports, { name, content })
  return { status, code: (body as { code?: string } | null)?.code, import: body as WordImport }
}
const countOf = async (table: 'memo' | 'memo_import') => (await db.selectFrom(table).select('id').execute()).length

test('files that mean harm or are no Word file are refused with their reason, and nothing is kept of them', {
  timeout: 120_000,
}, async () => {
  const bigText = zipSync({ ...parts, 'word/document.xml': new Uint8Array(60_000_000).fill(0x20) }, { level: 9 })
  const many = zipSync({
    ...parts,
    ...Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`word/media/${at}.xml`, strToU8('<a/>')])),
  })
  const ole = new Uint8Array(1024).fill(1)
  ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const deep = withBody(`${'<w:sdt><w:sdtContent>'.repeat(5000)}${paragraph('diep')}${'</w:sdtContent></w:sdt>'.repeat(5000)}`)
  const entities = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  const long = withBody(paragraph('Dit is een lange zin die steeds terugkomt. '.repeat(10)).repeat(2800))
  const cases: readonly (readonly [string, Uint8Array, string?])[] = [
    ['file.zip-bomb', bigText],
    ['file.zip-too-many-files', many],
    ['file.encrypted', ole],
    ['word.not-word', ole, 'oud.doc'],
    ['word.too-deep', deep],
    ['word.entities', withDocument(documentXml.replace('?>', `?>${entities}`))],
    ['word.too-long', long],
    ['word.macros', zipSync({ ...parts, 'word/vbaProject.bin': new Uint8Array(10) })],
    ['word.not-word', strToU8('<html><body>Geen Word</body></html>')],
    ['word.not-word', zipSync({ 'a.txt': strToU8('geen Word') })],
    ['file.empty', new Uint8Array()],
    ['file.damaged', example.slice(0, example.length / 2)],
    ['file.damaged', lieAboutSize(example, 'word/document.xml', 10)],
  ]
  const [memos, kept] = [await countOf('memo'), await countOf('memo_import')]
  for (const [reason, content, name] of cases) {
    const { status, code } = await send(content, name)
    expect({ status, code }).toEqual({ status: 422, code: reason })
  }
  expect([await countOf('memo'), await countOf('memo_import')]).toEqual([memos, kept])
  expect((await coordinator.post(imports, {})).status).toBe(422)
})

test('HTML in a text is text, and a dangerous link is none', { timeout: 60_000 }, async () => {
  const link =
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:alert(1)"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>klik</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
  const { import: found } = await send(
    withBody(`${paragraph('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;vet&lt;/b&gt;')}${link}`),
  )
  expect(plainText(found.reading.content)).toBe('<script>alert(1)</script> & <b>vet</b>\nklik\n')
  expect(JSON.stringify(found.reading.content)).not.toContain('javascript')
})

test('a file is looked at, confirmed, kept as a version, and comes out again the same', { timeout: 120_000 }, async () => {
  const { import: found } = await send(example)
  expect(found.reading.counts).toEqual({ headings: 3, tables: 1, footnotes: 1, points: 1, suggestions: 1 })
  expect((await coordinator.get(`${imports}/${found.id}`)).body).toEqual(found)
  const wish = { memo: null, header: { ...found.reading.header, kind: 'decision' }, takeHeader: false, points: [], comments: true }
  const made = await coordinator.post(`${imports}/${found.id}/memo`, wish)
  const memo = (made.body as MemoView).id
  expect(made.status).toBe(200)
  expect((await coordinator.post(`${imports}/${found.id}/memo`, wish)).status).toBe(409)
  await coordinator.post(`/memos/${memo}/versions`, {})
  const out = await coordinator.get(`/memos/${memo}/versions/1/word`)
  const back = readBack(out.bytes)
  expect(plainText(back.content)).toBe(plainText(exampleText))
  expect(back.authors).toEqual(['Jan Proef'])
  const again = await send(out.bytes)
  await coordinator.post(`${imports}/${again.import.id}/memo`, {
    ...wish,
    memo,
    header: { ...wish.header, subject: 'Nieuw onderwerp' },
    takeHeader: true,
  })
  await coordinator.post(`/memos/${memo}/versions`, {})
  const redline = await coordinator.get(`/memos/${memo}/versions/3/word-redline?since=1`)
  expect(redline.status).toBe(200)
  expect(
    [readBack(settledWord(redline.bytes, 'accept')), readBack(settledWord(redline.bytes, 'reject'))].map(({ header }) => header.subject),
  ).toEqual(['Nieuw onderwerp', 'Proefnota'])
  expect((await coordinator.get(`/memos/${memo}/versions/9/word`)).status).toBe(404)
  if (noOffice === null) expect(linesByOffice(out.bytes).join('\n')).toContain('Stemt u in met de brief?')
})

test('an administrator gives an organisation a template, in which memos print until it is ended', { timeout: 120_000 }, async () => {
  const administrator = await as('Beheerder (demo)')
  const { id } = await db.selectFrom('organisation').select('id').where('abbreviation', '=', 'OCW').executeTakeFirstOrThrow()
  const template = await invitedTemplate()
  const harmful = zipSync({ ...unzipSync(template), 'word/vbaProject.bin': new Uint8Array(10) })
  expect((await administrator.send(`/memo-templates/${id}`, { name: 'a.docx', content: harmful })).body).toMatchObject({
    code: 'word.macros',
  })
  expect((await coordinator.send(`/memo-templates/${id}`, { name: 'a.docx', content: template })).status).toBe(403)
  const set = await administrator.send(`/memo-templates/${id}`, { name: 'huisstijl.dotx', content: template })
  expect(set.body).toMatchObject({ abbreviation: 'OCW', fileName: 'huisstijl.dotx' })
  const { id: memo } = await db
    .selectFrom('memo_version')
    .select('memo_id as id')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const printed = await coordinator.get(`/memos/${memo}/versions/1/word?organisation=${id}`)
  expect(strFromU8(unzipSync(printed.bytes)['word/header1.xml'] ?? new Uint8Array())).toContain('Ter beslissing')
  expect((await administrator.get(`/memo-templates/${id}/file`)).bytes).toEqual(template)
  expect((await administrator.remove(`/memo-templates/${id}`)).body).toEqual([])
  expect((await coordinator.get(`/memos/${memo}/versions/1/word?organisation=${id}`)).status).toBe(404)
})
