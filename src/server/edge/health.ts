import { readdir } from 'node:fs/promises'
import type pg from 'pg'
import { migrationsDirectory } from '../migrate.ts'

/** Proves that a part of the product works; rejects when it does not. */
export type Proof = () => Promise<unknown>
export type Parts = { readonly database: Proof; readonly migrations: Proof; readonly files: Proof; readonly jobs: Proof }
export type Readiness = { readonly ready: boolean; readonly parts: Readonly<Record<string, 'ready' | 'not ready'>> }

const patience = 3_000

/** What each part says of itself within a few seconds. Why a part is not ready stays inside. */
export async function readinessOf(parts: Parts): Promise<Readiness> {
  const said = await Promise.all(Object.entries(parts).map(async ([name, proof]) => [name, await stands(proof)] as const))
  return { ready: said.every(([, word]) => word === 'ready'), parts: Object.fromEntries(said) }
}

async function stands(proof: Proof): Promise<'ready' | 'not ready'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('late')), patience)
  })
  try {
    await Promise.race([proof(), late])
    return 'ready'
  } catch {
    return 'not ready'
  } finally {
    clearTimeout(timer)
  }
}

/** Whether the database has had every migration that this version of the product brings. */
export async function proveMigrations(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>('select name from migration')
  const had = new Set(rows.map((row) => row.name))
  const names = (await readdir(migrationsDirectory)).filter((name) => name.endsWith('.sql'))
  if (names.some((name) => !had.has(name))) throw new Error('The database is behind')
}
