import { rm } from 'node:fs/promises'
import type pg from 'pg'
import { openDatabase } from '../../src/server/database.ts'
import { startEmbeddedPostgres } from '../../src/server/embedded-postgres.ts'
import { migrate } from '../../src/server/migrate.ts'
import { temporaryDirectory } from '../temporary-directory.ts'

/** Runs `work` on a new database in which all migrations ran; the database is gone afterwards. */
export async function withMigratedDatabase(work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const directory = await temporaryDirectory()
  const database = await startEmbeddedPostgres(directory)
  const { pool } = openDatabase(database.url, 2)
  try {
    await migrate(pool)
    await work(pool)
  } finally {
    await pool.end()
    await database.stop()
    await rm(directory, { recursive: true, force: true })
  }
}
