import { rm } from 'node:fs/promises'
import { openDatabase } from '../../src/server/database.ts'
import { startEmbeddedPostgres } from '../../src/server/embedded-postgres.ts'
import { startProduct } from '../../src/server/product.ts'
import { readSettings } from '../../src/server/settings.ts'
import { openBrowser } from '../../tests/browser.ts'
import { longMemo, timeToOpen } from '../../tests/long-memo.ts'
import { temporaryDirectory } from '../temporary-directory.ts'
import { atMost, type Figure, median } from './figure.ts'

const times = 5

/** From following the link to a memo of twenty pages until its text can be typed in, in a real browser on the built workbench. */
export async function memoOpeningFigures(): Promise<Figure[]> {
  const directory = await temporaryDirectory()
  const embedded = await startEmbeddedPostgres(directory)
  const { db } = openDatabase(embedded.url)
  const product = await startProduct(readSettings({ PORT: '0', DATA_DIR: directory, DATABASE_URL: embedded.url }))
  const browser = await openBrowser()
  try {
    const address = product.app.server.address()
    const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
    const page = await (await browser.newContext({ locale: 'nl-NL' })).newPage()
    await page.goto(base)
    await page.getByRole('button', { name: /Coördinator \(demo\)/ }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    const memo = await longMemo(db)
    const opened: number[] = []
    for (let time = 0; time < times; time += 1) opened.push(await timeToOpen(page, { base, ...memo }))
    return [atMost('memo.open-20-pages', median(opened), { target: 500, unit: 'ms', reference: `${times} times: ${opened.join(', ')}` })]
  } finally {
    await browser.close()
    await product.stop()
    await db.destroy()
    await embedded.stop()
    await rm(directory, { recursive: true, force: true })
  }
}
