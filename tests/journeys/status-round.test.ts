import type { Page } from 'playwright'
import { afterAll, expect, test } from 'vitest'
import { actorFor } from '../../src/identity/acts/actors.ts'
import { asActor } from '../../src/identity/acts/as-actor.ts'
import { grantRole } from '../../src/identity/acts/memberships.ts'
import { addDays, dayAt } from '../../src/kernel/day.ts'
import { addItem } from '../../src/programme/acts/items.ts'
import { openProgramme } from '../../src/programme/acts/programmes.ts'
import { accessibilityFaults } from '../browser.ts'
import { must } from '../programme-world.ts'
import { opened, startMailbox } from '../smtp-server.ts'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const box = await startMailbox()
afterAll(() => box.stop())
const faults: string[] = []
const coordinator = await productWithBrowser(faults, { SMTP_URL: box.url, MAIL_FROM: 'actielijn@voorbeeld.nl' })
const [szw, vws] = [await coordinator.another(), await coordinator.another()]
const { db, base } = coordinator
// What the demonstration asks of these people is told by another journey.
await db.deleteFrom('notice').execute()
const programme = await preparedProgramme()
const rounds = `${base}/programmas/${programme}/rondes`
const due = addDays(dayAt(new Date()), 14)

const title = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 1, name }).waitFor()
const sound = async (page: Page) => expect(await accessibilityFaults(page)).toEqual([])

