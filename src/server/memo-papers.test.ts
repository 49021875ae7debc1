import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keyStore } from '../../tests/key-store.ts'
import { memoWorld, pieces, replaceText } from '../../tests/memo-world.ts'
import { hasPoppler, poppler } from '../../tests/poppler.ts'
import { startedProduct } from '../../tests/product.ts'
import { must } from '../../tests/programme-world.ts'
import { freezeVersion } from '../memo/acts/freeze.ts'
import { memoToChange } from '../memo/acts/memos.ts'
import type { VersionRedline } from '../memo/model/redline.ts'
import type { SignedPdf } from '../memo/model/signed-pdf.ts'

const certificate = join(mkdtempSync(join(tmpdir(), 'papers-')), 'zegel.p12')
writeFileSync(certificate, keyStore({ name: 'Zegel van de proef', passphrase: 'geheim' }))
const environment = { SIGNING_CERTIFICATE: certificate, SIGNING_PASSPHRASE: 'geheim' }
const { db, as } = await startedProduct({ demo: true, environment })
const world = await memoWorld(db)
const coordinator = await as('Coördinator van de proef')
const reader = await as('Lezer van de proef')
const { doc, heading, paragraph, point } = pieces
const codeOf = ({ body }: { readonly body: unknown }) => (body as { code?: string }).code

const textOf = (month: string) =>
  doc(heading('Aanleiding'), paragraph(`Het plan komt in ${month}.`), heading('Besluit'), point('p1', 'Stemt u in?', { advice: 'Ja.' }))

/** A memo with two versions that differ in a word. */
async function twoVersions(): Promise<string> {
  const memo = await world.memo({ subject: 'Nota met versies', text: textOf('mei') })
  const by = world.coordinator.actor.person
  await world.as(world.coordinator, async (tx, actor) => {
    await freezeVersion(tx, actor, { row: must(await memoToChange(tx, { memo })), reason: 'kept' })
    await replaceText(tx, { memo, dossier: world.dossier, text: textOf('juni'), by })
    await freezeVersion(tx, actor, { row: must(await memoToChange(tx, { memo })), reason: 'kept' })
  })
  return memo
}

/** Signed by those who are asked, as their own act would. */
async function sign(memo: string, number: number, titles: readonly string[]): Promise<void> {
  const version = await db
    .selectFrom('memo_version')
    .select(['id', 'sha256'])
    .where('memo_id', '=', memo)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  const person = world.ministers.OCW.actor.person
  for (const title of titles) {
    const { id, position } = await db
      .selectFrom('memo_signatory')
      .select(['id', 'position'])
      .where('memo_id', '=', memo)
      .where('title', '=', title)
      .executeTakeFirstOrThrow()
    const of = { memo_id: memo, dossier_id: world.dossier, version_id: version.id, signatory_id: id, position, sha256: version.sha256 }
    await db
      .insertInto('memo_signature')
      .values({ ...of, by_id: person, for_id: person })
      .execute()
  }
}

async function askToSign(memo: string, titles: readonly string[]): Promise<void> {
  const person_id = world.ministers.OCW.actor.person
  const rows = titles.map((title, position) => ({ memo_id: memo, dossier_id: world.dossier, position, title, person_id }))
  await db.insertInto('memo_signatory').values(rows).execute()
}

test('two versions are compared by who reads the memo, and a version with itself or with none is refused', async () => {
  const memo = await twoVersions()
  const { body } = await coordinator.get(`/memos/${memo}/versions/1/redlines/2`)
  const { from, to, blocks } = body as VersionRedline
  expect([from.number, to.number]).toEqual([1, 2])
  expect(blocks[1]?.runs?.map(({ change, node }) => [change, node.text])).toEqual([
    ['kept', 'Het plan komt in '],
    ['deleted', 'mei'],
    ['inserted', 'juni'],
    ['kept', '.'],
  ])
  expect(codeOf(await coordinator.get(`/memos/${memo}/versions/2/redlines/2`))).toBe('version.same')
  expect(codeOf(await coordinator.get(`/memos/${memo}/versions/2/redlines/9`))).toBe('version.unknown')
  expect(codeOf(await coordinator.get(`/memos/${memo}/versions/2/redlines/99999999999`))).toBe('request.invalid')
  // Nobody but its makers sees a memo that was never offered.
  expect(codeOf(await reader.get(`/memos/${memo}/versions/1/redlines/2`))).toBe('memo.unknown')
})

