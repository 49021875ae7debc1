import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { TextNode } from '../../src/memo/model/text.ts'
import { accessibilityFaults } from '../browser.ts'
import { keyStore } from '../key-store.ts'
import { memoPieces } from '../memo-version.ts'
import { memoWorld, pieces, replaceText } from '../memo-world.ts'
import { hasPoppler, poppler } from '../poppler.ts'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const certificate = join(mkdtempSync(join(tmpdir(), 'papers-')), 'zegel.p12')
writeFileSync(certificate, keyStore({ name: 'Zegel van de proef', passphrase: 'geheim' }))
const faults: string[] = []
const visit = await productWithBrowser(faults, { SIGNING_CERTIFICATE: certificate, SIGNING_PASSPHRASE: 'geheim' })
const { page, base, db } = visit
const world = await memoWorld(db)
const { doc, heading, paragraph, point } = pieces
const { cell, row } = memoPieces

const table = (...rows: string[][]): TextNode => ({
  type: 'table',
  content: rows.map((cells, at) => row(...cells.map((text) => cell(text, at === 0 ? 'tableHeader' : 'tableCell')))),
})
const quiet = Array.from({ length: 12 }, (_none, at) =>
  paragraph(`Zin ${at + 1} blijft zoals hij was, want daar is niemand het mee oneens.`),
)
const first = doc(
  heading('Aanleiding'),
  paragraph('De Kamer vroeg in mei om een plan van het kabinet.'),
  ...quiet,
  heading('Geadviseerd besluit'),
  point('p1', 'Stemt u in met het plan?', { explanation: 'Vier ministeries doen mee.', advice: 'Ja.' }),
  point('p2', 'Tekent u de brief aan de Kamer?', { advice: 'Ja, na de ministerraad.' }),
  heading('Kernpunten'),
  table(['Jaar', 'Bedrag'], ['2026', '€ 4.670.000'], ['2027', '€ 2.050.000']),
  paragraph('Deze zin vervalt in de volgende versie geheel.'),
)
const second = doc(
  heading('Aanleiding'),
  paragraph('De Kamer vroeg in juni om een brief van het kabinet.'),
  ...quiet,
  heading('Geadviseerd besluit'),
  point('p2', 'Tekent u de brief aan de Kamer?', { advice: 'Ja, na de ministerraad.' }),
  point('p1', 'Stemt u in met het hele plan?', { explanation: 'Vier ministeries doen mee.', advice: 'Ja.' }),
  heading('Kernpunten'),
  table(['Jaar', 'Bedrag', 'Dekking'], ['2026', '€ 4.670.000', 'ja'], ['2027', '€ 2.450.000', 'nee']),
  paragraph('De dekking voor 2027 volgt uit de Voorjaarsnota.'),
)
const memo = await world.memo({ subject: 'Nota over het plan van aanpak', text: first })
const versions = `${base}/notas/${memo}/versies`
const title = (name: RegExp | string) => page.getByRole('heading', { level: 1, name }).waitFor()
const sound = async () => expect(await accessibilityFaults(page)).toEqual([])

