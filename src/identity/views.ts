import type { Tx } from '../kernel/database.ts'
import type { PersonView } from './model.ts'
import { personView } from './rules.ts'
import { listDemoPeople } from './store.ts'

export async function demoAccounts(tx: Tx): Promise<PersonView[]> {
  return (await listDemoPeople(tx)).map(personView)
}
