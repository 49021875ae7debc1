import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from 'playwright'
import { afterAll, expect, test } from 'vitest'
import { openDossier } from '../../src/dossier/acts/dossiers.ts'
import { actorFor } from '../../src/identity/acts/actors.ts'
import { asActor } from '../../src/identity/acts/as-actor.ts'
import { grantRole } from '../../src/identity/acts/memberships.ts'
import { addDays, dayAt } from '../../src/kernel/day.ts'
import { draftMemo } from '../../src/memo/acts/memos.ts'
import { accessibilityFaults } from '../browser.ts'
import { pieces, replaceText } from '../memo-world.ts'
import { ownProgramme } from '../own-programme.ts'
import { must } from '../programme-world.ts'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const run = promisify(execFile)
const faults: string[] = []
const author = await productWithBrowser(faults)
const [szw, vws] = [await author.another(), await author.another()]
const { db, base } = author
await db.deleteFrom('notice').execute()
const { doc, heading, paragraph, point } = pieces
const folder = await mkdtemp(join(tmpdir(), 'actielijn-coordination-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const subject = 'Proefnota over een hulplijn'
const firstText = doc(
  heading('Aanleiding'),
  paragraph('Uit de proef bleek dat de hulplijn ’s nachts te vaak niet opneemt.'),
  heading('Geadviseerd besluit'),
  point('p1', 'Stemt u in met een hulplijn dag en nacht?', { advice: 'Ja.', explanation: 'Dit kost vier plaatsen meer.' }),
  point('p2', 'Stemt u in met de brief aan de gemeenten?', { advice: 'Ja.' }),
  heading('Kernpunten'),
  paragraph('Gemeenten vragen hierom.'),
)
const secondText = doc(
  ...(firstText.content ?? []).slice(0, 3),
  point('p1', 'Stemt u in met een hulplijn dag en nacht, te beginnen in twee steden?', {
    advice: 'Ja.',
    explanation: 'Dit kost vier plaatsen meer.',
  }),
  ...(firstText.content ?? []).slice(4),
)

const idOf = async (name: string) => (await db.selectFrom('person').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
const writer = await actorFor(db, { person: await idOf('Coördinator (demo)'), address: null })
const { memo, dossier } = await preparedMemo()
const screen = `${base}/notas/${memo}/afstemming`

async function preparedMemo() {
  const programme = await ownProgramme(db, 'Proefprogramma afstemming')
  const keeper = await actorFor(db, { person: writer.person, address: null })
  const opened = await asActor(db, keeper, async (tx) =>
    must(await openDossier(tx, keeper, { title: 'Proefdossier afstemming', summary: '', programme, classification: 'internal' })),
  )
  const actor = await actorFor(db, { person: writer.person, address: null })
  const drafted = await asActor(db, actor, async (tx) => {
    for (const name of ['Beleidsmedewerker (demo)', 'Lezer (demo)']) {
      const holderId = await idOf(name)
      must(await grantRole(tx, actor, { programme: null, dossier: opened.id, role: 'coordinationContact', holder: 'person', holderId }))
    }
    const { id } = must(await draftMemo(tx, actor, { dossier: opened.id, kind: 'decision', subject }))
    await replaceText(tx, { memo: id, dossier: opened.id, text: firstText, by: actor.person })
    return id
  })
  return { memo: drafted, dossier: opened.id }
}

const title = (page: Page, name: RegExp | string) => page.getByRole('heading', { level: 1, name }).waitFor()

async function sound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await accessibilityFaults(page), colorScheme).toEqual([])
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** The screen at the width of a desk, a tablet and a phone: sound, and nothing falls off it. */
async function soundAtEveryWidth(page: Page, name: string): Promise<void> {
  for (const width of [820, 390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(width)
    await sound(page)
    await picture(page, `${name}-${width}`)
  }
}

const pictures = process.env['ACTIELIJN_PICTURES']

async function picture(page: Page, name: string): Promise<void> {
  if (!pictures) return
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.screenshot({ path: join(pictures, `${name}-dark.png`), fullPage: true })
  await page.emulateMedia({ colorScheme: 'light' })
}

const opinionOn = (page: Page, name: string | RegExp) => page.getByRole('group', { name })

async function goToTask(page: Page, sentence: RegExp): Promise<void> {
  await page.goto(`${base}/mijn-werk`)
  await page.getByRole('link', { name: sentence }).first().click()
  await page.getByRole('heading', { level: 2, name: /^Wat vindt/ }).waitFor()
}

test('an author sends the memo round to two ministries, and each is asked', { timeout: 90_000 }, async () => {
  const { page } = author
  await signInAs(author, 'Coördinator (demo)')
  await signInAs(szw, 'Beleidsmedewerker (demo)')
  await signInAs(vws, 'Lezer (demo)')
  await page.goto(screen)
  await title(page, 'Deze nota is nog niet afgestemd')
  const form = page.getByRole('form', { name: 'Ronde openen' })
  await form.getByText(/heeft niemand een rol om te antwoorden/).waitFor()
  expect(await form.getByRole('link', { name: 'Geef iemand een rol bij Toegang' }).getAttribute('href')).toBe(
    `/dossiers/${dossier}/toegang`,
  )
  await form.getByLabel(/^SZW/).check()
  await form.getByLabel(/Beleidsmedewerker \(demo\)/).waitFor()
  await form.getByLabel(/^VWS/).check()
  await form.getByLabel('Antwoord uiterlijk').fill(addDays(dayAt(new Date()), 3))
  await form.getByLabel(/^Bericht aan de ministeries/).fill('Graag vooral naar punt 1 kijken.')
  await soundAtEveryWidth(page, 'open')
  await form.getByRole('button', { name: 'Ronde openen' }).click()
  await title(page, 'Nog geen van de 2 ministeries heeft geantwoord; nog 3 dagen')
  await page.getByText('In afstemming').waitFor()
})

test('one ministry agrees on a condition and remarks something at a place in the text', { timeout: 90_000 }, async () => {
  const { page } = szw
  await goToTask(page, /vraagt je je oordeel te geven over een nota/)
  await page.getByText('Graag vooral naar punt 1 kijken.').first().waitFor()
  await opinionOn(page, 'Oordeel, beslispunt 1').getByRole('radio', { name: 'akkoord mits', exact: true }).check()
  await page.getByLabel('Onder welke voorwaarde?').fill('de dekking wordt genoemd')
  await page.getByRole('button', { name: 'Oordeel geven' }).click()
  await page.getByText('Kies eerst een oordeel over de nota als geheel.').waitFor()
  await page.reload()
  expect(await page.getByLabel('Onder welke voorwaarde?').inputValue()).toBe('de dekking wordt genoemd')
  for (const place of ['De nota als geheel', 'Oordeel, beslispunt 2'])
    await opinionOn(page, place).getByRole('radio', { name: 'akkoord', exact: true }).check()
  await page.getByRole('button', { name: 'Oordeel geven' }).click()
  await page.getByText('Je oordeel is bewaard.').waitFor()
  await title(page, '1 van 2 ministeries heeft geantwoord; nog 3 dagen')
  await page.getByText('Opmerking maken').click()
  const form = page.getByRole('form', { name: 'Opmerking maken' })
  await form.getByText('De hele tekst van deze versie').click()
  await form.getByText(/te vaak niet opneemt/).click({ clickCount: 3 })
  expect(await form.getByLabel(/^Bij welke woorden/).inputValue()).toContain('te vaak niet opneemt')
  await form.getByLabel('Opmerking', { exact: true }).fill('Hoe vaak is dat?')
  await form.getByRole('button', { name: 'Opmerking versturen' }).click()
  await page.getByText('Je opmerking is verstuurd.').waitFor()
  await page.getByRole('row', { name: /SZW.*niet opneemt.*Hoe vaak is dat\?/ }).waitFor()
  await soundAtEveryWidth(page, 'answer')
})

test('the other objects, is answered by a colleague at the same time, and both stand side by side', { timeout: 90_000 }, async () => {
  const { page } = vws
  await goToTask(page, /vraagt je je oordeel te geven over een nota/)
  await opinionOn(page, 'De nota als geheel').getByRole('radio', { name: 'bezwaar', exact: true }).check()
  await page.getByLabel('Wat is het bezwaar?').fill('de brief kan niet voor de zomer')
  await colleagueAnswers()
  await page.getByRole('button', { name: 'Oordeel geven' }).click()
  const both = page.getByRole('alert')
  await both.getByRole('heading', { name: 'Een collega van je ministerie heeft intussen geantwoord' }).waitFor()
  expect(await both.getByRole('definition').allTextContents()).toEqual([
    expect.stringContaining('akkoord'),
    expect.stringContaining('bezwaar: de brief kan niet voor de zomer'),
  ])
  await sound(page)
  await picture(page, 'both')
  await both.getByRole('button').last().click()
  await page.getByText('Je oordeel is bewaard.').waitFor()
  await title(page, '2 van 2 ministeries hebben geantwoord, 1 met bezwaar; nog 3 dagen')
})

/** Another answer of VWS, as a colleague with the same screen open would give it. */
async function colleagueAnswers(): Promise<void> {
  const page = await vws.page.context().newPage()
  await page.goto(screen)
  await opinionOn(page, 'De nota als geheel').getByRole('radio', { name: 'akkoord', exact: true }).check()
  await page.getByRole('button', { name: 'Oordeel geven' }).click()
  await page.getByText('Je oordeel is bewaard.').waitFor()
  await page.close()
}

test('the author answers every remark, and the table goes out as an accessible PDF and as a file', { timeout: 120_000 }, async () => {
  const { page } = author
  await goToNotice(page, /(geeft akkoord|heeft bezwaar).* bij de afstemming van een nota/)
  await page.getByRole('heading', { level: 2, name: 'Nog 3 opmerkingen te beantwoorden' }).waitFor()
  await soundAtEveryWidth(page, 'dispose')
  await dispose(/^Opmerking 1/, 'verwerkt', 'Onder punt 1 staat nu de dekking.')
  await dispose(/^Opmerking 2/, 'deels', 'Het aantal is niet van elke stad bekend.')
  await dispose(/^Opmerking 3/, 'niet', 'De Kamer vroeg de brief voor de zomer.')
  await page.getByRole('heading', { level: 2, name: /te beantwoorden/ }).waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /SZW.*beslispunt 1.*Voorwaarde: de dekking wordt genoemd.*verwerkt/ }).waitFor()
  const text = await textOf(page)
  for (const part of [
    'Verwerking van opmerkingen',
    subject,
    'Hoe vaak is dat?',
    'deels verwerkt',
    'de brief kan niet voor de zomer',
    'Afgestemd met',
  ])
    expect(text).toContain(part)
  const { stdout: structure } = await run('pdfinfo', ['-struct', join(folder, 'pdf')])
  expect(structure).toMatch(/Table[\s\S]*TH/)
  const { stdout: about } = await run('pdfinfo', [join(folder, 'pdf')])
  expect(about).toMatch(/Tagged:\s+yes/)
  await page.getByRole('combobox', { name: 'Verwerking' }).selectOption('niet verwerkt')
  const csv = (await download(page, 'CSV')).toString('utf8')
  expect(csv.trim().split('\r\n')).toHaveLength(2)
  expect(csv).toContain('De Kamer vroeg de brief voor de zomer.')
  expect((await download(page, 'XLSX')).subarray(0, 2).toString()).toBe('PK')
  await soundAtEveryWidth(page, 'table')
})

async function goToNotice(page: Page, sentence: RegExp): Promise<void> {
  await page.goto(`${base}/mijn-werk`)
  await page.getByRole('link', { name: sentence }).first().click()
  await title(page, /ministeries hebben geantwoord/)
}

async function dispose(name: RegExp, outcome: string, why: string): Promise<void> {
  const form = author.page.getByRole('form', { name })
  await form.getByRole('radio', { name: outcome, exact: true }).check()
  await form.getByRole('textbox').fill(why)
  await form.getByRole('button', { name: 'Antwoorden' }).click()
  await form.waitFor({ state: 'detached' })
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name, exact: true }).click()])
  const path = join(folder, name.toLowerCase())
  await file.saveAs(path)
  return readFile(path)
}

