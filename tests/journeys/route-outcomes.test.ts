import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openDossier } from '../../src/dossier/acts/dossiers.ts'
import { actorFor } from '../../src/identity/acts/actors.ts'
import { asActor } from '../../src/identity/acts/as-actor.ts'
import type { Actor } from '../../src/identity/model/actor.ts'
import type { Tx } from '../../src/kernel/database.ts'
import { addDays, dayAt } from '../../src/kernel/day.ts'
import { changeHeader, draftMemo } from '../../src/memo/acts/memos.ts'
import { offerMemo } from '../../src/memo/acts/offer.ts'
import { getMemo } from '../../src/memo/views/memos.ts'
import { addAction } from '../../src/route/acts/actions.ts'
import { addBody } from '../../src/route/acts/bodies.ts'
import { concludeItem } from '../../src/route/acts/conclude.ts'
import { addMeeting } from '../../src/route/acts/meetings.ts'
import { addItemRow } from '../../src/route/store/agenda-items.ts'
import { accessibilityFaults } from '../browser.ts'
import { completeText } from '../deciding-world.ts'
import { replaceText } from '../memo-world.ts'
import { ownProgramme } from '../own-programme.ts'
import { must } from '../programme-world.ts'
import { means } from '../reading-means.ts'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const secretary = 'Beleidsmedewerker JenV (demo)'
const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page, base, db } = visit
const programme = await ownProgramme(db, 'Raden van de proef', {
  [secretary]: 'councilSecretary',
  'Beleidsmedewerker (demo)': 'author',
  'Minister (demo)': 'minister',
  'Lezer (demo)': 'reader',
})
const { memo, was, now, next, later } = await prepared()
const at = (meeting: string) => `${base}/programmas/${programme}/vergaderingen/${meeting}`
const section = (name: string | RegExp) => page.getByRole('heading', { level: 2, name }).waitFor()

/** Looks at a screen at three widths, in light and in dark. */
async function looksGood(of: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1280, 900],
    [820, 1180],
    [390, 844],
  ] as const) {
    await of.setViewportSize({ width, height })
    const fits = await of.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
    expect(fits, `${name} at ${width}`).toBe(true)
    for (const colorScheme of ['light', 'dark'] as const) {
      await of.emulateMedia({ colorScheme })
      expect(await accessibilityFaults(of), `${name} at ${width}, ${colorScheme}`).toEqual([])
      const pictures = process.env['ACTIELIJN_PICTURES']
      if (pictures) await of.screenshot({ path: `${pictures}/${name}-${width}-${colorScheme}.png`, fullPage: true })
    }
    await of.emulateMedia({ colorScheme: 'light' })
  }
  await of.setViewportSize({ width: 1280, height: 900 })
}

test('before a meeting the screen says what is missing and who must act; the secretary reminds them', { timeout: 120_000 }, async () => {
  await signInAs(visit, secretary)
  await page.goto(at(later))
  await section('1 van 2 punten gereed')
  const row = page.getByRole('row', { name: /Actieplan/ }).last()
  await row.getByText('De afstemming is niet rond.').waitFor()
  await row.getByText(/Aan zet: de bewindspersoon \(Minister \(demo\)\)/).waitFor()
  await row.getByRole('link', { name: 'Naar de afstemming' }).waitFor()
  await page.getByRole('button', { name: 'Herinner iedereen nu' }).click()
  await page.getByText('Wie aan zet is, heeft bericht gekregen.').waitFor()
  await page.getByRole('button', { name: 'Herinner nu: Actieplan' }).click()
  await page
    .getByRole('alert')
    .getByText(/niemand om nu te herinneren/)
    .waitFor()
  await looksGood(page, 'readiness')
})

test('a body chooses by itself when it reminds', { timeout: 60_000 }, async () => {
  await page.getByText('Wanneer herinneren we vanzelf?').click()
  await page.getByLabel(/Werkdagen vooraf/).fill('5, 2')
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByText(/krijgt vanzelf bericht: 5 en 2 werkdagen/).waitFor()
})