/** A programme of two ministries, each with a measure: its people are demo accounts, the leads with a mail address. */
async function preparedProgramme(): Promise<string> {
  const idOf = async (name: string) => (await db.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
  const [keeper, first, second, third] = [
    await idOf('Beheerder (demo)'),
    await idOf('Coördinator (demo)'),
    await idOf('Beleidsmedewerker (demo)'),
    await idOf('Lezer (demo)'),
  ]
  for (const [person, email] of [
    [second, 'trekker.szw@voorbeeld.nl'],
    [third, 'trekker.vws@voorbeeld.nl'],
  ] as const)
    await db.updateTable('person').set({ email }).where('id', '=', person).execute()
  const administrator = await actorFor(db, { person: keeper, address: null })
  const { id } = must(
    await asActor(db, administrator, (tx) => openProgramme(tx, administrator, { name: 'Proefprogramma rondes', coordinator: first })),
  )
  const actor = await actorFor(db, { person: first, address: null })
  await asActor(db, actor, async (tx) => {
    for (const holderId of [second, third])
      must(await grantRole(tx, actor, { programme: id, dossier: null, role: 'author', holder: 'person', holderId }))
    const line = must(await addItem(tx, actor, { programme: id, kind: 'actionLine', parent: null, number: '1', title: 'Bewustwording' })).id
    const leads = await tx.selectFrom('person').select('organisation_id').where('id', 'in', [second, third]).orderBy('name').execute()
    const measures = ['Campagne op scholen', 'Hulplijn dag en nacht']
    for (const [at, { organisation_id: lead }] of leads.entries())
      must(
        await addItem(tx, actor, { programme: id, kind: 'measure', parent: line, number: `1.${at + 1}`, title: measures[at] ?? '', lead }),
      )
  })
  return id
}

async function openRound(name: string): Promise<void> {
  const { page } = coordinator
  await page.goto(rounds)
  const form = page.getByRole('form', { name: 'Ronde openen' })
  await form.getByLabel('Naam van de ronde').fill(name)
  await form.getByLabel('Periode van').fill('2026-01-01')
  await form.getByLabel('Periode tot en met').fill('2026-03-31')
  await form.getByLabel('Indienen uiterlijk').fill(due)
  await form.getByRole('button', { name: 'Ronde openen' }).click()
  await title(page, `${name}: 2 van 2 organisaties moeten nog indienen`)
}

async function goToTask(page: Page, sentence: RegExp): Promise<void> {
  await page.goto(`${base}/mijn-werk`)
  await title(page, /gevraagd/)
  await page.getByRole('link', { name: sentence }).first().click()
  await page.getByRole('button', { name: 'Indienen' }).waitFor()
}

type Said = { readonly status?: string; readonly confidence: string; readonly text: string }

async function fill(page: Page, { status = 'in uitvoering', confidence, text }: Said): Promise<void> {
  await page.getByRole('combobox', { name: 'Status', exact: true }).selectOption(status)
  await page.getByRole('combobox', { name: 'Verkeerslicht' }).selectOption(confidence)
  await page.getByLabel('Toelichting').fill(text)
  await page.getByText('Opgeslagen', { exact: true }).waitFor()
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Indienen' }).click()
  await page.getByText('Ingediend. De coördinator kijkt ernaar.').waitFor()
}

const decide = async (button: RegExp) => coordinator.page.getByRole('button', { name: button }).click()

test('a co-ordinator opens a round, and each lead is asked in the product and by mail', { timeout: 90_000 }, async () => {
  await signInAs(coordinator, 'Coördinator (demo)')
  await signInAs(szw, 'Beleidsmedewerker (demo)')
  await signInAs(vws, 'Lezer (demo)')
  await coordinator.page.goto(rounds)
  await title(coordinator.page, 'Er is nog geen statusronde geweest')
  await sound(coordinator.page)
  await openRound('Eerste kwartaal')
  await sound(coordinator.page)
  await szw.page.goto(`${base}/mijn-werk`)
  await title(szw.page, 'Er wordt 1 ding van je gevraagd')
  await szw.page.getByRole('link', { name: /^Mijn werk.*1 open of ongelezen/ }).waitFor()
  await sound(szw.page)
  await expect.poll(() => box.received.length, { timeout: 20_000 }).toBe(2)
  const mail = box.received.find(({ to }) => to.includes('trekker.szw@voorbeeld.nl'))
  if (!mail) throw new Error('No mail came')
  expect(opened(mail).body).toContain('Coördinator (demo) vraagt je te rapporteren in een statusronde')
  expect(mail.raw).not.toContain('Eerste kwartaal')
})

test('a lead fills in what saves itself, leaves and comes back, and hands in', { timeout: 90_000 }, async () => {
  const { page } = szw
  await goToTask(page, /vraagt je te rapporteren/)
  await title(page, 'Eerste kwartaal: nog 1 maatregel in te vullen')
  await page.getByRole('button', { name: 'Indienen' }).click()
  await page.getByText(/Nog niet alles is ingevuld/).waitFor()
  await fill(page, { confidence: 'op schema', text: 'Negentig scholen doen mee.' })
  await page.getByLabel('Toelichting').fill('Negentig scholen doen mee, en meer')
  await page.goto(`${base}/mijn-werk`)
  await title(page, /gevraagd/)
  await goToTask(page, /vraagt je te rapporteren/)
  await title(page, 'Eerste kwartaal: alles is ingevuld')
  expect(await page.getByLabel('Toelichting').inputValue()).toBe('Negentig scholen doen mee, en meer')
  await page.getByText('Opgeslagen', { exact: true }).waitFor()
  await sound(page)
  await submit(page)
})

test('it is sent back with a reason, mended where two wrote at once, and handed in again', { timeout: 90_000 }, async () => {
  await coordinator.page.reload()
  await decide(/Terugsturen/)
  await coordinator.page.getByLabel('Wat moet er anders?').fill('Hoeveel precies?')
  await coordinator.page.getByRole('button', { name: 'Terugsturen', exact: true }).click()
  await coordinator.page.getByText('Teruggestuurd: Hoeveel precies?').waitFor()
  await goToTask(szw.page, /stuurt je rapportage terug/)
  await szw.page.getByText('Teruggestuurd: Hoeveel precies?').waitFor()
  await coordinator.page.getByRole('link', { name: /Invullen.*SZW/ }).click()
  await coordinator.page.getByLabel('Toelichting').fill('De coördinator vulde aan.')
  await coordinator.page.getByText('Opgeslagen', { exact: true }).waitFor()
  await szw.page.getByLabel('Toelichting').fill('Honderdtwintig scholen doen mee.')
  const clash = szw.page.getByRole('alert')
  await clash.getByRole('heading', { name: 'Coördinator (demo) heeft dit intussen gewijzigd' }).waitFor()
  expect(await clash.getByRole('definition').allTextContents()).toEqual([
    expect.stringContaining('De coördinator vulde aan.'),
    expect.stringContaining('Honderdtwintig scholen doen mee.'),
  ])
  await sound(szw.page)
  await clash.getByRole('button', { name: 'Zet het mijne ervoor in de plaats' }).click()
  await szw.page.getByText('Opgeslagen', { exact: true }).waitFor()
  await submit(szw.page)
})

test('the other is reminded, and all is approved and frozen', { timeout: 90_000 }, async () => {
  const { page } = coordinator
  await page.goto(rounds)
  await page.getByRole('link', { name: 'Eerste kwartaal' }).click()
  await title(page, 'Eerste kwartaal: 1 van 2 organisaties moeten nog indienen')
  await page.getByRole('button', { name: 'Herinner wie nog moet indienen' }).click()
  await page.getByText('De herinneringen zijn verstuurd.').waitFor()
  await vws.page.goto(`${base}/mijn-werk`)
  await vws.page.getByRole('link', { name: /herinnert je eraan te rapporteren/ }).click()
  await fill(vws.page, { confidence: 'onder druk', text: 'Er zijn te weinig mensen voor de nacht.' })
  await submit(vws.page)
  await page.reload()
  await title(page, 'Eerste kwartaal: alle organisaties hebben ingediend')
  // The first answer is under way for long: what the second says is not undone by it.
  const { promise: arrived, resolve } = Promise.withResolvers<void>()
  await page.route(
    /\/approval$/,
    async (call) => {
      const response = await call.fetch()
      await new Promise((later) => setTimeout(later, 1_000))
      await call.fulfill({ response })
      resolve()
    },
    { times: 1 },
  )
  await decide(/Akkoord.*SZW/)
  await decide(/Akkoord.*VWS/)
  await arrived
  await title(page, 'Eerste kwartaal: alles is akkoord en kan worden vastgesteld')
  await page.getByRole('button', { name: 'Vaststellen' }).click()
  await title(page, 'Eerste kwartaal: geen maatregel loopt achter')
  await page.getByText('Honderdtwintig scholen doen mee.').waitFor()
  await page.getByText(/^Controlegetal \(SHA-256\): [0-9a-f]{64}$/).waitFor()
  await sound(page)
  await page.setViewportSize({ width: 360, height: 780 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await sound(page)
  await page.setViewportSize({ width: 1280, height: 900 })
})

test('the next round shows last time’s beside it, and compares with the first', { timeout: 90_000 }, async () => {
  const { page } = coordinator
  await openRound('Tweede kwartaal')
  await goToTask(szw.page, /vraagt je te rapporteren/)
  await szw.page.getByText('Vorige keer: Honderdtwintig scholen doen mee.').waitFor()
  await szw.page.getByRole('button', { name: /Zelfde als vorige keer/ }).click()
  await szw.page.getByText('Opgeslagen', { exact: true }).waitFor()
  await submit(szw.page)
  await goToTask(vws.page, /vraagt je te rapporteren/)
  await fill(vws.page, { confidence: 'loopt achter', text: 'De nacht blijft onbezet.' })
  await submit(vws.page)
  await page.reload()
  await decide(/Akkoord.*SZW/)
  await decide(/Akkoord.*VWS/)
  await title(page, /alles is akkoord/)
  await page.getByRole('button', { name: 'Vaststellen' }).click()
  await title(page, 'Tweede kwartaal: 1 maatregel loopt achter')
  await page.goto(rounds)
  await page.getByRole('link', { name: 'Tweede kwartaal' }).click()
  await page.getByRole('link', { name: 'Vergelijken met Eerste kwartaal' }).click()
  await title(page, '1 maatregel ging achteruit, 0 vooruit')
  await page.getByRole('row', { name: /Hulplijn dag en nacht.*achteruit.*onder druk.*loopt achter/ }).waitFor()
  expect(await page.getByRole('row', { name: /Campagne op scholen/ }).count()).toBe(0)
  await sound(page)
})

test('how mail comes is chosen under one’s account', { timeout: 60_000 }, async () => {
  const { page } = szw
  await page.goto(`${base}/account`)
  await page.getByText('E-mail gaat naar trekker.szw@voorbeeld.nl.').waitFor()
  await page.getByLabel('Wat van mij wordt gevraagd').selectOption('één overzicht per dag')
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click()
  await page.getByText('Bewaard.').waitFor()
  await sound(page)
  await page.reload()
  expect(await page.getByLabel('Wat van mij wordt gevraagd').inputValue()).toBe('daily')
})

test('nothing went wrong in the browsers but the refusals that were provoked', () => {
  expect(faults.filter((fault) => !/409 \(Conflict\)|422 \(Unprocessable/.test(fault))).toEqual([])
})