async function textOf(page: Page): Promise<string> {
  await download(page, 'PDF')
  const { stdout } = await run('pdftotext', ['-layout', join(folder, 'pdf'), '-'])
  return stdout.replaceAll(/\s+/g, ' ')
}

test('whoever remarked something is told what was done, and a round that is closed takes no more answers', {
  timeout: 90_000,
}, async () => {
  await szw.page.goto(`${base}/mijn-werk`)
  await szw.page
    .getByRole('link', { name: /heeft besloten over je opmerking bij een nota/ })
    .first()
    .click()
  await szw.page.getByText('Het aantal is niet van elke stad bekend.').waitFor()
  await opinionOn(szw.page, 'De nota als geheel').getByRole('radio', { name: 'bezwaar', exact: true }).check()
  await szw.page.getByLabel('Wat is het bezwaar?').fill('toch niet')
  const { page } = author
  await page.goto(screen)
  await page.getByText('Ronde sluiten').waitFor()
  await page.getByRole('button', { name: 'Sluiten' }).click()
  await title(page, 'Afgestemd met 2 ministeries: 1 akkoord mits, 1 met bezwaar')
  await szw.page.getByRole('button', { name: 'Oordeel wijzigen' }).click()
  await szw.page.getByText(/Deze ronde is gesloten\. Wat je invulde staat er nog/).waitFor()
  expect(await szw.page.getByLabel('Wat is het bezwaar?').inputValue()).toBe('toch niet')
})