test('after the meeting the secretary records what the body concluded, by keyboard; what is refused stays typed', {
  timeout: 120_000,
}, async () => {
  await page.goto(at(now))
  await section('0 van 2 punten hebben een conclusie')
  await section('1 actie staat nog open van eerdere vergaderingen')
  const summary = page.getByText('Conclusie vastleggen: Actieplan')
  await summary.focus()
  await page.keyboard.press('Enter')
  const form = page.getByRole('form', { name: 'Conclusie vastleggen: Actieplan' })
  await form.getByRole('combobox', { name: 'Uitkomst', exact: true }).selectOption('agreedIf')
  await form.getByLabel('Uitkomst van beslispunt 2').selectOption('notAgreed')
  await form.getByLabel('Toelichting bij beslispunt 2').fill('De brief is te lang.')
  await form.getByRole('button', { name: 'Vastleggen' }).focus()
  await page.keyboard.press('Enter')
  await form.getByText(/Schrijf erbij wat het gremium zei/).waitFor()
  await form.getByRole('textbox', { name: 'Conclusie', exact: true }).fill('Mits de brief korter wordt.')
  await form.getByRole('button', { name: 'Vastleggen' }).click()
  await section('1 van 2 punten hebben een conclusie')
  await page.getByText('De vergadering is gehouden.').waitFor()
  await page.getByText('Beslispunt 2: niet akkoord').waitFor()
})

test('what was held over goes on the next agenda, and a correction says why', { timeout: 120_000 }, async () => {
  await page.getByText('Conclusie vastleggen: Rondvraag').click()
  const form = page.getByRole('form', { name: 'Conclusie vastleggen: Rondvraag' })
  await form.getByRole('combobox', { name: 'Uitkomst', exact: true }).selectOption('held')
  await form.getByRole('textbox', { name: 'Conclusie', exact: true }).fill('Geen tijd meer.')
  await form.getByRole('button', { name: 'Vastleggen' }).click()
  await section('Alle 2 punten hebben een conclusie')
  await page.getByText('Op een volgende agenda zetten: Rondvraag').click()
  await page.getByRole('button', { name: 'Op de agenda zetten' }).click()
  await page.getByText(/Staat weer op de agenda van/).waitFor()
  await page.getByText('Conclusie verbeteren: Actieplan').click()
  const correction = page.getByRole('form', { name: 'Conclusie verbeteren: Actieplan' })
  await correction.getByRole('textbox', { name: 'Conclusie', exact: true }).fill('Mits de brief één bladzijde wordt.')
  await correction.getByLabel('Waarom verbeter je de conclusie?').fill('Onvolledig genoteerd')
  await correction.getByRole('button', { name: 'Verbetering vastleggen' }).click()
  await page.getByText('Verbeterd omdat: Onvolledig genoteerd').waitFor()
  await page.getByText('Eerder vastgelegd (1)').waitFor()
})

