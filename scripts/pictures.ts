import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startProduct } from '../src/server/product.ts'
import { readSettings } from '../src/server/settings.ts'
import { openBrowser } from '../tests/browser.ts'
import { temporaryDirectory } from './temporary-directory.ts'

const target = join(import.meta.dirname, '../docs/pictures')
mkdirSync(target, { recursive: true })
const dataDir = await temporaryDirectory()
const product = await startProduct(readSettings({ PORT: '0', DATA_DIR: dataDir }))
const address = product.app.server.address()
const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
const browser = await openBrowser()
const context = await browser.newContext({ viewport: { width: 1200, height: 760 }, locale: 'nl-NL' })
const page = await context.newPage()

async function picture(name: string, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(target, `${name}.png`) })
}

async function linkOn(address: string, name: RegExp): Promise<string | null> {
  await page.goto(address)
  return page.getByRole('link', { name }).first().getAttribute('href')
}

await page.goto(base)
await page.getByRole('button', { name: /Coördinator \(demo\)/ }).click()
await page.getByRole('link', { name: 'Dossiers' }).first().click()
await page
  .getByRole('link', { name: /Nationaal actieprogramma/ })
  .first()
  .click()
await page.getByRole('heading', { level: 1, name: /op de tijdlijn/ }).waitFor()
const dossier = page.url()
await picture('tijdlijn', dossier)
const source = await page.getByRole('link', { name: /Bron/ }).nth(4).getAttribute('href')
await picture('beoordelen', `${dossier}/beoordelen?soort=event`)
await picture('bevindingen', `${dossier}/bevindingen`)
await picture('bron', `${base}${source}`)
await page.goto(`${base}/programmas`)
await page.getByRole('link', { name: /Nationaal actieprogramma/ }).click()
await page.getByRole('heading', { level: 1, name: /lopen achter/ }).waitFor()
const programme = page.url()
const parts = {
  programma: '',
  boom: '/boom',
  geld: '/geld',
  scenarios: '/geld/scenarios',
  risicos: '/risicos',
  rondes: '/rondes',
  routes: '/routes',
  'in-en-uit': '/uitwisseling',
}
for (const [name, path] of Object.entries(parts)) await picture(name, `${programme}${path}`)
const indicator = await linkOn(`${programme}/indicatoren`, /in 12 maanden/)
await picture('indicator', `${base}${indicator}`)
const measure = await linkOn(`${programme}/boom`, /Verplichte gedragscode/)
await picture('maatregel', `${base}${measure}`)
await picture('route', `${dossier}/route`)
await page.goto(`${dossier}/notas`)
const memo = await page.locator('main a[href^="/notas/"]:not([href*="nieuw"])').first().getAttribute('href')
for (const [name, path] of Object.entries({ nota: '', 'nota-afstemming': '/afstemming', 'nota-besluiten': '/besluiten' })) {
  await picture(name, `${base}${memo}${path}`)
}
await browser.close()
await product.stop()
await rm(dataDir, { recursive: true, force: true })
