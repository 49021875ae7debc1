import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { router } from '../../src/web/router.tsx'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page, base, db } = visit

const violations: string[] = []
await page.exposeFunction('tellViolation', (said: string) => void violations.push(said))
await page.addInitScript(() => {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) => {
    const tell: unknown = Reflect.get(window, 'tellViolation')
    if (typeof tell === 'function') tell(`${location.pathname}: ${violatedDirective} ${blockedURI} ${sourceFile} ${sample}`)
  })
})

/** Every address of the workbench, with things of the demonstration in it. */
async function screens(): Promise<string[]> {
  const idOf = async (
    table: 'dossier' | 'document_version' | 'programme' | 'person' | 'organisation' | 'risk' | 'indicator' | 'memo' | 'meeting',
  ) => (await db.selectFrom(table).select('id').limit(1).executeTakeFirstOrThrow()).id
  const measure = await db.selectFrom('programme_item').select('id').where('kind', '=', 'measure').limit(1).executeTakeFirstOrThrow()
  const frozen = await db.selectFrom('round').select('id').where('status', '=', 'frozen').executeTakeFirstOrThrow()
  const request = await db.selectFrom('round_request').select('id').where('round_id', '=', frozen.id).limit(1).executeTakeFirstOrThrow()
  const things: Readonly<Record<string, string>> = {
    dossier: await idOf('dossier'),
    version: await idOf('document_version'),
    programme: await idOf('programme'),
    person: await idOf('person'),
    organisation: await idOf('organisation'),
    item: measure.id,
    measure: measure.id,
    risk: await idOf('risk'),
    indicator: await idOf('indicator'),
    memo: await idOf('memo'),
    meeting: await idOf('meeting'),
    round: frozen.id,
    request: request.id,
  }
  return Object.keys(router.routesByPath).map((path) => path.replace(/\$(\w+)/g, (_, name: string) => things[name] ?? `no ${name}`))
}

/** Opens whatever opens on a screen without leaving it: menus, details, dialogs, pickers. */
async function openEverything(of: Page): Promise<void> {
  // By hand: what lies below something that opened is opened too, and nobody waits for what is gone.
  for (const opener of await of.locator('summary, button[aria-haspopup], button[aria-expanded]').elementHandles()) {
    await opener.evaluate((element) => (element as HTMLElement).click())
    await of.keyboard.press('Escape')
  }
  for (const field of await of.locator('main input:not([type=file]), main select').elementHandles()) await field.focus()
}

/** Addresses that somebody saw; one that a person may not see says so instead. */
const seen = new Set<string>()

test.each(['Coördinator (demo)', 'Beheerder (demo)'])(
  'no screen of %s that was not seen yet breaks the content security policy',
  { timeout: 180_000 },
  async (name) => {
    await signInAs(visit, name)
    for (const path of (await screens()).filter((one) => !seen.has(one))) {
      await page.goto(`${base}${path}`)
      const title = page.getByRole('heading', { level: 1 }).first()
      await title.or(page.getByRole('alert').first()).first().waitFor()
      await page.waitForLoadState('networkidle')
      if (await title.isVisible()) seen.add(path)
      await openEverything(page)
    }
    expect(violations).toEqual([])
  },
)

test('every screen that there is was seen by one of them', async () => {
  const all = await screens()
  expect(all.length).toBeGreaterThan(15)
  expect(all.filter((path) => !seen.has(path))).toEqual([])
})

test('nor does the sign-in page, and how accessible the product is can be read there without signing in', { timeout: 60_000 }, async () => {
  await page.context().clearCookies()
  await page.goto(base)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Toegankelijkheid' }).click()
  await page.getByRole('heading', { level: 1, name: 'Toegankelijkheid van Actielijn' }).waitFor()
  expect(violations).toEqual([])
})

test('a style or a script that somebody brought in would be stopped and heard', { timeout: 30_000 }, async () => {
  await page.evaluate(() => {
    document.body.setAttribute('style', 'color: red')
    document.body.append(Object.assign(document.createElement('script'), { textContent: 'document.title = "gekaapt"' }))
  })
  await expect.poll(() => violations.map((said) => said.split(' ')[1]).sort()).toEqual(['script-src-elem', 'style-src-attr'])
  expect(await page.title()).not.toBe('gekaapt')
})
