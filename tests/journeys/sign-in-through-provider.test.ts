import { afterAll, expect, test } from 'vitest'
import { accessibilityFaults } from '../browser.ts'
import { addColleague, productWithProvider } from '../provider/product-with-provider.ts'
import { type RealProvider, startRealProvider } from '../provider/real-provider.ts'
import { browserVisit } from './browser-visit.ts'

const started: RealProvider[] = []
const product = await productWithProvider({
  environment: { OIDC_NAME: 'het Rijk' },
  provider: async (publicUrl) => {
    const one = await startRealProvider(publicUrl)
    started.push(one)
    return one
  },
})
const [provider] = started
if (!provider) throw new Error('The provider did not start')
afterAll(() => provider.stop())
await addColleague(product, { name: 'Anneke', email: 'anneke@ocw.example' })
provider.accounts.set('anneke', { email: 'anneke@ocw.example', email_verified: true, name: 'Anneke de Vries' })
provider.accounts.set('vreemd', { email: 'vreemd@elders.example', email_verified: true, name: 'Vreemd' })

const faults: string[] = []
const page = await browserVisit(faults)
const { base } = product
const accessibility: string[] = []

async function lookAt(screen: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  for (const look of [
    { width: 1280, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' },
  ] as const) {
    await page.setViewportSize({ width: look.width, height: 900 })
    await page.emulateMedia({ colorScheme: look.colorScheme })
    accessibility.push(...(await accessibilityFaults(page)).map((fault) => `${screen} at ${look.width}: ${fault}`))
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
    if (sideways) accessibility.push(`${screen} at ${look.width}: scrolls sideways`)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

async function throughProvider(name: string): Promise<void> {
  await page.getByRole('link', { name: 'Aanmelden met het Rijk' }).click()
  await page.getByRole('heading', { name: 'Aanmelddienst' }).waitFor()
  await page.getByLabel('Naam').fill(name)
  await page.getByRole('button', { name: 'Verder' }).click()
}

async function outAtBothEnds(button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.waitForURL(`${provider?.issuer}/**`)
  await page.getByRole('button', { name: 'Ja, meld me af' }).click()
  await page.waitForURL(`${base}/afgemeld`)
  await page.getByText('Je bent afgemeld.').waitFor()
}

test('somebody without an account here reads why not, and on the sign-in page', { timeout: 60_000 }, async () => {
  await page.goto(`${base}/zoeken?q=dijk`)
  await page.getByRole('heading', { level: 1, name: 'Aanmelden bij Actielijn' }).waitFor()
  await lookAt('sign-in page')
  await throughProvider('vreemd')
  await page.getByText('Je hebt hier nog geen account').waitFor()
  await page.getByText('signin.person-unknown').waitFor()
  await lookAt('sign-in page with a refusal')
  await page.context().clearCookies()
})

test('in through the provider, to the screen that was asked for', { timeout: 60_000 }, async () => {
  await page.goto(`${base}/zoeken?q=dijk`)
  await throughProvider('anneke')
  await page.waitForURL(`${base}/zoeken?q=dijk`)
  await page.getByText('Anneke de Vries').waitFor()
})

test('my account shows this browser and another one, which can be ended', { timeout: 60_000 }, async () => {
  const context = await page.context().browser()?.newContext()
  const other = await context?.newPage()
  await other?.goto(`${base}/aanmelden/oidc?naar=/account`)
  await other?.getByLabel('Naam').fill('anneke')
  await other?.getByRole('button', { name: 'Verder' }).click()
  await other?.getByRole('heading', { level: 1, name: 'Mijn account: aangemeld op 2 plekken' }).waitFor()
  await page.getByRole('link', { name: 'Mijn account' }).click()
  await page.getByRole('heading', { level: 1, name: 'Mijn account: aangemeld op 2 plekken' }).waitFor()
  await lookAt('my account')
  expect(await page.getByText('Deze browser').count()).toBe(1)
  await page.getByRole('button', { name: /^Beëindigen: / }).click()
  await page.getByRole('heading', { level: 1, name: 'Mijn account: aangemeld op 1 plek' }).waitFor()
  await other?.getByRole('link', { name: 'Dossiers' }).click()
  await other?.getByRole('heading', { level: 1, name: 'Aanmelden bij Actielijn' }).waitFor()
  await context?.close()
})

test('out at both ends: the provider asks who it is at the next sign-in', { timeout: 60_000 }, async () => {
  await outAtBothEnds('Afmelden')
  await lookAt('signed out')
  await throughProvider('anneke')
  await page.getByText('Anneke de Vries').waitFor()
  expect(page.url()).toBe(`${base}/`)
})

test('out everywhere from my account', { timeout: 60_000 }, async () => {
  await page.getByRole('link', { name: 'Mijn account' }).click()
  await page.getByRole('heading', { level: 1, name: /Mijn account/ }).waitFor()
  // What the screen still asks for when one leaves is refused, and is no fault.
  await page.waitForLoadState('networkidle')
  await outAtBothEnds('Overal afmelden')
})

test('every screen of signing in passes the accessibility check, and nothing went wrong in the browser', () => {
  expect(accessibility).toEqual([])
  expect(faults).toEqual([])
})
