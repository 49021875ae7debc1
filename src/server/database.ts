import { Kysely } from 'kysely'
import pg from 'pg'
import type { Tables } from '../kernel/tables.generated.ts'
import { TracedDialect } from './telemetry/traced-driver.ts'

// A `date` is a calendar day, not a moment: keep its text.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export type Database = { readonly db: Kysely<Tables>; readonly pool: pg.Pool }

/** A pool of connections to the database at `url`. */
export function openDatabase(url: string, connections = 12): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  pool.on('error', () => undefined)
  return { pool, db: new Kysely<Tables>({ dialect: new TracedDialect({ pool }) }) }
}
