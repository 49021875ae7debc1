import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll } from 'vitest'
import { startProduct } from '../../src/server/product.ts'
import { readSettings } from '../../src/server/settings.ts'
import { openBrowser } from '../browser.ts'
import { testDatabase } from '../test-database.ts'

export type Visit = { readonly page: Page; readonly base: string }

/** The whole product on a database of its own, and a browser in front of it. Faults that the browser reports end in `faults`. */
export async function productWithBrowser(faults: string[]): Promise<Visit> {
  const { url } = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-journey-'))
  const product = await startProduct(readSettings({ PORT: '0', DATA_DIR: dataDir, DATABASE_URL: url }))
  const browser = await openBrowser()
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`)
  })
  afterAll(async () => {
    await browser.close()
    await product.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const address = product.app.server.address()
  return { page, base: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` }
}

export async function signIn({ page, base }: Visit): Promise<void> {
  await page.goto(base)
  await page.getByRole('button', { name: /Coördinator \(demo\)/ }).click()
  await page.getByRole('heading', { level: 1, name: /dossier/ }).waitFor()
}
