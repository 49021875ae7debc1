import type { Kysely } from 'kysely'
import type { Page } from 'playwright'
import type { Tables } from '../../src/kernel/tables.generated.ts'
import { startedProduct } from '../product.ts'
import { browserVisit } from './browser-visit.ts'

export type Visit = { readonly page: Page; readonly base: string; readonly db: Kysely<Tables> }

/** The whole product on a database of its own, and a browser in front of it. Faults that the browser reports end in `faults`. */
export async function productWithBrowser(faults: string[]): Promise<Visit> {
  const { db, origin } = await startedProduct({ demo: true })
  return { page: await browserVisit(faults), base: origin, db }
}

export async function signIn(visit: Visit): Promise<void> {
  await signInAs(visit, 'Coördinator (demo)')
  await visit.page.getByRole('heading', { level: 1, name: /dossier/ }).waitFor()
}

/** Signs out whoever is there, and in as another demo account. */
export async function signInAs({ page, base }: Visit, name: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto(base)
  await page.locator('button.person', { has: page.getByText(name, { exact: true }) }).click()
  await page.locator('.who', { hasText: name }).waitFor()
}