test('an action has an owner and a day, is late after it, and is done with a note', { timeout: 120_000 }, async () => {
  await page.getByText('Nieuwe actie').click()
  const form = page.getByRole('form', { name: 'Nieuwe actie' })
  await form.getByLabel('Wat moet er gebeuren?').fill('De brief inkorten')
  await form.getByLabel('Wie, met een account').selectOption({ label: 'Beleidsmedewerker (demo)' })
  await form.getByLabel('Uiterlijk op').fill(addDays(dayAt(new Date()), -1))
  await form.getByRole('button', { name: 'Toevoegen' }).click()
  await section('1 actie staat open, 1 te laat')
  await looksGood(page, 'outcomes')
  await page.getByRole('button', { name: 'Klaar of vervallen: Van vorige keer' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Toelichting').fill('Gedaan.')
  await dialog.getByRole('button', { name: 'Opslaan' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect(await page.getByRole('heading', { name: /nog open van eerdere vergaderingen/ }).count()).toBe(0)
})

test('the list of decisions waits for the next meeting; then it is adopted, and prints', { timeout: 120_000 }, async () => {
  await section('De besluitenlijst is een concept')
  await page.getByText(/Vaststellen kan vanaf de volgende vergadering/).waitFor()
  await page.goto(at(was))
  await section('De besluitenlijst is een concept')
  await page.getByText('Besluitenlijst vaststellen').first().click()
  await page.getByRole('button', { name: 'Besluitenlijst vaststellen' }).click()
  await section(/^Besluitenlijst RWIZO \d{4}-1 is vastgesteld op /)
  const href = await page.getByRole('link', { name: 'Versie 1 (PDF)' }).getAttribute('href')
  const pdf = await page.request.get(`${base}${href}`)
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
  await looksGood(page, 'decision-list')
})

test('the owner is asked it in Mijn werk; the minister reads what the body concluded beside the own decision', {
  timeout: 120_000,
}, async () => {
  await signInAs(visit, 'Beleidsmedewerker (demo)')
  await page.goto(`${base}/mijn-werk`)
  await page.getByRole('link', { name: /een actie na een vergadering te doen.*: De brief inkorten/ }).waitFor()
  await signInAs(visit, 'Minister (demo)')
  await page.goto(`${base}/notas/${memo}/besluiten`)
  await section('Wat gremia concludeerden')
  await page.getByText('De brief is te lang.').first().waitFor()
  await page.getByText('0 van 2 beslispunten besloten').waitFor()
  await looksGood(page, 'memo-decisions')
})

test('a reader sees what was concluded and can write nothing', { timeout: 60_000 }, async () => {
  await signInAs(visit, 'Lezer (demo)')
  await page.goto(at(now))
  await section('Alle 2 punten hebben een conclusie')
  for (const name of [/Conclusie vast/, /Conclusie verbeteren/, /Nieuwe actie/, /Besluitenlijst vaststellen/]) {
    expect(await page.getByText(name).count()).toBe(0)
  }
  expect(await page.getByRole('button', { name: /Klaar of vervallen/ }).count()).toBe(0)
  await page.goto(at(next))
  await page.getByRole('heading', { level: 2, name: 'Het punt is gereed' }).waitFor()
  expect(faults.filter((fault) => !fault.includes('422') && !fault.includes('409'))).toEqual([])
})

/** A memo that was offered, on the agenda of a meeting of today and one to come; a meeting of yesterday has its conclusion. */
async function prepared() {
  const idOf = async (name: string) => (await db.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
  const minister = await idOf('Minister (demo)')
  const coordinator = await actorFor(db, { person: await idOf('Coördinator (demo)'), address: null })
  const { id: dossier } = await asActor(db, coordinator, async (tx) =>
    must(await openDossier(tx, coordinator, { title: 'Proefdossier raden', summary: '', programme, classification: 'internal' })),
  )
  // The dossier gave its opener a role.
  const actor = await actorFor(db, { person: coordinator.person, address: null })
  return asActor(db, actor, async (tx) => {
    const offered = await offeredMemo(tx, actor, { dossier, minister })
    const version = (await tx.selectFrom('memo_version').select('id').where('memo_id', '=', offered).executeTakeFirstOrThrow()).id
    const council = {
      code: 'RWIZO',
      name: 'Raad Werk, Inkomen, Zorg en Onderwijs',
      kind: 'ministerial',
      closedIn: 'none',
      roomMinutes: 60,
    } as const
    const papers = { papersWorkingDays: 5, papersWeekday: null, papersHour: '12:00', handlingDays: 0 }
    const body = must(await addBody(tx, actor, { programme, ...council, ...papers })).id
    const meets = async (days: number) => {
      const hours = {
        startsAt: '00:00',
        minutes: 60,
        place: '',
        kind: 'regular',
        papersDay: null,
        papersHour: null,
        roomMinutes: null,
      } as const
      return must(await addMeeting(tx, actor, { programme, body, day: addDays(dayAt(new Date()), days), ...hours })).id
    }
    const item = async (meeting: string, title: string, of: { memo: string; version: string } | null) => {
      const row = {
        ...(of ?? { memo: null, version: null }),
        dossier: of ? dossier : null,
        kind: 'discussion',
        minutes: 10,
        demo: false,
      } as const
      const id = randomUUID()
      const position = of ? 1024 : 2048
      await addItemRow(tx, { ...row, id, meeting, title, position, programme, status: 'placed', by: actor.person })
      return id
    }
    const [before, today, soon, far] = [await meets(-1), await meets(0), await meets(7), await meets(40)]
    const about = { memo: offered, version }
    for (const meeting of [today, far]) {
      await item(meeting, 'Actieplan', about)
      await item(meeting, 'Rondvraag', null)
    }
    const old = {
      item: await item(before, 'Oud punt', null),
      revision: 1,
      version: null,
      outcome: 'agreed',
      text: 'Akkoord met het oude punt.',
    } as const
    must(await concludeItem(tx, actor, { programme, meeting: before, ...old, why: '', points: [], now: new Date() }))
    const action = { text: 'Van vorige keer', owner: null, ownerName: 'OCW', dueOn: null }
    must(await addAction(tx, actor, { programme, meeting: before, item: null, ...action }))
    return { memo: offered, was: before, now: today, next: soon, later: far }
  })
}

async function offeredMemo(tx: Tx, actor: Actor, { dossier, minister }: { dossier: string; minister: string }): Promise<string> {
  const { id } = must(await draftMemo(tx, actor, { dossier, kind: 'decision', subject: 'Nota over het actieplan' }))
  const { revision } = must(await getMemo(tx, actor, id))
  must(await changeHeader(tx, actor, { memo: id, revision, addressees: [{ name: 'de minister', person: minister, decides: true }] }))
  await replaceText(tx, { memo: id, dossier, text: completeText(), by: actor.person })
  must(await offerMemo(tx, actor, { memo: id, confirmed: true, ...means }))
  return id
}