test.runIf(hasPoppler)('a version and a redline come as PDF, for who reads and for the archive', async () => {
  const memo = await twoVersions()
  const [plain, archive, changes] = await Promise.all(
    ['versions/2/pdf', 'versions/2/pdf?standard=archive', 'versions/1/redlines/2/pdf'].map((path) =>
      coordinator.get(`/memos/${memo}/${path}`),
    ),
  )
  expect(await poppler('pdftotext', plain?.bytes ?? new Uint8Array())).toContain('Het plan komt in juni.')
  expect(await poppler('pdfinfo', archive?.bytes ?? new Uint8Array(), '-meta')).toMatch(/pdfaid:part[>="]+2/)
  expect(await poppler('pdftotext', changes?.bytes ?? new Uint8Array())).toContain('Het plan komt in [−mei−][+juni+].')
  expect(codeOf(await coordinator.get(`/memos/${memo}/versions/7/pdf`))).toBe('version.unknown')
  expect(codeOf(await coordinator.get(`/memos/${memo}/versions/1/redlines/1/pdf`))).toBe('version.same')
})

test.runIf(hasPoppler)('the signed PDF is made once all signatories signed that version, is valid, and stays as it was made', async () => {
  const memo = await twoVersions()
  const at = `/memos/${memo}/versions/2/signed-pdf`
  await askToSign(memo, ['De minister', 'De staatssecretaris'])
  expect(codeOf(await coordinator.get(at))).toBe('signature.pdf-none')
  await sign(memo, 2, ['De minister'])
  await sign(memo, 1, ['De minister', 'De staatssecretaris'])
  expect(codeOf(await coordinator.post(at, {}))).toBe('signature.pdf-not-signed-by-all')
  await sign(memo, 2, ['De staatssecretaris'])
  const made = (await coordinator.post(at, {})).body as SignedPdf
  const { bytes } = await coordinator.get(at)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.sha256)
  const told = await poppler('pdfsig', bytes, '-nocert')
  expect(told).toContain('Signature is Valid.')
  expect(told).toContain('Zegel van de proef')
  const said = (await poppler('pdftotext', bytes)).replaceAll(/\s+/g, ' ')
  for (const part of ['De minister', 'De staatssecretaris', 'Minister van OCW']) expect(said).toContain(part)
  expect((await coordinator.post(at, {})).body).toEqual(made)
  expect((await coordinator.get(`/memos/${memo}/signed-pdfs`)).body).toEqual({ setUp: true, ready: [2, 1], files: [made] })
  const acts = await db
    .selectFrom('record')
    .select('act')
    .where('thing_id', '=', memo)
    .where('act', '=', 'signPdf')
    .where('result', '=', 'done')
    .execute()
  expect(acts).toHaveLength(1)
})

test('the database itself keeps no signed file of a version that somebody still has to sign', async () => {
  const memo = await twoVersions()
  await askToSign(memo, ['De minister'])
  const { id } = await db
    .selectFrom('memo_version')
    .select('id')
    .where('memo_id', '=', memo)
    .where('number', '=', 1)
    .executeTakeFirstOrThrow()
  const keep = world.as(world.coordinator, (tx, { person }) =>
    tx
      .insertInto('memo_file')
      .values({ memo_id: memo, dossier_id: world.dossier, version_id: id, kind: 'signedPdf', sha256: 'x', bytes: '1', created_by: person })
      .execute(),
  )
  await expect(keep).rejects.toThrow('row-level security')
})

test('without a certificate nothing is signed, and the refusal says so', { timeout: 60_000 }, async () => {
  const other = await startedProduct({ demo: true })
  const there = await memoWorld(other.db)
  const memo = await there.memo({ text: textOf('mei') })
  const client = await other.as('Coördinator van de proef')
  await client.post(`/memos/${memo}/versions`, {})
  expect(codeOf(await client.post(`/memos/${memo}/versions/1/signed-pdf`, {}))).toBe('signature.pdf-not-set-up')
  expect((await client.get(`/memos/${memo}/signed-pdfs`)).body).toMatchObject({ setUp: false })
})
