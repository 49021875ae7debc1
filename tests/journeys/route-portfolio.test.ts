import { expect, test } from 'vitest'
import { addDays, dayAt } from '../../src/kernel/day.ts'
import { accessibilityFaults } from '../browser.ts'
import { ownProgramme } from '../own-programme.ts'
import { keepPortfolio } from '../portfolio-kept.ts'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page, base, db } = visit
const programme = await ownProgramme(db, 'Routes van de proef', { 'Lezer (demo)': 'reader' })
const at = `${base}/programmas/${programme}/routes`
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const sound = async () => expect(await accessibilityFaults(page)).toEqual([])
const today = dayAt(new Date())

/** Two dossiers that stand on the first agenda of the MR, which has room for one, and a third that comes later. */
async function twoForOnePlace() {
  const { id: by } = await db.selectFrom('person').select('id').where('name', '=', 'Coördinator (demo)').executeTakeFirstOrThrow()
  const world = await keepPortfolio(db, { programme, by, first: addDays(today, 14) })
  const mr = await world.body('MR', 6, 30)
  const [first = '', second = ''] = mr.meetings
  const staf = await world.body('Beleidsstaf', 6, null)
  const promise = addDays(today, 15)
  await world.route({
    title: 'Dijken',
    priority: 4,
    steps: [
      { body: mr.id, meeting: first, minutes: 20 },
      { body: null, minDays: 2 },
    ],
  })
  await world.route({ title: 'Woningen', priority: 2, steps: [{ body: mr.id, meeting: second, minutes: 20 }], promise })
  await world.route({
    title: 'Water',
    priority: 3,
    steps: [
      { body: staf.id, minutes: 10 },
      { body: mr.id, meeting: first, minutes: 20 },
    ],
  })
  return mr
}

test('an empty screen teaches what a route is, in all three views', { timeout: 60_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  await page.goto(at)
  await title('Nog geen routes in dit programma')
  await page.getByText('Open een dossier en kies Route').waitFor()
  await sound()
  await page.getByRole('link', { name: 'Agenda’s', exact: true }).click()
  await title('Geen agenda is te vol')
  await page.getByRole('link', { name: 'Beste plan' }).click()
  await title('Nog geen plan: laat zoeken hoe alles het beste past')
  await page.getByRole('button', { name: 'Zoek het beste plan' }).click()
  await page.getByText('Er valt niets te plannen').waitFor()
  await sound()
})

test('all routes stand over the agendas, with what is stuck, and an agenda that is too full says by how much', {
  timeout: 60_000,
}, async () => {
  await twoForOnePlace()
  await page.goto(at)
  await title('3 routes: 3 lopen vast, 1 nog niet helemaal ingepland, 1 agenda is te vol')
  await page.getByRole('img', { name: /^Dijken: MR .* \(agenda te vol\), Verzending/ }).waitFor()
  await page
    .getByRole('cell', { name: /1 ding loopt vast/ })
    .first()
    .waitFor()
  await sound()
  await page.getByLabel('Prioriteit van Water').selectOption('1')
  await page.waitForFunction(() => document.querySelector<HTMLSelectElement>('[aria-label="Prioriteit van Water"]')?.value === '1')
  const kept = async () =>
    (await db.selectFrom('route').select('priority').where('programme_id', '=', programme).execute()).map((row) => row.priority)
  await expect.poll(kept).toContain(1)
  await page.getByRole('link', { name: 'Agenda’s', exact: true }).click()
  await title(/^1 van 12 agenda’s is te vol$/)
  await page.getByText('40 van 30 min').waitFor()
  await page.getByText('10 min te veel').waitFor()
  await sound()
})

test('the best plan is proven, says who moves and what it mends, and what moving one does to the others', { timeout: 60_000 }, async () => {
  await page.getByRole('link', { name: 'Beste plan' }).click()
  await page.getByRole('button', { name: 'Zoek het beste plan' }).click()
  await title(/^3 routes verschuiven, samen \d+ dagen wachten; bewezen de beste$/)
  await page.getByText('Het zoeken is klaar.').waitFor()
  await page.getByText('‘Toezegging van Woningen’ wordt nu wel gehaald').waitFor()
  await page.getByText('0 agenda’s zijn te vol; vandaag zijn dat er 1.').waitFor()
  await sound()
  const whatIf = page.getByRole('region', { name: 'Wat als dit dossier naar … gaat?' })
  await whatIf.getByLabel('Dossier').selectOption({ label: '‘Dijken’ (Kamerbrief)' })
  await expect.poll(() => whatIf.getByLabel('Vergadering').getByRole('option').count()).toBe(7)
  await whatIf.getByLabel('Vergadering').selectOption({ index: 1 })
  await whatIf.getByText(/^Gaat ‘Dijken’ naar MR van .*, dan verschui/).waitFor()
  await whatIf.getByText(/^‘Woningen’ \(Kamerbrief\) is 14 dagen later klaar: .*; dat breekt ‘Toezegging van Woningen’\.$/).waitFor()
  await sound()
})

test('a plan whose ground moved says so and is refused; a new one is taken over', { timeout: 60_000 }, async () => {
  const meeting = await db
    .selectFrom('meeting as m')
    .innerJoin('body as b', 'b.id', 'm.body_id')
    .select('m.id')
    .where('b.code', '=', 'MR')
    .where('m.programme_id', '=', programme)
    .where('m.day', '=', addDays(today, 21))
    .executeTakeFirstOrThrow()
  await db.updateTable('meeting').set({ status: 'cancelled', reason: 'Geen stukken' }).where('id', '=', meeting.id).execute()
  await page.getByRole('button', { name: 'Alles overnemen' }).click()
  await page.getByText('Waar dit plan op rust is intussen gewijzigd.').waitFor()
  await page.reload()
  await page.getByText(/^MR van .* gaat niet door\.$/).waitFor()
  await sound()
  await page.getByRole('button', { name: 'Maak een nieuw plan' }).click()
  await page.getByText('Waar dit plan op rust is sindsdien niet veranderd.').waitFor()
  await page.getByText('Het zoeken is klaar.').waitFor()
  await page.getByLabel('Neem Woningen over').check()
  await page.getByRole('button', { name: 'Gekozen overnemen (1)' }).click()
  await page.getByText('Met alleen deze dossiers raakt een agenda te vol.').waitFor()
  await page.getByRole('button', { name: 'Alles overnemen' }).click()
  await page.getByText(/^Overgenomen: \d stappen in 3 routes\.$/).waitFor()
  await page.getByRole('link', { name: 'Routes', exact: true }).last().click()
  await title('3 routes: alles past')
})

test('a reader sees what it may read and no more, on a phone in the dark', { timeout: 60_000 }, async () => {
  await signInAs(visit, 'Lezer (demo)')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const [view, name] of [
    ['', '3 routes: alles past'],
    ['?toon=agendas', 'Geen agenda is te vol'],
    ['?toon=plan', 'Nog geen plan: laat zoeken hoe alles het beste past'],
  ]) {
    await page.goto(`${at}${view}`)
    await title(name ?? '')
    await sound()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  }
  expect(await page.getByLabel(/^Prioriteit van/).count()).toBe(0)
  // The browser tells of every refusal.
  expect(faults.filter((fault) => !fault.includes('422'))).toEqual([])
})