test('a second round shows each ministry only what changed, and one button confirms the rest', { timeout: 90_000 }, async () => {
  await asActor(db, writer, (tx) => replaceText(tx, { memo, dossier, text: secondText, by: writer.person }))
  const { page } = author
  await page.goto(screen)
  await page.getByText('Nog een ronde openen').click()
  const form = page.getByRole('form', { name: 'Ronde openen' })
  expect(await form.getByLabel(/^SZW/).isChecked()).toBe(true)
  await form.getByLabel('Antwoord uiterlijk').fill(dayAt(new Date()))
  await form.getByRole('button', { name: 'Ronde openen' }).click()
  await title(page, 'Nog geen van de 2 ministeries heeft geantwoord; vandaag is de laatste dag')
  await goToTask(vws.page, /vraagt je je oordeel te geven over een nota/)
  await vws.page.getByRole('heading', { name: 'Gewijzigd sinds versie 1, waarover jullie eerder oordeelden' }).waitFor()
  const asked = szw.page
  await goToTask(asked, /vraagt je je oordeel te geven over een nota/)
  const changed = asked.getByRole('list').filter({ hasText: 'te beginnen in twee steden' })
  expect(await changed.getByRole('listitem').allTextContents()).toEqual([expect.stringMatching(/^1\. .*twee steden\? gewijzigd$/)])
  expect(await asked.getByRole('link', { name: 'Alle wijzigingen naast elkaar' }).getAttribute('href')).toBe(
    `/notas/${memo}/versies?van=1&naar=2`,
  )
  await asked.getByText('In ronde 1: akkoord mits: de dekking wordt genoemd').waitFor()
  expect(await asked.getByText('1 beslispunt is niet gewijzigd').isVisible()).toBe(true)
  await soundAtEveryWidth(asked, 'second')
  await asked.getByRole('button', { name: 'Bevestig ons oordeel over 1 ongewijzigd punt' }).click()
  await asked.getByText('Bevestigd.').waitFor()
  await opinionOn(asked, 'De nota als geheel').getByRole('radio', { name: 'akkoord', exact: true }).check()
  await asked.getByRole('button', { name: 'Oordeel geven' }).click()
  await title(asked, '1 van 2 ministeries heeft geantwoord; vandaag is de laatste dag')
  await asked
    .getByRole('row', { name: /2\. Stemt u in met de brief.*akkoord/ })
    .first()
    .waitFor()
})

test('nothing went wrong in the browsers but the refusals that were provoked', () => {
  expect(faults.filter((fault) => !/409 \(Conflict\)|422 \(Unprocessable/.test(fault))).toEqual([])
})
