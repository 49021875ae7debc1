import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { actorFor } from '../../src/identity/acts/actors.ts'
import { asActor } from '../../src/identity/acts/as-actor.ts'
import { freezeVersion } from '../../src/memo/acts/freeze.ts'
import { memoToChange } from '../../src/memo/acts/memos.ts'
import { accessibilityFaults } from '../browser.ts'
import { makePdf } from '../make-pdf.ts'
import { pieces, replaceText } from '../memo-world.ts'
import { must } from '../programme-world.ts'
import { openDemo, productWithBrowser, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const other = await visit.another()
const { page, db, base } = visit
const { page: theirs } = other
const { doc, heading, paragraph, point } = pieces
const subject = 'Nota over hoogwater'

const title = (on: Page, name: string | RegExp) => on.getByRole('heading', { level: 1, name }).waitFor()
const sound = async (on: Page) => expect(await accessibilityFaults(on)).toEqual([])
const fileOf = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
const pdfOf = (pages: number) => Buffer.from(makePdf(Array.from({ length: pages }, (_, at) => [`Bladzijde ${at + 1}`])))
const personNamed = async (name: string) =>
  (await db.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
let memo = ''
let dossier = ''
let programme = ''

test('a coordinator gives memos of a programme a heading of their own, from the keyboard', { timeout: 120_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  dossier = (await openDemo(visit)).split('/').at(-1) ?? ''
  const row = await db.selectFrom('dossier').select('programme_id').where('id', '=', dossier).executeTakeFirstOrThrow()
  programme = row.programme_id ?? ''
  await page.goto(`${base}/programmas/${programme}/instellingen`)
  await page.getByRole('link', { name: 'Format van nota’s' }).click()
  await title(page, 'Nota’s van dit programma volgen het gepubliceerde format')
  expect(await page.getByRole('button', { name: 'Aanleiding weghalen' }).count()).toBe(0)
  const form = page.getByRole('form', { name: 'Koppen' })
  await form.getByRole('group', { name: 'Kop 2', exact: true }).getByLabel('Naam').fill(' ')
  await form.getByRole('button', { name: 'Format bewaren' }).click()
  await form.getByText('Elke kop heeft een naam nodig.').waitFor()
  await form.getByRole('group', { name: 'Kop 2', exact: true }).getByLabel('Naam').fill('Wat wij u vragen')
  await form.getByRole('button', { name: 'Kop toevoegen' }).click()
  await form.getByLabel('Naam').last().fill('Gevolgen voor gemeenten')
  for (let turn = 0; turn < 3; turn += 1) await page.getByRole('button', { name: 'Gevolgen voor gemeenten omhoog' }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Gevolgen voor gemeenten omhoog')
  await sound(page)
  await form.getByRole('button', { name: 'Format bewaren' }).press('Enter')
  await form.getByText('Bewaard. Nieuwe nota’s van deze soort beginnen hiermee.').waitFor()
  await title(page, '1 soort nota heeft een eigen format')
})

test('a new memo begins with those headings, and its header is filled in', { timeout: 120_000 }, async () => {
  await page.goto(`${base}/dossiers/${dossier}/notas`)
  await page.getByText('Nieuwe nota').click()
  const begin = page.getByRole('form', { name: 'Nieuwe nota' })
  await begin.getByLabel('Onderwerp', { exact: true }).fill(subject)
  await begin.getByRole('button', { name: 'Nota beginnen' }).click()
  await page.waitForURL(/\/notas\/[0-9a-f-]{36}/)
  memo = page.url().split('/').at(-1) ?? ''
  const { content } = await frozenText()
  expect(content).toContain('Gevolgen voor gemeenten')
  expect(content).toContain('Wat wij u vragen')
  await page.getByRole('link', { name: 'Kop en bijlagen' }).click()
  await title(page, 'Nog aan niemand gericht, zonder bijlagen')
  await page.getByRole('button', { name: 'Geadresseerde toevoegen' }).click()
  const first = page.getByRole('group', { name: 'Geadresseerde 1' })
  await first.getByLabel('Naam in de kop').fill('de minister van Infrastructuur en Waterstaat')
  await page.getByRole('button', { name: 'Geadresseerde toevoegen' }).click()
  const second = page.getByRole('group', { name: 'Geadresseerde 2' })
  await second.getByLabel('Wie dat hier is').selectOption({ label: 'Minister (demo) (OCW, bewindspersoon)' })
  await second.getByLabel('Wat vraag je').selectOption('Beslist')
  await page.getByRole('button', { name: 'Minister (demo) omhoog' }).click()
  await page.getByRole('group', { name: 'Geadresseerde 2' }).getByLabel('Wat vraag je').selectOption('Ter informatie')
  await page.getByLabel('Van (directie)').fill('Directie Water')
  await page.getByLabel('Datum', { exact: true }).fill('2024-03-01')
  await page.getByLabel('Uiterlijk besluiten op').fill('2024-03-15')
  await sound(page)
  await page.getByRole('button', { name: 'Kop bewaren' }).click()
  await title(page, 'Aan Minister (demo) en 1 ander, zonder bijlagen')
  await page.getByText('Bewaard.', { exact: true }).waitFor()
})

test('of two who change the header at the same time both are shown, and nothing that was typed is lost', { timeout: 120_000 }, async () => {
  await signInAs(other, 'Beleidsmedewerker (demo)')
  await theirs.goto(`${base}/notas/${memo}/kop`)
  await theirs.getByText(/^Deze nota is van OCW\./).waitFor()
  expect(await theirs.getByLabel('Kenmerk').count()).toBe(0)
  await sound(theirs)
  await signInAs(other, 'Coördinator (demo)')
  await theirs.goto(`${base}/notas/${memo}/kop`)
  await theirs.getByLabel('Kenmerk').fill('SZW/1')
  await page.getByLabel('Kenmerk').fill('OCW/1')
  await page.getByRole('button', { name: 'Kop bewaren' }).click()
  await page.getByText('Bewaard.', { exact: true }).waitFor()
  await theirs.getByLabel('Contactpersoon').fill('Secretariaat')
  await theirs.getByRole('button', { name: 'Kop bewaren' }).click()
  const panel = theirs.getByRole('alert')
  await panel.getByRole('heading', { name: 'Iemand anders heeft de kop net gewijzigd' }).waitFor()
  await panel.getByText('OCW/1').waitFor()
  await panel.getByText('SZW/1').waitFor()
  expect(await theirs.getByLabel('Kenmerk').inputValue()).toBe('SZW/1')
  await sound(theirs)
  await panel.getByRole('button', { name: 'Zet mijn keuze ervoor in de plaats' }).click()
  await theirs.getByText('Bewaard.', { exact: true }).waitFor()
  expect(await theirs.getByLabel('Van (directie)').inputValue()).toBe('Directie Water')
})

test('annexes are added, refused, named, ordered, replaced and withdrawn', { timeout: 180_000 }, async () => {
  await page.reload()
  await page
    .locator('input[aria-label="Bijlagen kiezen"]')
    .setInputFiles([
      fileOf('brief.pdf', pdfOf(2)),
      fileOf('leeg.txt', Buffer.alloc(0)),
      fileOf('rapport.pdf', pdfOf(400)),
      fileOf('programma.exe', Buffer.from('MZ\0\0')),
      fileOf('cijfers.txt', Buffer.from('jaar;bedrag')),
    ])
  await title(page, /met 3 bijlagen/)
  await page.getByText('3 bijlagen toegevoegd.').waitFor()
  await page.getByText('Dit bestand is leeg.').waitFor()
  await page.getByRole('article', { name: 'Bijlage 2' }).getByText('400 pagina’s').waitFor()
  await sound(page)
  await page.getByText('Titel en toelichting').nth(1).click()
  const form = page.getByRole('form', { name: 'Titel en toelichting van bijlage 2' })
  await form.getByLabel('Titel').fill('Rapport van de commissie')
  await form.getByLabel('Toelichting').fill('Vertrouwelijk tot de aanbieding.')
  await form.getByRole('button', { name: 'Bijlage bewaren' }).click()
  await page.getByRole('heading', { level: 3, name: '2. Rapport van de commissie' }).waitFor()
  await page.getByRole('button', { name: 'Bijlage 2 omhoog' }).press('Enter')
  await page.getByText('Rapport van de commissie is nu bijlage 1.').waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Bijlage 1 omhoog')
  await page
    .getByLabel('Bijlage 2 vervangen')
    .first()
    .setInputFiles(fileOf('brief-2.pdf', pdfOf(3)))
  await page.getByText('Bijlage 2 is vervangen; het vorige bestand is bewaard.').waitFor()
  await page.getByRole('article', { name: 'Bijlage 2' }).getByText('1 eerder bestand').click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'brief.pdf downloaden' }).click()
  expect((await download).suggestedFilename()).toBe('brief.pdf')
  await page.getByRole('button', { name: 'Bijlage 1 intrekken' }).click()
  await page.getByRole('button', { name: 'Echt intrekken' }).click()
  await page.getByText('De bijlagen erna schuiven een nummer op').waitFor()
  await title(page, /met 2 bijlagen/)
  await page.getByText('1 ingetrokken bijlage').click()
  await page.getByText('was bijlage 1, ingetrokken').waitFor()
  await sound(page)
})

test('once it is offered, header and annexes are fixed, and the screen says why', { timeout: 120_000 }, async () => {
  await page.getByLabel('Contactpersoon').fill('Nog snel iets')
  await offer()
  await page.getByRole('button', { name: 'Kop bewaren' }).click()
  await page.getByText('Deze nota is aangeboden en verandert niet meer.').waitFor()
  await page.getByText('De nota is aangeboden; kop en bijlagen staan vast tot zij terugkomt.').waitFor()
  expect(await page.getByLabel('Contactpersoon').inputValue()).toBe('Nog snel iets')
  await page.reload()
  await page.getByText('De nota is aangeboden; kop en bijlagen staan vast tot zij terugkomt.').waitFor()
  expect(await page.getByLabel('Contactpersoon').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Bijlage 1 intrekken' }).count()).toBe(0)
  await sound(page)
})

test('the list is filtered from the keyboard, and the address keeps it', { timeout: 120_000 }, async () => {
  await page.getByRole('navigation', { name: /Hoofd/ }).getByRole('link', { name: 'Nota’s' }).press('Enter')
  await title(page, /nota/)
  await page.getByLabel('Onderwerp bevat').focus()
  await page.keyboard.type('HOOGWATER')
  await title(page, '1 nota past bij je keuze')
  await page.getByLabel('Status').selectOption('Aangeboden')
  await page.getByLabel('Aan minister').selectOption({ label: 'Minister (demo) (OCW)' })
  await page.waitForURL(/woord=HOOGWATER.*status=offered.*minister=/)
  await page.getByRole('button', { name: 'Onderwerp' }).press('Enter')
  await page.waitForURL(/sorteer=subject/)
  await page.reload()
  await title(page, '1 nota past bij je keuze')
  expect(await page.getByRole('columnheader', { name: 'Onderwerp' }).getAttribute('aria-sort')).toBe('ascending')
  const file = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  expect((await file).suggestedFilename()).toBe('notas.csv')
  await sound(page)
  await page.getByLabel('Datum vanaf').fill('2025-01-01')
  await page.getByText('Geen nota past bij deze keuze.').waitFor()
  await page.getByRole('button', { name: 'Keuze wissen' }).click()
  await title(page, /^\d+ nota/)
  await signInAs(other, 'Minister (demo)')
  await theirs.goto(`${base}/notas?mijn=ja`)
  await title(theirs, '1 nota wacht op jou')
})

test('search finds another form of a word in a frozen memo, and opens it at the place', { timeout: 120_000 }, async () => {
  await page.getByRole('searchbox', { name: /Zoek/ }).fill('dijkmaatregel')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Nota’s (2)' }).click()
  await title(page, '2 plaatsen in nota’s met ‘dijkmaatregel’')
  expect(await page.locator('mark').first().textContent()).toBe('dijkmaatregelen')
  expect(await page.getByRole('link', { name: 'Nota’s (2)' }).getAttribute('aria-current')).toBe('page')
  expect(await page.getByRole('link', { name: 'Stukken (0)' }).getAttribute('aria-current')).toBe(null)
  await sound(page)
  const link = page.getByRole('listitem').filter({ hasText: 'Kernpunten' }).getByRole('link', { name: subject })
  expect(await link.getAttribute('href')).toMatch(/\/versies\?versie=1&plaats=De\+dijkmaatregelen/)
  await page.goto(`${base}/notas/${memo}/kop?plaats=${encodeURIComponent('Secretariaat')}`)
  await title(page, /Minister/)
  await page.waitForFunction(() => CSS.highlights.has('found-place'))
})

test('what was decided is found by its words, and what waits stands beside it', { timeout: 120_000 }, async () => {
  await page.goto(`${base}/besluiten?q=dijkmaatregel&toon=open`)
  await title(page, '2 punten wachten op een besluit')
  await page.getByText('wacht op Minister (demo)').first().waitFor()
  await decide()
  await page.goto(`${base}/besluiten?q=dijkmaatregel`)
  await title(page, '1 besluit over ‘dijkmaatregel’')
  await page.getByText('Als de Kamer het eerst hoort.').waitFor()
  await page.getByRole('cell', { name: /Akkoord mits/ }).waitFor()
  await sound(page)
  await page.getByLabel('Wat besloten we over …').fill('de het')
  await page.getByText('woorden als "de" en "van" tellen niet mee').waitFor()
  await page.getByLabel('Wat besloten we over …').fill('kamer')
  await title(page, /^\d besluiten over ‘kamer’$/)
  expect((await page.locator('.outcomes mark').allTextContents()).every((word) => word === 'Kamer')).toBe(true)
  await page.getByLabel('Uitkomst').selectOption('Niet akkoord')
  await page.getByText('Geen beslispunt past bij deze keuze.').waitFor()
})

test('the screens stay within the width of a tablet and a phone, and are sound in the dark', { timeout: 180_000 }, async () => {
  await db.updateTable('memo').set({ status: 'returned' }).where('id', '=', memo).execute()
  await page.emulateMedia({ colorScheme: 'dark' })
  const screens = ['/notas', '/besluiten', `/notas/${memo}/kop`, '/zoeken?q=dijkmaatregel&in=notas', `/programmas/${programme}/notaformat`]
  for (const width of [820, 390]) {
    await page.setViewportSize({ width, height: 800 })
    for (const screen of screens) {
      await page.goto(base + screen)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${screen} at ${width}`).toBeLessThanOrEqual(width)
      await sound(page)
    }
  }
})

test('the browser reported nothing but the refusals that were meant', () => {
  expect(faults.filter((fault) => !/(?:409|422) .*(?:memos|memo-formats|outcomes)/.test(fault))).toEqual([])
})

async function asCoordinator<T>(work: Parameters<typeof asActor<T>>[2]): Promise<T> {
  return asActor(db, await actorFor(db, { person: await personNamed('Coördinator (demo)'), address: null }), work)
}

/** The headings of the memo as it stands. */
async function frozenText(): Promise<{ content: string }> {
  const updates = await db.selectFrom('memo_update').select('change').where('memo_id', '=', memo).execute()
  return { content: updates.map(({ change }) => change.toString('utf8')).join('') }
}

/** Offers the memo, as that is done elsewhere in the product. */
async function offer(): Promise<void> {
  const actor = await actorFor(db, { person: await personNamed('Coördinator (demo)'), address: null })
  const text = doc(
    heading('Aanleiding'),
    paragraph('Het water staat hoog.'),
    heading('Geadviseerd besluit'),
    point('p1', 'Stemt u in met de dijkmaatregelen?', { advice: 'Akkoord.' }),
    point('p2', 'Mag de dijkmaatregel later worden herzien?'),
    heading('Kernpunten'),
    paragraph('Er is overlegd. De dijkmaatregelen zijn met de waterschappen uitgewerkt.'),
  )
  await asCoordinator(async (tx) => {
    await replaceText(tx, { memo, dossier, text, by: actor.person })
    await freezeVersion(tx, actor, { row: must(await memoToChange(tx, { memo })), reason: 'offer' })
  })
  await db.updateTable('memo').set({ status: 'offered', offered_version: 1, shown: true }).where('id', '=', memo).execute()
}

async function decide(): Promise<void> {
  const { id } = await db.selectFrom('memo_version').select('id').where('memo_id', '=', memo).executeTakeFirstOrThrow()
  const minister = await personNamed('Minister (demo)')
  await db
    .insertInto('memo_decision')
    .values({
      ...{ memo_id: memo, dossier_id: dossier, version_id: id, point: 'p1', outcome: 'agreedIf', minister_id: minister, by_id: minister },
      condition: 'Als de Kamer het eerst hoort.',
    })
    .execute()
}
