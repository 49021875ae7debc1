import { test } from 'vitest'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page } = visit
const { id: programme } = await visit.db.selectFrom('programme').select('id').where('demo', '=', true).executeTakeFirstOrThrow()
test('look', { timeout: 90_000 }, async () => {
  await signInAs(visit, 'Coördinator (demo)')
  await page.goto(`${visit.base}/programmas/${programme}/boom`)
  await page.getByRole('button', { name: 'Gedurfd idee toevoegen' }).click()
  await page.getByRole('dialog').getByRole('combobox', { name: 'Trekker' }).fill('SZW')
  await page.waitForTimeout(1500)
  await page.screenshot({ path: '/tmp/look1.png' })
  console.log(await page.locator('[role=option]').allTextContents(), faults)
})
