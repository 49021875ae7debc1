import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { accessibilityFaults } from '../browser.ts'
import { codeOf, goodPassword, linkFor, newPerson } from '../local-people.ts'
import { productWithBrowser } from './product-with-browser.ts'

const reported: string[] = []
const visit = await productWithBrowser(reported)
const { page, db } = visit
// Passkeys know a host by its name.
const base = visit.base.replace('127.0.0.1', 'localhost')
const faults: string[] = []

async function checkAccess(screen: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  faults.push(...(await accessibilityFaults(page)).map((fault) => `${screen}: ${fault}`))
}

/** Gives a page a device that keeps passkeys, whose owner is always there to unlock it. Answers how to take it away. */
async function giveDevice(to: Page): Promise<() => Promise<unknown>> {
  const session = await to.context().newCDPSession(to)
  await session.send('WebAuthn.enable', { enableUI: false })
  const device = { protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true } as const
  const abilities = { hasResidentKey: true, hasUserVerification: true, isUserVerified: true }
  await session.send('WebAuthn.addVirtualAuthenticator', { options: { ...device, ...abilities } })
  return () => session.send('WebAuthn.disable')
}

const inside = (on = page) => on.getByRole('button', { name: 'Afmelden', exact: true }).waitFor()
const signedOut = () => page.getByRole('heading', { level: 1, name: 'Aanmelden bij Actielijn' }).waitFor()
async function leave(): Promise<void> {
  await page.getByRole('button', { name: 'Afmelden', exact: true }).click()
  await signedOut()
}

test('from an access link to a passkey, out and in again', { timeout: 90_000 }, async () => {
  await page.addInitScript(() => {
    // A browser that offers no passkeys by itself.
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)
  })
  const takeAway = await giveDevice(page)
  const noor = await newPerson(db, 'noor@ministerie.example', ['author'])
  const token = await linkFor(db, noor)
  await page.goto(`${base}/toegang#${token}`)
  await page.getByRole('heading', { level: 1, name: `Welkom, ${noor.name}` }).waitFor()
  expect(page.url()).toBe(`${base}/toegang`)
  await checkAccess('toegang')
  await page.getByLabel('Naam van de passkey').fill('Laptop van het werk')
  await page.getByRole('button', { name: 'Passkey maken' }).click()
  await inside()

  await page.getByRole('link', { name: 'Mijn account' }).click()
  await page.getByText('Laptop van het werk').waitFor()
  await checkAccess('account')
  await leave()
  await checkAccess('aanmelden')
  await page.getByRole('button', { name: 'Aanmelden met een passkey' }).click()
  await inside()

  await page.getByRole('heading', { level: 1, name: /Mijn account/ }).waitFor()
  await leave()
  await page.goto(`${base}/toegang#${token}`)
  await page.getByText('Deze toegangslink werkt niet (meer)').waitFor()
  await checkAccess('toegang, gebruikt')
  await takeAway()
})

test('a browser that offers the passkey in the e-mail field needs no button', { timeout: 60_000 }, async () => {
  const other = await page.context().newPage()
  await giveDevice(other)
  const ravi = await newPerson(db, 'ravi@ministerie.example', ['author'])
  await other.goto(`${base}/toegang#${await linkFor(db, ravi)}`)
  await other.getByRole('button', { name: 'Passkey maken' }).click()
  await inside(other)
  await other.context().clearCookies()
  await other.reload()
  await inside(other)
  expect(await db.selectFrom('passkey').select('last_used_at').where('person_id', '=', ravi.person).executeTakeFirstOrThrow()).not.toEqual({
    last_used_at: null,
  })
  await other.close()
  await page.context().clearCookies()
})

test('from an access link to a password with an app; a wrong code, a used code and too many codes', { timeout: 120_000 }, async () => {
  const omar = await newPerson(db, 'omar@ministerie.example', ['author'])
  await page.goto(`${base}/toegang#${await linkFor(db, omar)}`)
  await page.getByRole('button', { name: 'Wachtwoord en app instellen' }).click()
  await page.getByRole('img', { name: /QR-code/ }).waitFor()
  await checkAccess('toegang, wachtwoord')
  const secret = (await page.locator('.secret').textContent())?.replaceAll(' ', '') ?? ''
  await page.getByLabel('Nieuw wachtwoord').fill('wachtwoord123456')
  const used = codeOf(secret)
  await page.getByLabel('Code uit de app').fill(used)
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByText('Dit wachtwoord is makkelijk te raden').waitFor()
  await page.getByLabel('Nieuw wachtwoord').fill(goodPassword)
  await page.getByRole('button', { name: 'Opslaan' }).click()
  await page.getByRole('heading', { name: 'Bewaar je herstelcodes' }).waitFor()
  expect(await page.locator('.codes li').count()).toBe(10)
  const [recoveryCode = ''] = await page.locator('.codes li').allTextContents()
  await checkAccess('herstelcodes')
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  await inside()
  await leave()

  const typePassword = async (password: string) => {
    await page.getByLabel('E-mailadres').fill('omar@ministerie.example')
    await page.getByLabel('Wachtwoord', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Verder' }).click()
  }
  const typeCode = async (code: string) => {
    await page.getByLabel('Code', { exact: true }).fill(code)
    await page.getByRole('button', { name: 'Aanmelden', exact: true }).click()
  }
  await typePassword('niet het goede wachtwoord')
  await page.getByText('Het e-mailadres of wachtwoord klopt niet').waitFor()
  await typePassword(goodPassword)
  await page.getByRole('heading', { name: 'Vul je code in' }).waitFor()
  await checkAccess('aanmelden, code')
  await typeCode(used)
  await page.getByText('Deze code klopt niet of is al gebruikt').waitFor()
  await typeCode(recoveryCode)
  await inside()

  await page.getByRole('link', { name: 'Mijn account' }).click()
  await page.getByText('Je hebt nog 9 herstelcodes').waitFor()
  expect(await page.getByRole('row').count()).toBe(3)
  await checkAccess('account, wachtwoord')
  await leave()

  await typePassword(goodPassword)
  await page.getByRole('heading', { name: 'Vul je code in' }).waitFor()
  await db.updateTable('sign_in_lock').set({ failures: 9 }).where('person_id', '=', omar.person).execute()
  await typeCode('abcdefghijkl')
  await page.getByText('Er is te vaak een verkeerde code ingevuld').waitFor()
  await page.getByRole('button', { name: 'Terug' }).click()
  await typePassword(goodPassword)
  await page.getByText('Het e-mailadres of wachtwoord klopt niet, of er is te vaak geprobeerd').waitFor()
})

test('every screen of it passes the accessibility check', () => {
  expect(faults).toEqual([])
})

test('nothing went wrong in the browser but the refusals that were asked for', () => {
  expect(reported.filter((fault) => !/status of 4(01|03|04|22)/.test(fault))).toEqual([])
})
