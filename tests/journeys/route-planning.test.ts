import { expect, test } from 'vitest'
import { openDossier } from '../../src/dossier/acts/dossiers.ts'
import { actorFor } from '../../src/identity/acts/actors.ts'
import { asActor } from '../../src/identity/acts/as-actor.ts'
import { addDays, type Day, dayAt, mondayOf } from '../../src/kernel/day.ts'
import { addBody } from '../../src/route/acts/bodies.ts'
import { addMeeting } from '../../src/route/acts/meetings.ts'
import { longDay } from '../../src/web/dates.ts'
import { accessibilityFaults } from '../browser.ts'
import { ownProgramme } from '../own-programme.ts'
import { must } from '../programme-world.ts'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page, base, db } = visit
const programme = await ownProgramme(db, 'Routes van de proef', { 'Beleidsmedewerker (demo)': 'author', 'Lezer (demo)': 'reader' })
const monday = addDays(mondayOf(dayAt(new Date())), 35)
const dossier = await ownDossier()
const title = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
const sound = async () => expect(await accessibilityFaults(page)).toEqual([])
const sending = 'De verzending aan de Tweede Kamer'
const said = (day: Day) => longDay(day, 'nl')

/** A dossier in a programme with three bodies that meet every week for half a year; the council needs papers a week before. */
async function ownDossier(): Promise<string> {
  const { id: person } = await db.selectFrom('person').select('id').where('name', '=', 'Coördinator (demo)').executeTakeFirstOrThrow()
  const actor = await actorFor(db, { person, address: null })
  const rule = {
    papersWorkingDays: 2,
    papersWeekday: null,
    papersHour: '12:00',
    closedIn: 'none',
    handlingDays: 0,
    roomMinutes: null,
  } as const
  const meets = {
    startsAt: '10:00',
    minutes: 60,
    place: '',
    kind: 'regular',
    papersDay: null,
    papersHour: null,
    roomMinutes: null,
  } as const
  return asActor(db, actor, async (tx) => {
    for (const [index, code] of ['BWO', 'RWIZO', 'MR'].entries()) {
      const { id: body } = must(await addBody(tx, actor, { programme, code, name: code, kind: 'ministerial', ...rule }))
      for (let week = 0; week < 20; week += 1)
        must(await addMeeting(tx, actor, { programme, body, ...meets, day: addDays(monday, 7 * week + 2 * index) }))
    }
    return must(await openDossier(tx, actor, { title: 'Proefbrief', summary: '', programme, classification: 'internal' })).id
  })
}

/** Plans a step at the meeting of a day, by its dialog. */
async function planAt(step: string, day: Day): Promise<void> {
  await page.getByRole('button', { name: `Plannen: ${step}` }).click()
  const form = page.getByRole('form', { name: `Plannen: ${step}` })
  const meeting = form.getByRole('combobox', { name: 'Vergadering', exact: true })
  const wanted = await meeting.locator('option', { hasText: briefly(day) }).getAttribute('value')
  await meeting.selectOption(wanted)
  await form.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const briefly = (day: Day) =>
  new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

test('an empty dossier teaches the first step, and a route is made from the template', { timeout: 90_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  await page.goto(`${base}/dossiers/${dossier}/route`)
  await title('Dit dossier heeft nog geen route')
  await page.getByText('Een route zegt langs welke gremia dit dossier moet').waitFor()
  await sound()
  await page.getByLabel('Naam', { exact: true }).fill('Brief over de proef')
  await page.getByRole('button', { name: 'Route maken' }).click()
  await title(new RegExp(`^${sending} kan op .*; er gaat niets mis$`))
  for (const label of ['beleidsstaf', 'CWIZO']) {
    await page.getByRole('button', { name: `Plannen: ${label}` }).click()
    await page.getByRole('button', { name: 'Uit de route halen' }).click()
    await page.getByRole('button', { name: `Plannen: ${label}` }).waitFor({ state: 'detached' })
  }
  await sound()
})

test('steps are planned at meetings and in words, by keyboard too', { timeout: 90_000 }, async () => {
  await planAt('BWO', monday)
  await planAt('RWIZO', addDays(monday, 16))
  await planAt('MR', addDays(monday, 32))
  const plan = page.getByRole('button', { name: `Plannen: verzending aan de Tweede Kamer` })
  await plan.focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: 'Plannen: verzending aan de Tweede Kamer' })
  await form.getByRole('combobox', { name: 'Waar', exact: true }).selectOption('days')
  await form.getByLabel(/^In woorden/).fill(said(addDays(monday, 32)))
  await form.getByText(`Begrepen als: op ${said(addDays(monday, 32))}`).waitFor()
  await page.keyboard.press('Enter')
  await title(`${sending} is op ${said(addDays(monday, 32))}; er gaat niets mis`)
  expect(await page.locator('.metro .planned').count()).toBe(4)
  await sound()
})

test('a debate that is moved breaks the plan, in a sentence', { timeout: 90_000 }, async () => {
  await page.getByText('Vast punt toevoegen').click()
  const form = page.getByRole('form', { name: 'Vast punt toevoegen' })
  await form.getByRole('combobox', { name: 'Soort', exact: true }).selectOption('debate')
  await form.getByLabel('Wat', { exact: true }).fill('het commissiedebat')
  await form.getByLabel('Van', { exact: true }).fill(addDays(monday, 40))
  await form.getByRole('button', { name: 'Toevoegen' }).click()
  await page.getByRole('button', { name: 'Verplaatsen: het commissiedebat' }).click()
  const move = page.getByRole('form', { name: 'Verplaatsen: het commissiedebat' })
  await move.getByLabel('Van', { exact: true }).fill(addDays(monday, 28))
  await move.getByRole('button', { name: 'Opslaan' }).click()
  await title(`${sending} is op ${said(addDays(monday, 32))}; 1 ding gaat mis`)
  await page.getByText(/^Gaat mis Het commissiedebat van .* vindt plaats zonder de brief/).waitFor()
  await page.getByText('Waarom?').click()
  await sound()
})

