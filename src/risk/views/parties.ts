import type { Tx } from '../../kernel/database.ts'
import type { NamedItem } from '../model/risks.ts'
import { listNamedItems } from '../store/parties.ts'

/** Those of the ids that are things of this programme; `keeper` is the organisation whose part it is. */
export function namedItems(tx: Tx, programme: string, ids: readonly string[]): Promise<(NamedItem & { keeper: string | null })[]> {
  return listNamedItems(tx, programme, ids)
}
