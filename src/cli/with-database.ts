import { type Database, openDatabase } from '../server/database.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../server/embedded-postgres.ts'
import { DataDirInUse } from '../server/left-behind.ts'
import { migrate } from '../server/migrate.ts'
import type { Settings } from '../server/settings.ts'

/** The embedded database could not be opened: a server has it. */
export class DatabaseInUse extends Error {}

/** Does work on the database of the installation: the one of DATABASE_URL, or the embedded one while no server uses it. */
export async function withDatabase<T>(settings: Settings, work: (database: Database) => Promise<T>): Promise<T> {
  const embedded = settings.databaseUrl === null ? await openEmbedded(settings.dataDir) : null
  const database = openDatabase(settings.databaseUrl ?? embedded?.url ?? '', 2)
  try {
    await migrate(database.pool)
    return await work(database)
  } finally {
    await database.db.destroy()
    await embedded?.stop()
  }
}

async function openEmbedded(dataDir: string): Promise<EmbeddedPostgres> {
  try {
    return await startEmbeddedPostgres(dataDir)
  } catch (fault) {
    if (fault instanceof DataDirInUse) throw new DatabaseInUse()
    throw fault
  }
}