async function addChange(kind: string, fill: (form: ReturnType<typeof page.getByRole>) => Promise<unknown>): Promise<void> {
  const form = page.getByRole('form', { name: 'Scenario maken' })
  await form.getByRole('combobox', { name: 'Wijziging', exact: true }).selectOption({ label: kind })
  await fill(form)
  await form.getByRole('button', { name: 'Wijziging toevoegen' }).click()
}

async function keep(name: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Scenario maken' })
  await form.getByLabel('Naam van het scenario').fill(name)
  await form.getByRole('button', { name: 'Scenario bewaren' }).click()
  await page.getByRole('columnheader', { name }).waitFor()
}

test('three scenarios are tried and stand side by side', { timeout: 120_000 }, async () => {
  await page.getByText('Scenario maken').click()
  await addChange('Een stap verplaatsen', async (form) => {
    await form.getByRole('combobox', { name: 'Stap', exact: true }).selectOption({ label: 'MR' })
    const wanted = await form
      .getByLabel('Vergadering')
      .locator('option', { hasText: briefly(addDays(monday, 25)) })
      .getAttribute('value')
    await form.getByRole('combobox', { name: 'Vergadering', exact: true }).selectOption(wanted)
  })
  await addChange('Een stap verplaatsen', async (form) => {
    await form.getByRole('combobox', { name: 'Stap', exact: true }).selectOption({ label: 'verzending aan de Tweede Kamer' })
    await form.getByLabel('Van', { exact: true }).fill(addDays(monday, 25))
  })
  await page
    .getByRole('status', { name: 'Wat dit oplevert' })
    .getByText(/Het commissiedebat/)
    .waitFor()
  await keep('MR een week eerder')
  await addChange('Een vast punt verplaatsen', (form) => form.getByLabel('Van', { exact: true }).fill(addDays(monday, 60)))
  await keep('Debat uitstellen')
  await addChange('Een stap overslaan', async (form) => {
    await form.getByRole('combobox', { name: 'Stap', exact: true }).selectOption({ label: 'RWIZO' })
    await form.getByRole('textbox', { name: 'Waarom' }).fill('mondeling afgestemd')
  })
  await keep('Zonder RWIZO')
  await page.getByRole('button', { name: 'Alles zo vroeg mogelijk' }).click()
  await page.getByRole('columnheader', { name: 'Alles zo vroeg mogelijk' }).waitFor()
  await page.getByRole('button', { name: 'Intrekken: Alles zo vroeg mogelijk' }).click()
  await page.getByRole('columnheader', { name: 'Alles zo vroeg mogelijk' }).waitFor({ state: 'detached' })
  const gains = page.getByRole('row', { name: /^Wint/ })
  expect(await gains.getByRole('cell').allInnerTexts()).toEqual([
    '',
    expect.stringMatching(/commissiedebat/),
    expect.stringMatching(/commissiedebat/),
    'niets',
  ])
  await sound()
})

test('one is chosen: the route follows, and the others stay to be seen', { timeout: 90_000 }, async () => {
  await page.getByRole('button', { name: 'Kiezen: MR een week eerder' }).click()
  await title(`${sending} is op ${said(addDays(monday, 25))}; er gaat niets mis`)
  await page.getByRole('heading', { name: /^Waaruit op .* is gekozen$/ }).waitFor()
  await page.getByRole('columnheader', { name: 'MR een week eerder gekozen' }).waitFor()
  await page.getByRole('columnheader', { name: 'Zonder RWIZO' }).waitFor()
  await sound()
})

test('a reader sees all of it and changes nothing; phone and dark', { timeout: 90_000 }, async () => {
  await signInAs(visit, 'Lezer (demo)')
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(`${base}/dossiers/${dossier}/route`)
  await title(/er gaat niets mis$/)
  await page.getByText('Je leest mee').waitFor()
  expect(await page.locator('main').getByRole('button').count()).toBe(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await sound()
})

test('the recorded road: what was planned on 1 September, and the three roads of 13 October', { timeout: 90_000 }, async () => {
  const demo = await db
    .selectFrom('dossier')
    .select('id')
    .where('title', 'like', 'Nationaal%')
    .where('demo', '=', true)
    .executeTakeFirstOrThrow()
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`${base}/dossiers/${demo.id}/route`)
  await title(`${sending} was op vrijdag 13 januari 2023; 2 dingen gingen mis`)
  await page.getByRole('heading', { name: 'Waaruit op 13 oktober 2022 is gekozen' }).waitFor()
  const breaks = page.getByRole('row', { name: /^Breekt/ })
  expect(await breaks.getByRole('cell').last().innerText()).toMatch(
    /NAP in het najaar.*brief aan het eind van het jaar.*kan knellen met het commissiedebat van woensdag 25 januari 2023/s,
  )
  await page.getByRole('combobox', { name: 'Gewijzigd op' }).selectOption({ label: '1 september 2022' })
  const council = page.getByRole('row', { name: /^MR op vrijdag 2 december 2022/ })
  expect(await council.getByRole('cell').last().innerText()).toBe('6 weken later')
  await sound()
  expect(faults).toEqual([])
})
