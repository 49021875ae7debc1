import { expect, test } from 'vitest'
import { accessibilityFaults } from '../browser.ts'
import { clamdServer } from '../clamd-server.ts'
import { edgeProduct, newDossier, signInAs } from '../edge-product.ts'
import { browserVisit } from './browser-visit.ts'

test('a file that the scanner has not judged waits on the screen, and turns into a document by itself', { timeout: 90_000 }, async () => {
  const daemon = await clamdServer()
  await daemon.stop()
  const product = await edgeProduct({ CLAMD_URL: daemon.url, CLAMD_AGAIN_SECONDS: '1' })
  const { cookie } = await signInAs(product)
  const dossier = await newDossier({ ...product, cookie }, 'Wacht op de scanner')
  const faults: string[] = []
  const page = await browserVisit(faults)
  const [name = '', value = ''] = cookie.split('=')
  await page.context().addCookies([{ name, value, url: product.base, httpOnly: true, sameSite: 'Strict' }])

  await page.goto(`${product.base}/dossiers/${dossier}/stukken`)
  const memo = 'TER BESLISSING\nAanleiding\nDe ministerraad bespreekt het plan op 12 maart 2024.\n'
  await page.locator('input[type=file]').setInputFiles({ name: 'nota.txt', mimeType: 'text/plain', buffer: Buffer.from(memo) })
  await page.getByText('In quarantaine').waitFor()
  await page.getByText('De virusscanner antwoordt nu niet.').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  await daemon.start()
  await page.getByRole('heading', { level: 1, name: '1 stuk' }).waitFor({ timeout: 30_000 })
  expect(await page.getByText('In quarantaine').count()).toBe(0)
  expect(faults).toEqual([])
})
