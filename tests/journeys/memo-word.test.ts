import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { wordOf } from '../../src/memo/rules/word/write/write-word.ts'
import { accessibilityFaults } from '../browser.ts'
import { pieces } from '../memo-world.ts'
import { exampleText, plainOrder, readBack } from '../word-order.ts'
import { invitedTemplate } from '../word-template.ts'
import { openDemo, productWithBrowser, signIn, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page, db, base } = visit
const folder = await mkdtemp(join(tmpdir(), 'actielijn-word-journey-'))
afterAll(() => rm(folder, { recursive: true }))

const item = (text: string) => ({ type: 'listItem', content: [pieces.paragraph(text)] })
const asked = {
  type: 'orderedList',
  attrs: { start: 1, type: null },
  content: [item('In te stemmen met de planning'), item('Ter kennisname: de begroting')],
}
const content = { type: 'doc', content: [...(exampleText.content ?? []).slice(0, 4), asked, ...(exampleText.content ?? []).slice(4)] }
const remark = {
  ...{ id: 'a', replyTo: null, author: 'Iemand van elders', at: '2024-03-01T10:00:00.000Z', body: 'Waarom vrijdag?', point: null },
  anchor: { quote: 'vrijdag', before: '', after: '' },
}
const header = {
  ...plainOrder.header,
  subject: 'Nota over de sluizen',
  addressees: [{ name: 'de minister van OCW', person: null, decides: true }],
}
let dossier = ''

async function fileNamed(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

test('a file that is no Word file is refused in words, and the screen stays', { timeout: 90_000 }, async () => {
  await signIn(visit)
  dossier = await openDemo(visit)
  await page.goto(`${dossier}/notas`)
  await page.getByRole('link', { name: 'Nota uit Word' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nota uit een Word-bestand' }).waitFor()
  await page
    .getByLabel('Word-bestand kiezen')
    .setInputFiles(await fileNamed('nota.docx', new TextEncoder().encode('<html>geen Word</html>')))
  await page
    .getByRole('alert')
    .getByText(/Dit is geen Word-bestand/)
    .waitFor()
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('422')))
  expect(await accessibilityFaults(page)).toEqual([])
})

test('what was recognised is shown before anything is made', { timeout: 90_000 }, async () => {
  const file = await wordOf({ ...plainOrder, header, annexes: [{ number: 1, title: 'Conceptbrief' }], content, comments: [remark] })
  await page.getByLabel('Word-bestand kiezen').setInputFiles(await fileNamed('sluizen.docx', file))
  await page.getByRole('heading', { level: 1, name: 'sluizen.docx is gelezen; controleer en bevestig' }).waitFor()
  await page.getByText('3 koppen, 1 tabel, 1 voetnoot, 1 beslispunt, 1 opmerking, 1 bijgehouden wijziging').waitFor()
  await page.getByText(/Wijzigingen van Jan Proef/).waitFor()
  await page.getByText(/‘1. Conceptbrief’/).waitFor()
  expect(await page.getByLabel('Onderwerp').inputValue()).toBe('Nota over de sluizen')
  expect(await page.getByLabel(/^Aan \(een per regel\)/).inputValue()).toBe('de minister van OCW')
  await page.getByLabel('Ter kennisname: de begroting').uncheck()
  await page.getByText('Beslispunt 2').first().waitFor()
  expect(await page.getByText('Beslispunt 3').count()).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await accessibilityFaults(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  for (const width of [820, 390]) {
    await page.setViewportSize({ width, height: 844 })
    expect(await isWide(), `at ${width}`).toBe(false)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('a confirmed file is a memo with its decision points and comments', { timeout: 90_000 }, async () => {
  await page.getByRole('button', { name: 'Overnemen' }).click()
  await page.waitForURL(/\/notas\/[0-9a-f-]{36}$/)
  const memo = await db.selectFrom('memo').select(['id', 'subject']).where('subject', '=', 'Nota over de sluizen').executeTakeFirstOrThrow()
  const comments = await db.selectFrom('memo_comment').select(['by_name', 'body']).where('memo_id', '=', memo.id).execute()
  expect(comments).toEqual([{ by_name: 'Iemand van elders', body: 'Waarom vrijdag?' }])
  const kept = await page.evaluate(
    async (address) => (await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status,
    `/api/v1/memos/${memo.id}/versions`,
  )
  expect(kept).toBe(200)
  const points = await db.selectFrom('memo_point').select('question').where('memo_id', '=', memo.id).orderBy('number').execute()
  expect(points.map(({ question }) => question)).toEqual(['Stemt u in met de brief?', 'In te stemmen met de planning'])
})

test('a file takes the place of the text of a memo, which is kept as a version first', { timeout: 90_000 }, async () => {
  await page.goto(`${dossier}/notas/uit-word`)
  const file = await wordOf({ ...plainOrder, content: pieces.doc(pieces.heading('Aanleiding'), pieces.paragraph('Alles is anders.')) })
  await page.getByLabel('Word-bestand kiezen').setInputFiles(await fileNamed('anders.docx', file))
  await page.getByRole('radio', { name: 'In plaats van de tekst van: Nota over de sluizen' }).check()
  await page.getByText(/eerst als versie bewaard/).waitFor()
  await page.getByLabel('Ook de kop uit het bestand overnemen').uncheck()
  await page.getByRole('button', { name: 'Overnemen' }).click()
  await page.waitForURL(/\/notas\/[0-9a-f-]{36}$/)
  const versions = await db.selectFrom('memo_version').select(['number', 'reason']).orderBy('number').execute()
  expect(versions.filter(({ reason }) => reason === 'imported')).toHaveLength(1)
  const id = page.url().split('/').at(-1)
  await page.goto(`${base}/notas/${id}/versies?versie=1`)
  const saved = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Versie 1 met opmerkingen (Word)' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('Nota over de sluizen (versie 1).docx')
  expect(readBack(new Uint8Array(await readFile(await download.path()))).header.subject).toBe('Nota over de sluizen')
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await isWide()).toBe(false)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('an administrator chooses a template for an organisation, and a bad one says why it is none', { timeout: 90_000 }, async () => {
  await signInAs(visit, 'Beheerder (demo)')
  const { id } = await db.selectFrom('organisation').select('id').where('abbreviation', '=', 'OCW').executeTakeFirstOrThrow()
  await page.goto(`${base}/beheer/organisaties/${id}`)
  await page.getByText(/Deze organisatie heeft geen sjabloon/).waitFor()
  await page.getByLabel('Sjabloon kiezen').setInputFiles(await fileNamed('stuk.docx', new Uint8Array([1, 2, 3])))
  await page
    .getByRole('alert')
    .getByText(/Dit is geen Word-bestand/)
    .waitFor()
  faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('422')))
  await page.getByLabel('Sjabloon kiezen').setInputFiles(await fileNamed('huisstijl.docx', await invitedTemplate()))
  await page.getByText(/huisstijl\.docx, gekozen door Beheerder \(demo\)/).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Sjabloon niet meer gebruiken' }).click()
  await page.getByText(/Deze organisatie heeft geen sjabloon/).waitFor()
})

test('nothing went wrong in the browser on the way', () => {
  expect(faults).toEqual([])
})
