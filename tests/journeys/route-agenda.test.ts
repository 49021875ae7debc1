import { expect, test } from 'vitest'
import { openDossier } from '../../src/dossier/acts/dossiers.ts'
import { actorFor } from '../../src/identity/acts/actors.ts'
import { asActor } from '../../src/identity/acts/as-actor.ts'
import type { Actor } from '../../src/identity/model/actor.ts'
import type { Tx } from '../../src/kernel/database.ts'
import { freezeVersion } from '../../src/memo/acts/freeze.ts'
import { draftMemo, memoToChange } from '../../src/memo/acts/memos.ts'
import { addBody } from '../../src/route/acts/bodies.ts'
import { addMeeting } from '../../src/route/acts/meetings.ts'
import { accessibilityFaults } from '../browser.ts'
import { ownProgramme } from '../own-programme.ts'
import { must } from '../programme-world.ts'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page, base, db } = visit
const programme = await ownProgramme(db, 'Agenda van de proef', { 'Beleidsmedewerker VWS (demo)': 'author' })
const { id: coordinator } = await db.selectFrom('person').select('id').where('name', '=', 'Coördinator (demo)').executeTakeFirstOrThrow()
const as = async <T>(work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> => {
  const actor = await actorFor(db, { person: coordinator, address: null })
  return asActor(db, actor, (tx) => work(tx, actor))
}
const year = new Date().getFullYear() + 1
const { meeting, memos } = await as(async (tx, actor) => {
  const rule = {
    papersWorkingDays: 5,
    papersWeekday: null,
    papersHour: '12:00',
    closedIn: 'none',
    handlingDays: 0,
    roomMinutes: 30,
  } as const
  const { id: body } = must(await addBody(tx, actor, { programme, code: 'RWIZO', name: 'Raad', kind: 'ministerial', ...rule }))
  const fields = {
    startsAt: '10:00',
    minutes: 90,
    place: 'Den Haag',
    kind: 'regular',
    papersDay: null,
    papersHour: null,
    roomMinutes: null,
  } as const
  const { id } = must(await addMeeting(tx, actor, { programme, body, ...fields, day: `${year}-01-11` }))
  must(await addMeeting(tx, actor, { programme, body, ...fields, day: `${year}-01-25` }))
  const dossier = must(await openDossier(tx, actor, { title: 'Proefdossier', summary: '', programme, classification: 'internal' })).id
  const made: string[] = []
  for (const subject of ['Het actieplan', 'De begroting']) {
    const memo = must(await draftMemo(tx, actor, { dossier, kind: 'decision', subject })).id
    await freezeVersion(tx, actor, { row: must(await memoToChange(tx, { memo })), reason: 'offer' })
    made.push(memo)
  }
  return { meeting: id, memos: made }
})
for (const memo of memos)
  await db.updateTable('memo').set({ shown: true, status: 'offered', offered_version: 1 }).where('id', '=', memo).execute()
const at = `${base}/programmas/${programme}/vergaderingen/${meeting}`

const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const sound = async () => expect(await accessibilityFaults(page)).toEqual([])
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const said = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor()
const titles = () => page.locator('ol.agenda').first().locator('h3').allInnerTexts()
const dialog = page.getByRole('dialog')

test('from the list of meetings to an empty agenda that teaches the first step', { timeout: 60_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  await page.goto(`${base}/programmas/${programme}/gremia`)
  await page.getByRole('link', { name: new RegExp(`11 januari ${year}`) }).click()
  await title('RWIZO van 11 januari: nog geen punten, 30 minuten ruimte')
  await page.getByText('Er staat nog niets op deze agenda').waitFor()
  await sound()
})

test('a memo and an item without one are put on the agenda; too much is said and does not stop', { timeout: 60_000 }, async () => {
  await page.getByText('Nieuw punt zonder nota').click()
  const form = page.getByRole('form', { name: 'Nieuw punt zonder nota' })
  await form.getByLabel('Titel').fill('Opening')
  await form.getByRole('button', { name: 'Op de agenda' }).click()
  await title('RWIZO van 11 januari: 1 punt, 25 minuten over')
  await button('Op de agenda: Het actieplan').click()
  await dialog.getByLabel('Soort').selectOption('formality')
  await sound()
  await dialog.getByRole('button', { name: 'Op de agenda' }).click()
  await title('RWIZO van 11 januari: 2 punten, 15 minuten over')
  await button('Op de agenda: De begroting').click()
  await dialog.getByLabel('Spreektijd (minuten)').fill('20')
  await dialog.getByRole('button', { name: 'Op de agenda' }).click()
  await title('RWIZO van 11 januari: 3 punten, 5 minuten te veel')
  await page
    .getByText('De agenda is 5 minuten te vol: er staat 35 minuten op en er is ruimte voor 30. Buiten de ruimte valt punt 3.')
    .waitFor()
  await page.getByText('10:15–10:35').waitFor()
  expect(await titles()).toEqual(['1. Opening', '2. Het actieplan', '3. De begroting'])
  await sound()
})

test('the order is changed from the keyboard alone: the focus goes along, and it is read out', { timeout: 60_000 }, async () => {
  await button('Omhoog: De begroting').focus()
  await page.keyboard.press('Enter')
  await said('‘De begroting’ staat nu op plaats 2 van 3.')
  await page.getByRole('heading', { name: '2. De begroting' }).waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(await focused()).toBe('Omhoog: De begroting')
  await page.keyboard.press('Alt+ArrowUp')
  await page.getByRole('heading', { name: '1. De begroting' }).waitFor()
  expect(await focused()).toBe('Omhoog: De begroting')
  await page.keyboard.press('Enter')
  await said('‘De begroting’ kan niet verder.')
  for (const _ of [1, 2]) await page.keyboard.press('Alt+ArrowDown')
  await page.getByRole('heading', { name: '3. De begroting' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: '3. De begroting' }).waitFor()
  expect(await titles()).toEqual(['1. Opening', '2. Het actieplan', '3. De begroting'])
})

test('an item is dragged too', { timeout: 60_000 }, async () => {
  const rows = page.locator('ol.agenda > li')
  await rows.nth(2).dragTo(rows.nth(0))
  await page.getByRole('heading', { name: '1. De begroting' }).waitFor()
  await rows.nth(0).dragTo(rows.nth(2))
  await page.getByRole('heading', { name: '3. De begroting' }).waitFor()
})

test('provisional, changed and final: what is different is said in sentences', { timeout: 60_000 }, async () => {
  await page.getByText('Let op: niemand krijgt deze agenda.').waitFor()
  await button('Voorlopige agenda versturen').click()
  await said('De voorlopige agenda is bewaard als nummer 1.')
  await page.getByText('De agenda is niet gewijzigd sinds zij verstuurd werd.').waitFor()
  await button('Wijzigen: De begroting').click()
  await dialog.getByLabel('Spreektijd (minuten)').fill('15')
  await dialog.getByRole('button', { name: 'Bewaren' }).click()
  await page.getByText('De agenda is na de voorlopige versie gewijzigd: 1 wijziging.').waitFor()
  await page.getByText('‘De begroting’ krijgt 15 minuten in plaats van 20.').waitFor()
  await button('Definitieve agenda versturen').click()
  await said('De definitieve agenda is bewaard als nummer 2.')
  await button('Agenda nummer 2 bekijken').click()
  await dialog.getByText('‘De begroting’ krijgt 15 minuten in plaats van 20.').waitFor()
  await sound()
  await page.keyboard.press('Escape')
  await button('Van de agenda halen: Het actieplan').click()
  await dialog.getByLabel('Waarom').fill('Nog niet afgestemd')
  await dialog.getByRole('button', { name: 'Van de agenda halen' }).click()
  await page.getByText('Van de agenda gehaald: Nog niet afgestemd').waitFor()
  await page.getByText('De agenda is na de definitieve versie gewijzigd: 1 wijziging.').waitFor()
  await page.getByText('Van de agenda gehaald: ‘Het actieplan’ (was punt 2): Nog niet afgestemd').waitFor()
  await page.getByText('Vergelijken', { exact: true }).click()
  await page.getByLabel('Van nummer').waitFor()
  await sound()
})

test('what two change at once is shown side by side, and nothing typed is lost', { timeout: 60_000 }, async () => {
  await button('Wijzigen: Opening').click()
  await dialog.getByLabel('Titel').fill('Opening en mededelingen')
  await db.updateTable('agenda_item').set({ minutes: 7 }).where('title', '=', 'Opening').where('meeting_id', '=', meeting).execute()
  await dialog.getByRole('button', { name: 'Bewaren' }).click()
  await dialog.getByText('Iemand anders heeft dit agendapunt intussen gewijzigd').waitFor()
  expect(await dialog.getByLabel('Titel').inputValue()).toBe('Opening en mededelingen')
  await dialog.getByRole('button', { name: 'Zet mijn keuze ervoor in de plaats' }).click()
  await page.getByRole('heading', { name: '1. Opening en mededelingen' }).waitFor()
})

test('whoever makes a memo proposes it from the memo; it is placed, moved to another meeting, and keeps its story', {
  timeout: 90_000,
}, async () => {
  await signInAs(visit, 'Beleidsmedewerker VWS (demo)')
  await page.goto(`${base}/notas/${memos[0]}`)
  await page.getByText('RWIZO van 11 januari').waitFor()
  await page.getByText('Voorstellen voor een vergadering').click()
  const form = page.getByRole('form', { name: 'Voorstellen voor een vergadering' })
  await form.getByLabel('Spreektijd (minuten)').fill('5')
  await form.getByRole('button', { name: 'Voorstellen' }).click()
  await page.getByRole('link', { name: `RWIZO van 11 januari ${year}: voorgesteld` }).click()
  await title(/^RWIZO van 11 januari/)
  await page.getByRole('heading', { name: 'Voorgesteld' }).waitFor()
  expect(await button('Plaatsen: Het actieplan').count()).toBe(0)
  await signInAs(visit, 'Coördinator (demo)')
  await page.goto(at)
  await button('Plaatsen: Het actieplan').click()
  await page.getByRole('heading', { name: '3. Het actieplan' }).waitFor()
  await button('Naar andere vergadering: Het actieplan').click()
  await dialog.getByLabel('Waarom').fill('De agenda is vol')
  await dialog.getByRole('button', { name: 'Naar andere vergadering' }).click()
  await page.getByText(new RegExp(`Verplaatst naar de vergadering van .*25 januari ${year}: De agenda is vol`)).waitFor()
  await page.goto(`${base}/programmas/${programme}/gremia`)
  await page.getByRole('link', { name: new RegExp(`25 januari ${year}`) }).click()
  await button('Verloop: Het actieplan').click()
  await dialog.getByText(/voorgesteld door Beleidsmedewerker VWS \(demo\)/).waitFor()
  await dialog.getByText(/naar een andere vergadering verplaatst door Coördinator \(demo\)\. Waarom: De agenda is vol/).waitFor()
  await sound()
})

test('papers are fetched, and the own ministry notes something for its minister', { timeout: 90_000 }, async () => {
  await page.goto(at)
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Alle stukken (PDF)' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toBe(`RWIZO-${year}-01-11-stukken.pdf`)
  expect(await download.failure()).toBe(null)
  await page.getByText('Geannoteerde agenda openen').click()
  await button('Schrijven: Aantekening bij ‘De begroting’').click()
  await page.getByLabel('Aantekening bij ‘De begroting’').fill('Vraag naar de dekking.')
  await button('Bewaren').click()
  await page.getByText(/^Coördinator \(demo\), /).waitFor()
  await sound()
})

test('the screen stands on a tablet, on a phone and in the dark', { timeout: 60_000 }, async () => {
  for (const [width, colorScheme] of [
    [820, 'light'],
    [390, 'light'],
    [390, 'dark'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
    await page.goto(at)
    await title(/^RWIZO van 11 januari/)
    await sound()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
    if (process.env['PICTURES'])
      await page.screenshot({ path: `${process.env['PICTURES']}/agenda-${width}-${colorScheme}.png`, fullPage: true })
  }
  expect(faults.filter((fault) => !/409 .*agenda\/items/.test(fault))).toEqual([])
})
