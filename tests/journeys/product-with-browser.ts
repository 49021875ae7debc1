import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll } from 'vitest'
import { startProduct } from '../../src/server/product.ts'
import { openBrowser } from '../browser.ts'
import { testDatabase } from '../test-database.ts'

/** `another` opens a second browser, with nobody signed in. */
export type Visit = { readonly page: Page; readonly base: string; readonly another: () => Promise<Visit> }

/** The whole product on a database of its own, and a browser in front of it. Faults that the browser reports end in `faults`. */
export async function productWithBrowser(faults: string[]): Promise<Visit> {
  const { url } = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-journey-'))
  const product = await startProduct({
    port: 0,
    host: '127.0.0.1',
    dataDir,
    databaseUrl: url,
    filesUrl: `file://${dataDir}/files`,
    registers: [],
    demo: true,
  })
  const browser = await openBrowser()
  afterAll(async () => {
    await browser.close()
    await product.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const address = product.app.server.address()
  const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  const visit = async (): Promise<Visit> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'nl-NL' })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (fault) => faults.push(fault.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(`${message.text()} ${message.location().url}`)
    })
    return { page, base, another: visit }
  }
  return visit()
}

export async function signIn({ page, base }: Visit, who = 'Coördinator'): Promise<void> {
  await page.goto(base)
  await page.getByRole('button', { name: new RegExp(`^${who} \\(demo\\)`) }).click()
  await page.getByRole('heading', { level: 1, name: /dossier/ }).waitFor()
}

/** Opens the dossier that a demonstration starts with and answers its address. */
export async function openDemo({ page, base }: Visit): Promise<string> {
  await page.goto(base)
  await page.getByRole('link', { name: /Nationaal actieprogramma/ }).click()
  await page.getByRole('heading', { level: 1, name: /op de tijdlijn/ }).waitFor()
  return page.url().replace(/[?#].*$/, '')
}
