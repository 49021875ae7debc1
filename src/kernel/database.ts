import type { Kysely } from 'kysely'
import type { Tables } from './tables.generated.ts'

/** A connection or a transaction; the first argument of every function in a `store.ts`. */
export type Tx = Kysely<Tables>
