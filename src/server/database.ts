import { Kysely } from 'kysely'
import pg from 'pg'
import type { Tables } from '../kernel/tables.generated.ts'
import { TracedDialect } from './telemetry/traced-driver.ts'

// A `date` is a calendar day, not a moment: keep its text.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export type Database = { readonly db: Kysely<Tables>; readonly pool: pg.Pool }

/** No question here is so heavy that compiling it first pays: the overview of a large programme would be compiled for longer than it is read. */
const withoutCompiling = 'set jit = off'

/** A pool of connections to the database at `url`. */
export function openDatabase(url: string, connections = 12): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => void client.query(withoutCompiling).catch(() => undefined))
  return { pool, db: new Kysely<Tables>({ dialect: new TracedDialect({ pool }) }) }
}
