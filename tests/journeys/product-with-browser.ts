import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll } from 'vitest'
import { startProduct } from '../../src/server/product.ts'
import { readSettings } from '../../src/server/settings.ts'
import { type TestDatabase, testDatabase } from '../test-database.ts'
import { browserVisit } from './browser-visit.ts'

export type Visit = { readonly page: Page; readonly base: string; readonly db: TestDatabase['db'] }

/** The whole product on a database of its own, and a browser in front of it. Faults that the browser reports end in `faults`. */
export async function productWithBrowser(faults: string[]): Promise<Visit> {
  const { url, db } = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-journey-'))
  const product = await startProduct(readSettings({ PORT: '0', DATA_DIR: dataDir, DATABASE_URL: url }))
  afterAll(async () => {
    await product.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const address = product.app.server.address()
  const page = await browserVisit(faults)
  return { page, db, base: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` }
}

export async function signIn({ page, base }: Visit): Promise<void> {
  await page.goto(base)
  await page.getByRole('button', { name: /Coördinator \(demo\)/ }).click()
  await page.getByRole('heading', { level: 1, name: /dossier/ }).waitFor()
}
