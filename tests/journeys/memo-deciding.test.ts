import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openDossier } from '../../src/dossier/acts/dossiers.ts'
import { actorFor } from '../../src/identity/acts/actors.ts'
import { asActor } from '../../src/identity/acts/as-actor.ts'
import type { Actor } from '../../src/identity/model/actor.ts'
import type { Tx } from '../../src/kernel/database.ts'
import { changeHeader, draftMemo } from '../../src/memo/acts/memos.ts'
import { getMemo } from '../../src/memo/views/memos.ts'
import { addItem } from '../../src/programme/acts/items.ts'
import { accessibilityFaults } from '../browser.ts'
import { completeText } from '../deciding-world.ts'
import { replaceText } from '../memo-world.ts'
import { ownProgramme } from '../own-programme.ts'
import { must } from '../programme-world.ts'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const tablet = await visit.another()
const phone = await visit.another()
const { page, base, db } = visit
const { memo, dossier, measure, programme } = await preparedMemo()
const at = (tab: string) => `${base}/notas/${memo}/${tab}`

const title = (of: Page, name: string | RegExp) => of.getByRole('heading', { level: 1, name }).waitFor()
const fits = (of: Page) => of.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)

/** Looks at a screen at three widths, in light and in dark. */
async function looksGood(of: Page, name: string): Promise<void> {
  const shown = of.viewportSize()
  for (const [width, height] of [
    [1280, 900],
    [820, 1180],
    [390, 844],
  ] as const) {
    await of.setViewportSize({ width, height })
    expect(await fits(of), `${name} at ${width}`).toBe(true)
    for (const colorScheme of ['light', 'dark'] as const) {
      await of.emulateMedia({ colorScheme })
      expect(await accessibilityFaults(of), `${name} at ${width}, ${colorScheme}`).toEqual([])
      const pictures = process.env['ACTIELIJN_PICTURES']
      if (pictures) await of.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png`, fullPage: true })
    }
    await of.emulateMedia({ colorScheme: 'light' })
  }
  if (shown) await of.setViewportSize(shown)
}

test('an empty memo is not offered, and the screen lists what is missing', { timeout: 120_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  await page.goto(at('besluiten'))
  await title(page, 'Nog niet aan te bieden: er ontbreken 4 dingen')
  await page.getByText('Onder ‘Aanleiding’ staat nog niets.').waitFor()
  await page.getByText('Beslispunt 1 heeft nog geen vraag.').waitFor()
  await page.getByRole('button', { name: 'Nota aanbieden' }).click()
  await page
    .getByRole('alert')
    .getByText(/er ontbreekt iets/)
    .waitFor()
  await looksGood(page, 'empty')
})

test('the author says what agreement changes and who signs, and offers', { timeout: 120_000 }, async () => {
  await coordinating((tx, { person }) => replaceText(tx, { memo, dossier, text: completeText(), by: person }))
  await page.goto(at('besluiten'))
  await title(page, 'Kijk nog naar 1 ding voor je aanbiedt')
  await page.getByText('Deze nota is nog met geen ministerie afgestemd.').waitFor()
  await page.getByText('Wijzigen', { exact: true }).first().click()
  const form = page.getByRole('form', { name: 'Wijzigen' }).first()
  await form.getByRole('combobox', { name: /^Zoek op naam/ }).fill('hulp')
  await page.getByRole('option', { name: /Hulplijn/ }).click()
  await form.getByLabel(/Hulplijn wordt/).selectOption('completed')
  await form.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByText('91.1 Hulplijn: wordt afgerond').waitFor()
  await looksGood(page, 'ready')
  await page.goto(at('ondertekening'))
  await title(page, 'Deze nota wordt niet ondertekend')
  await addSignatory('1', 'de minister', 'Minister (demo)')
  await addSignatory('2', 'de programmadirecteur', 'Beleidsmedewerker (demo)')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await title(page, '2 personen tekenen als de nota is aangeboden')
  await looksGood(page, 'signatories')
  await offer()
})

test('the office prepares, and the minister decides on a tablet, writes by hand and gives the memo back', {
  timeout: 180_000,
}, async () => {
  await signInAs(phone, 'Bureau van de minister (demo)')
  await phone.page.goto(at('besluiten'))
  await title(phone.page, '0 van 2 beslispunten besloten')
  await phone.page.getByText('Klaarzetten voor Minister (demo)').first().click()
  const form = phone.page.getByRole('form', { name: /^Klaarzetten/ }).first()
  await form.getByLabel('Voorgesteld besluit').selectOption('discuss')
  await form.getByLabel('Voorgestelde opmerking').fill('Eerst met Financiën.')
  await form.getByLabel(/^Aantekening voor/).fill('Zij beloofden geld.')
  await form.getByRole('button', { name: 'Klaarzetten' }).click()
  await looksGood(phone.page, 'office')
  const { page: minister } = tablet
  await minister.setViewportSize({ width: 820, height: 1180 })
  await signInAs(tablet, 'Minister (demo)')
  await minister.goto(`${base}/mijn-werk`)
  await minister.getByRole('link', { name: /te besluiten over een nota.*: Proefnota/ }).click()
  await title(minister, '0 van 2 beslispunten besloten')
  await minister.getByText('Zij beloofden geld.').waitFor()
  await looksGood(minister, 'minister')
  await minister.getByRole('button', { name: 'Overnemen' }).click()
  await looksGood(minister, 'minister-chosen')
  await minister.getByRole('button', { name: 'Besluit vastleggen' }).click()
  await minister.getByText('2 van 2').waitFor()
  await writeByHand(minister)
  await minister.getByText('Teruggeven aan de opsteller').click()
  const back = minister.getByRole('form', { name: 'Teruggeven aan de opsteller' })
  await back.getByLabel('Wat moet er anders?').fill('De dekking ontbreekt.')
  await back.getByRole('button', { name: 'Nota teruggeven' }).click()
  await title(minister, /^De nota is teruggegeven/)
})

test('what was typed on a version that went is not recorded and not lost', { timeout: 120_000 }, async () => {
  await page.goto(at('besluiten'))
  await title(page, /^De nota is teruggegeven/)
  await page.getByRole('cell', { name: 'De dekking ontbreekt.' }).waitFor()
  await offer()
  const { page: minister } = tablet
  await minister.goto(at('besluiten'))
  await minister.getByRole('button', { name: 'Volgende punt' }).click()
  await minister.getByRole('button', { name: 'Akkoord', exact: true }).click()
  await minister.getByLabel('Opmerking (mag leeg blijven)').fill('Mooi werk.')
  await page.getByText('Intrekken', { exact: true }).click()
  await page.getByLabel('Waarom trek je de nota in?').fill('Een bedrag klopt niet.')
  await page.getByRole('button', { name: 'Nota intrekken' }).click()
  await offer()
  await minister.getByRole('button', { name: 'Besluit vastleggen' }).click()
  const notice = minister.getByRole('alert')
  await notice.getByText('De nota is nu: aangeboden, versie 3.').waitFor()
  await notice.getByText('Mooi werk.').waitFor()
  expect(await minister.getByLabel('Opmerking (mag leeg blijven)').inputValue()).toBe('Mooi werk.')
  await looksGood(minister, 'stale')
  await minister.getByRole('button', { name: 'Verder met versie 3' }).click()
  await minister.getByRole('button', { name: 'Besluit vastleggen' }).click()
  await title(minister, '1 van 2 beslispunten besloten')
})

test('the office decides on behalf of the minister, on a condition', { timeout: 120_000 }, async () => {
  const { page: office } = phone
  await office.setViewportSize({ width: 390, height: 844 })
  await office.getByRole('button', { name: 'Menu' }).click()
  await office.locator('summary', { hasText: 'Namens' }).click()
  await office.getByRole('button', { name: 'Minister (demo)' }).click()
  await office.getByText('Je handelt namens Minister (demo)').waitFor()
  await office.goto(at('besluiten'))
  await office.getByText('Je besluit namens Minister (demo).', { exact: false }).waitFor()
  await looksGood(office, 'on-behalf')
  await office.getByRole('button', { name: 'Akkoord mits' }).click()
  await office.getByRole('button', { name: 'Besluit vastleggen' }).click()
  await office
    .getByRole('alert')
    .getByText(/onder welke voorwaarde je/)
    .waitFor()
  await office.getByLabel('Onder welke voorwaarde?').fill('VWS betaalt de helft.')
  await office.getByRole('button', { name: 'Besluit vastleggen' }).click()
  await title(office, 'Besloten: 1 akkoord mits, 1 akkoord')
  await office.getByRole('cell', { name: 'Bureau van de minister (demo), namens Minister (demo)' }).waitFor()
})

test('the condition is met, and the measure says where its state was decided', { timeout: 120_000 }, async () => {
  await page.goto(`${base}/mijn-werk`)
  await page.getByRole('link', { name: /een voorwaarde te vervullen bij een besluit over een nota.*: Proefnota/ }).click()
  await title(page, 'Besloten: 1 akkoord mits, 1 akkoord')
  await page.getByText('Afhandelen', { exact: true }).click()
  await page.getByLabel(/^Waarmee is voldaan/).fill('VWS heeft het toegezegd.')
  await page.getByRole('button', { name: 'Aan de voorwaarde is voldaan' }).click()
  await title(page, 'Besloten: 2 akkoord')
  await looksGood(page, 'decided')
  await page.getByRole('link', { name: '91.1 Hulplijn' }).click()
  await title(page, /Hulplijn.*afgerond/)
  await page.getByText('Besloten in nota ‘Proefnota’, beslispunt 1').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(page.url()).toContain(`/programmas/${programme}/maatregelen/${measure}`)
})

test('signatures follow their order, in one’s own name, and the memo is sent', { timeout: 120_000 }, async () => {
  const { page: second } = phone
  await signInAs(phone, 'Beleidsmedewerker (demo)')
  await second.goto(at('ondertekening'))
  await title(second, '0 van 2 handtekeningen gezet')
  await second.getByRole('button', { name: 'Ondertekenen' }).click()
  await second
    .getByRole('alert')
    .getByText(/nog niet aan de beurt/)
    .waitFor()
  const { page: first } = tablet
  await first.goto(`${base}/mijn-werk`)
  await first.getByRole('link', { name: /een nota te ondertekenen.*: Proefnota/ }).click()
  await looksGood(first, 'sign')
  await first.getByRole('button', { name: 'Ondertekenen' }).click()
  await title(first, '1 van 2 handtekeningen gezet')
  await second.getByRole('button', { name: 'Ondertekenen' }).click()
  await title(second, 'Iedereen heeft getekend')
  await page.goto(at('ondertekening'))
  await page.getByLabel('Verzonden op').fill('2026-05-01')
  await page.getByRole('button', { name: 'Vastleggen dat de nota is verzonden' }).click()
  await title(page, 'Verzonden op vrijdag 1 mei 2026')
  await looksGood(page, 'sent')
})

test('nothing went wrong in the browser on the way but what was refused', () => {
  expect(faults.filter((fault) => !/status of (403|409|422)/.test(fault))).toEqual([])
})

async function offer(): Promise<void> {
  await page.goto(at('besluiten'))
  await page.getByLabel('Ik heb de waarschuwingen gezien en bied toch aan').check()
  await page.getByRole('button', { name: 'Nota aanbieden' }).click()
  await title(page, '0 van 2 beslispunten besloten')
}

async function addSignatory(place: string, as: string, who: string): Promise<void> {
  await page.getByRole('button', { name: 'Ondertekenaar toevoegen' }).click()
  const fields = page.getByRole('group', { name: `Ondertekenaar ${place}` })
  await fields.getByLabel('Als').fill(as)
  await fields.getByLabel('Wie').selectOption({ label: who })
}

/** Two strokes with the mouse, one of which is taken back. */
async function writeByHand(of: Page): Promise<void> {
  await of
    .getByRole('region', { name: /^Beslispunt 2/ })
    .getByRole('button', { name: 'Met de hand schrijven' })
    .click()
  await of.getByLabel('Schrijven met vinger of muis').check()
  const sheet = of.getByRole('img', { name: 'Schrijfvlak over de tekst' })
  const box = await sheet.boundingBox()
  if (!box) throw new Error('No sheet')
  for (const [x, y] of [
    [20, 20],
    [60, 50],
  ] as const) {
    await of.mouse.move(box.x + x, box.y + y)
    await of.mouse.down()
    await of.mouse.move(box.x + x + 80, box.y + y + 20, { steps: 5 })
    await of.mouse.up()
  }
  await of.getByRole('button', { name: 'Laatste streep weg' }).click()
  await of.getByLabel(/^Wat staat er/).fill('Goed zo')
  await of.getByRole('button', { name: 'Bewaren', exact: true }).click()
  const ink = of.getByRole('img', { name: 'Goed zo' })
  await ink.waitFor()
  expect(await ink.locator('path').count()).toBe(1)
  await looksGood(of, 'ink')
}

async function coordinating<T>(work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
  const { id } = await db.selectFrom('person').select('id').where('name', '=', 'Coördinator (demo)').executeTakeFirstOrThrow()
  const actor = await actorFor(db, { person: id, address: null })
  return asActor(db, actor, (tx) => work(tx, actor))
}

/** A programme of which nothing is real, with a measure and an empty memo to the minister of the demonstration. */
async function preparedMemo() {
  const of = await ownProgramme(db, 'Proefprogramma besluiten', {
    'Minister (demo)': 'minister',
    'Bureau van de minister (demo)': 'ministerOffice',
    'Beleidsmedewerker (demo)': 'author',
  })
  const idOf = async (name: string) => (await db.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
  const minister = await idOf('Minister (demo)')
  const { id: lead } = await db.selectFrom('organisation').select('id').where('abbreviation', '=', 'VWS').executeTakeFirstOrThrow()
  return coordinating(async (tx, actor) => {
    const line = must(await addItem(tx, actor, { programme: of, kind: 'actionLine', parent: null, number: '91', title: 'Proeflijn' }))
    const item = must(
      await addItem(tx, actor, { programme: of, kind: 'measure', parent: line.id, number: '91.1', title: 'Hulplijn', lead }),
    )
    const lies = must(
      await openDossier(tx, actor, { title: 'Proefdossier besluiten', summary: '', programme: of, classification: 'internal' }),
    )
    const { id } = must(await draftMemo(tx, actor, { dossier: lies.id, kind: 'decision', subject: 'Proefnota' }))
    const { revision } = must(await getMemo(tx, actor, id))
    const addressees = [{ name: 'de minister', person: minister, decides: true }]
    must(await changeHeader(tx, actor, { memo: id, revision, addressees }))
    return { memo: id, dossier: lies.id, measure: item.id, programme: of }
  })
}
