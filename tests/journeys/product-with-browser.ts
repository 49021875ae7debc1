import type { Kysely } from 'kysely'
import type { Page } from 'playwright'
import type { Tables } from '../../src/kernel/tables.generated.ts'
import { startedProduct } from '../product.ts'
import { browserVisits } from './browser-visit.ts'

/** `another` opens a second browser, with nobody signed in. */
export type Visit = {
  readonly page: Page
  readonly base: string
  readonly db: Kysely<Tables>
  readonly another: () => Promise<Visit>
}

/** The whole product on a database of its own, and a browser in front of it. Faults that the browser reports end in `faults`. */
export async function productWithBrowser(faults: string[], environment: Readonly<Record<string, string>> = {}): Promise<Visit> {
  const { db, origin } = await startedProduct({ demo: true, environment })
  const visits = await browserVisits(faults)
  const another = async (): Promise<Visit> => ({ page: await visits(), base: origin, db, another })
  return another()
}

export async function signIn(visit: Visit, who = 'Coördinator'): Promise<void> {
  await signInAs(visit, `${who} (demo)`)
  await visit.page.getByRole('heading', { level: 1, name: /dossier/ }).waitFor()
}

/** Signs out whoever is there, and in as another demo account; ends at the dossiers, whatever waits. */
export async function signInAs(visit: Visit, name: string): Promise<void> {
  await landAs(visit, name)
  await visit.page.goto(`${visit.base}/dossiers`)
  await visit.page.locator('.who', { hasText: name }).waitFor()
}

/** The same, and ends where signing in leads to. */
export async function landAs({ page, base }: Visit, name: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto(base)
  await page.locator('button.person', { has: page.getByText(name, { exact: true }) }).click()
  await page.locator('.who', { hasText: name }).waitFor()
}

/** Opens the dossier that a demonstration starts with and answers its address. */
export async function openDemo({ page, base }: Visit): Promise<string> {
  await page.goto(base)
  await page.getByRole('link', { name: /Nationaal actieprogramma/ }).click()
  await page.getByRole('heading', { level: 1, name: /op de tijdlijn/ }).waitFor()
  return page.url().replace(/[?#].*$/, '')
}
