import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testProduct } from '../../tests/test-product.ts'

const product = await testProduct()
const { db } = product
const bytes = (...lines: string[]) => new TextEncoder().encode(['TER BESLISSING', 'Aanleiding', ...lines].join('\n'))
const longPoint = `1. U wordt geadviseerd akkoord te gaan met ${'het plan voor de dijken en '.repeat(300)}de bruggen.`

async function statusesOf(dossier: string): Promise<number[]> {
  const paths = ['proposals', 'export?format=json', 'export?format=xlsx', 'programme-comparison', 'findings', 'timeline']
  const answers = paths.map((path) => fetch(`${product.api}/dossiers/${dossier}/${path}`, { headers: { cookie: product.cookie } }))
  return (await Promise.all(answers)).map(({ status }) => status)
}

test('a dossier stays readable whatever amounts and long sentences its texts hold', { timeout: 180_000 }, async () => {
  const dossier = await product.newDossier('Onmogelijk')
  const digits = '9'.repeat(320)
  await product.send(dossier, [
    { name: 'miljard.txt', bytes: bytes('De kosten zijn € 12.000.000 miljard in 2025 en € 3 miljoen in 2026.') },
    { name: 'cijfers.txt', bytes: bytes(`De kosten zijn € ${digits} in 2025.`, `De kosten zijn € 1${digits} miljard in 2026.`) },
    { name: 'lang.txt', bytes: bytes('Geadviseerd besluit', longPoint) },
  ])
  expect((await product.whenRead(dossier)).map(({ name, status }) => [name, status])).toEqual([
    ['miljard.txt', 'read'],
    ['cijfers.txt', 'read'],
    ['lang.txt', 'read'],
  ])
  expect(await statusesOf(dossier)).toEqual([200, 200, 200, 200, 200, 200])
  const proposals = await product.get<{ value: { cents?: string; text?: string } }[]>(`/dossiers/${dossier}/proposals`)
  expect(proposals.flatMap(({ value }) => value.cents ?? [])).toEqual(['300000000'])
  const longest = Math.max(...proposals.map(({ value }) => value.text?.length ?? 0))
  expect(longest).toBeGreaterThan(3900)
  expect(longest).toBeLessThanOrEqual(4000)
})

test('a file whose reading fails every time ends with a refusal that says so', { timeout: 240_000 }, async () => {
  const dossier = await product.newDossier('Onvoorzien')
  await sql`create function fail_here() returns trigger language plpgsql as $$ begin raise 'not foreseen'; end $$`.execute(db)
  await sql`create trigger fails before insert on document for each row execute function fail_here()`.execute(db)
  await product.send(dossier, [{ name: 'nota.txt', bytes: bytes('De ministerraad bespreekt het plan op 12 maart 2024.') }])
  const files = await product.whenRead(dossier)
  await sql`drop trigger fails on document`.execute(db)
  expect(files).toMatchObject([{ status: 'refused', refusal: 'file.reading-failed' }])
})

test('a dossier that could not be shown any more is mended by the migration', { timeout: 120_000 }, async () => {
  const dossier = await product.newDossier('Eerder gelezen')
  await product.send(dossier, [
    { name: 'nota.txt', bytes: bytes('De kosten zijn € 3 miljoen in 2026.', 'Geadviseerd besluit', '1. Akkoord gaan.') },
  ])
  await product.whenRead(dossier)
  await sql`alter table proposal drop constraint proposed_amount_is_possible, drop constraint proposed_text_fits`.execute(db)
  await sql`update proposal set value = jsonb_set(value, '{cents}', '"1200000000000000000"') where kind = 'amount' and dossier_id = ${dossier}`.execute(
    db,
  )
  await sql`update proposal set proposed = value || ${{ text: longPoint }}, value = value || ${{ text: longPoint }}
    where kind = 'decisionPoint' and dossier_id = ${dossier}`.execute(db)
  expect(await statusesOf(dossier)).toContain(500)

  const migration = join(import.meta.dirname, '../../migrations/0045-possible-proposals.sql')
  for (const statement of (await readFile(migration, 'utf8')).split(/;\n/).filter((one) => one.trim() !== ''))
    await sql.raw(statement).execute(db)
  expect(await statusesOf(dossier)).toEqual([200, 200, 200, 200, 200, 200])
})