/** The screen as it stands is sound on a desk, a tablet and a phone, by day and by night, and never wider than its window. */
async function soundEverywhere(name: string): Promise<void> {
  for (const width of [1280, 820, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await sound()
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} at ${width}`).toBeLessThanOrEqual(width)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1280, height: 900 })
}

async function downloaded(name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()])
  return readFileSync(await download.path())
}

test('an officer keeps two versions', { timeout: 60_000 }, async () => {
  await signInAs(visit, 'Coördinator van de proef')
  await page.goto(versions)
  await title('Nog geen versies vastgelegd')
  await soundEverywhere('empty')
  await page.getByRole('button', { name: 'Versie vastleggen' }).click()
  await page.getByText('Versie 1 is vastgelegd.').waitFor()
  await world.as(world.coordinator, (tx, { person }) => replaceText(tx, { memo, dossier: world.dossier, text: second, by: person }))
  await db.updateTable('memo').set({ reference: 'PROEF/2', decide_by: '2026-12-01' }).where('id', '=', memo).execute()
  await page.getByRole('button', { name: 'Versie vastleggen' }).click()
  await title('2 versies vastgelegd')
  await soundEverywhere('list')
})

test('she compares them, and walks the changes by keyboard', { timeout: 60_000 }, async () => {
  await page.getByRole('button', { name: 'Vergelijken', exact: true }).click()
  await title('11 wijzigingen van versie 1 naar versie 2')
  expect(page.url()).toContain('van=1')
  await soundEverywhere('compared')
  expect(await page.locator('ins').first().textContent()).toContain('toegevoegd:')
  const next = page.getByRole('button', { name: 'Volgende wijziging' })
  await next.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Wijziging 1 van 9').waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  expect(await focused()).toContain('om een')
  await page.keyboard.press('j')
  await page.getByText('Wijziging 2 van 9').waitFor()
  expect(await focused()).toContain('verplaatst · was beslispunt 1')
  await page.keyboard.press('j')
  expect(await focused()).toContain('hele')
  await page.keyboard.press('k')
  await page.getByText('Wijziging 2 van 9').waitFor()
  await page
    .getByRole('navigation', { name: 'Wijzigingen in de tekst' })
    .getByRole('button', { name: /Vervallen.*Deze zin vervalt/ })
    .click()
  expect(await focused()).toContain('Deze zin vervalt')
})

test('she looks at the changes only, and takes them along as PDF', { timeout: 60_000 }, async () => {
  await page.getByLabel('Alleen wijzigingen tonen').check()
  await page.getByText('… 12 onderdelen ongewijzigd').waitFor()
  expect(await page.getByText('Zin 5 blijft').count()).toBe(0)
  await soundEverywhere('only-changes')
  const pdf = await downloaded('Wijzigingen als PDF')
  if (hasPoppler) expect((await poppler('pdftotext', pdf, '-raw')).replaceAll(/\s+/g, ' ')).toContain('[−plan−][+brief+]')
})

test('the newest version shows what was added since the one before, until she wants it plain', { timeout: 60_000 }, async () => {
  await page.getByRole('link', { name: 'Alle versies' }).click()
  await page.getByRole('link', { name: 'Versie 2', exact: true }).click()
  await title(/^Versie 2, vastgelegd op/)
  await page.locator('.memo-page ins', { hasText: 'hele' }).waitFor()
  expect(await page.locator('.memo-page del').count()).toBe(0)
  await soundEverywhere('newest')
  await page.getByLabel('Toevoegingen sinds versie 1 markeren').uncheck()
  await expect.poll(() => page.locator('.memo-page ins').count()).toBe(0)
  await page.getByText('Stemt u in met het hele plan?').waitFor()
})

test('a version that does not exist, and one beside itself, are refused in words', async () => {
  await page.goto(`${versions}?van=1&naar=9`)
  await page.getByText('Dit bestaat niet, of je mag het niet zien').waitFor()
  await page.goto(`${versions}?van=2&naar=2`)
  await page.getByText(/Kies twee verschillende versies/).waitFor()
  await page.goto(`${versions}?versie=77`)
  await page.getByText('Dit bestaat niet, of je mag het niet zien').waitFor()
})

test('the PDF reads well for who listens to it, and the other is for the archive', { timeout: 60_000 }, async () => {
  await page.goto(versions)
  const [plain, archive] = [await downloaded('PDF van versie 2'), await downloaded('Archief-PDF van versie 2')]
  if (!hasPoppler) return
  expect(await poppler('pdfinfo', plain)).toMatch(/Title:\s+Nota over het plan van aanpak[\s\S]*Tagged:\s+yes/)
  expect(await poppler('pdfinfo', plain, '-meta')).toMatch(/pdfuaid:part/)
  expect(await poppler('pdfinfo', archive, '-meta')).toMatch(/pdfaid:part/)
})

test('once all signatories signed, she makes the PDF with the digital signature', { timeout: 60_000 }, async () => {
  const { id, sha256 } = await db
    .selectFrom('memo_version')
    .select(['id', 'sha256'])
    .where('memo_id', '=', memo)
    .where('number', '=', 2)
    .executeTakeFirstOrThrow()
  const of = { memo_id: memo, dossier_id: world.dossier }
  const person = world.ministers.OCW.actor.person
  const { id: signatory } = await db
    .insertInto('memo_signatory')
    .values({ ...of, position: 1, title: 'De minister van OCW', person_id: person })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('memo_signature')
    .values({ ...of, version_id: id, signatory_id: signatory, position: 1, sha256, by_id: person, for_id: person })
    .execute()
  await page.reload()
  await page.getByRole('button', { name: 'PDF van versie 2 digitaal ondertekenen' }).click()
  const pdf = await downloaded('Ondertekende PDF van versie 2')
  if (hasPoppler) expect(await poppler('pdfsig', pdf, '-nocert')).toContain('Signature is Valid.')
  await soundEverywhere('signed')
})

test('the browser reported no fault but the refusals that were asked for', () => {
  expect(faults.filter((fault) => !/Failed to load resource.*(404|409|422|400)/.test(fault))).toEqual([])
})
