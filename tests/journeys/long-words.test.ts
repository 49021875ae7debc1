import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { productWithBrowser, signInAs } from './product-with-browser.ts'

const visit = await productWithBrowser([])
const { page, base, db } = visit
const word = `W${'ijzigingsvoorstel'.repeat(16)}`

/** Puts one endless word behind the titles that the demonstration has. */
async function lengthen(): Promise<void> {
  const titles = { dossier: 'title', programme: 'name', memo: 'subject', programme_item: 'title', risk: 'title', indicator: 'name' }
  for (const [table, column] of Object.entries(titles)) {
    const [of, name] = [sql.table(table), sql.ref(column)]
    await sql`update ${of} set ${name} = left(${name} || ' ' || ${word}, ${table === 'dossier' ? 300 : 190})`.execute(db)
  }
}

const idOf = async (table: string) => (await sql<{ id: string }>`select id from ${sql.table(table)} limit 1`.execute(db)).rows[0]?.id ?? ''

test('no screen is wider than its window when a title holds one endless word', { timeout: 240_000 }, async () => {
  await lengthen()
  const [programme, memo] = [`/programmas/${await idOf('programme')}`, `/notas/${await idOf('memo')}`]
  const inDossier = `/dossiers/${await idOf('dossier')}`
  const paths = [
    ...['/', '/notas', '/besluiten', '/logboek'],
    ...[programme, `${programme}/boom`, `${programme}/geld`, `${programme}/routes`, `${programme}/risicos`],
    ...[inDossier, `${inDossier}/notas`, `${inDossier}/programma`, memo, `${memo}/kop`],
  ]
  await signInAs(visit, 'Coördinator (demo)')
  const wide: string[] = []
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    for (const path of paths) {
      await page.goto(`${base}${path}`)
      await page.locator('h1').first().waitFor()
      await page.waitForLoadState('networkidle')
      const shown = await page.evaluate(() => document.documentElement.scrollWidth)
      if (shown > width) wide.push(`${path}: ${shown} in ${width}`)
    }
  }
  expect(wide).toEqual([])
})
