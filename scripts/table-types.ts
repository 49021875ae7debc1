import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tableTypes } from './table-types/render.ts'
import { withMigratedDatabase } from './table-types/with-database.ts'

const target = join(import.meta.dirname, '../src/kernel/tables.generated.ts')
await withMigratedDatabase(async (pool) => writeFile(target, await tableTypes(pool)))
