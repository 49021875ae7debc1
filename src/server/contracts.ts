import * as dossier from '../dossier/contract.ts'
import * as account from '../identity/contract/account.ts'
import * as localAccounts from '../identity/contract/local-accounts.ts'
import * as record from '../identity/contract/record.ts'
import * as sessions from '../identity/contract/sessions.ts'
import * as identity from '../identity/contract.ts'
import * as intake from '../intake/contract.ts'
import type { Endpoint } from '../kernel/endpoint.ts'
import * as programme from '../programme/contract.ts'

/** Every endpoint of the product. */
export const allEndpoints: readonly Endpoint[] = [
  ...Object.values(identity),
  ...Object.values(sessions),
  ...Object.values(record),
  ...Object.values(localAccounts),
  ...Object.values(account),
  ...Object.values(programme),
  ...Object.values(dossier),
  ...Object.values(intake),
]
