import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { accessibilityFaults } from '../browser.ts'
import { makePdf } from '../make-pdf.ts'
import { openDemo, productWithBrowser, signIn } from './product-with-browser.ts'

const faults: string[] = []
const visit = await productWithBrowser(faults)
const { page } = visit

const memo = [
  'TER BESLISSING',
  'Datum',
  '4 maart 2024',
  'Aanleiding',
  'De ministerraad bespreekt het plan op 12 maart 2024.',
  'Toelichting',
  'Voor het plan is in 2025 een bedrag van 4 miljoen euro nodig.',
]

test('files that are dropped are read while a damaged one beside them says what to do', { timeout: 60_000 }, async () => {
  await signIn(visit)
  await page.getByLabel('Titel').fill('Slepen')
  await page.getByRole('button', { name: 'Dossier maken' }).click()
  await page.getByRole('link', { name: 'Stukken inbrengen' }).click()
  await page.getByText('Sleep bestanden hierheen').waitFor()
  const files = await page.evaluateHandle(
    (pdf) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([Uint8Array.from(pdf)], 'nota.pdf', { type: 'application/pdf' }))
      dropped.items.add(new File(['%PDF-1.7 niets'], 'kapot.pdf', { type: 'application/pdf' }))
      return dropped
    },
    [...makePdf([memo])],
  )
  const area = page.getByRole('region', { name: 'Stukken inbrengen' })
  await area.dispatchEvent('dragover', { dataTransfer: files })
  await page.getByText('Laat los om ze in te brengen').waitFor()
  await area.dispatchEvent('drop', { dataTransfer: files })
  await page.getByText('2 bestanden zijn verstuurd').waitFor()
  await page.getByText('Dit bestand is beschadigd of onvolledig').waitFor()
  await page.getByRole('heading', { level: 1, name: '1 stuk' }).waitFor()
  await page.getByRole('link', { name: 'Beoordeel wat er is gevonden' }).waitFor()
})

test('the page as it looks stands beside its lines, and a sentence is marked in both', { timeout: 60_000 }, async () => {
  await page.getByRole('link', { name: 'nota.pdf' }).click()
  const picture = page.getByRole('img', { name: /Beeld van pagina 1/ })
  await picture.waitFor()
  await page.getByRole('button', { name: /Bedrag.*4\.000\.000/ }).click()
  await page.locator('mark', { hasText: '4 miljoen euro' }).waitFor()
  const here = page.locator('.picture rect.here')
  await here.waitFor()
  const [mark, sheet] = await Promise.all([here.boundingBox(), picture.boundingBox()])
  const depth = ((mark?.y ?? 0) - (sheet?.y ?? 0)) / (sheet?.height ?? 1)
  expect(depth).toBeGreaterThan(0.14)
  expect(depth).toBeLessThan(0.16)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a line that is pressed on the picture shows what was read there', { timeout: 30_000 }, async () => {
  await page.locator('.picture rect.there').first().click()
  const pressed = page.locator('.item[aria-pressed=true]')
  await pressed.filter({ hasNotText: '4.000.000' }).waitFor()
  await page.getByRole('button', { name: 'Alleen beeld' }).click()
  await page.locator('.lines').waitFor({ state: 'detached' })
  expect(new URL(page.url()).searchParams.get('weergave')).toBe('beeld')
})

test('a table sorts both ways, keeps that in its address, and goes out as CSV as it stands', { timeout: 60_000 }, async () => {
  const dossier = await openDemo(visit)
  await page.goto(`${dossier}/gegevens?soort=amount`)
  const amounts = page.locator('td.col-cents')
  await amounts.first().waitFor()
  const sort = page.getByRole('button', { name: /^Bedrag/ })
  await sort.click()
  await page.locator('th[aria-sort=ascending]').waitFor()
  const up = await amounts.allTextContents()
  await sort.click()
  await page.locator('th[aria-sort=descending]').waitFor()
  const down = await amounts.allTextContents()
  const euros = (text: string) => Number(text.replace(/[^\d,]/g, '').replace(',', '.'))
  expect(up.map(euros)).toEqual(up.map(euros).toSorted((a, b) => a - b))
  expect(down.map(euros)).toEqual(up.map(euros).toReversed())

  await page.reload()
  await amounts.first().waitFor()
  expect(await amounts.allTextContents()).toEqual(down)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
  const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
  expect(lines[0]).toBe('\uFEFFBedrag;Organisatie;Jaren;Doel;Status;Bij benadering;Stuk;Pagina;Eerste regel;Laatste regel;Zin')
  expect(lines.slice(1).map((line) => Number(line.split(';')[0]?.replace(',', '.')))).toEqual(down.map(euros))
})

test('nothing went wrong in the browser on the way', () => {
  expect(faults).toEqual([])
})
