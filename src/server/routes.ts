import type { Route } from './calls.ts'
import type { Means } from './means.ts'
import { accountRoutes } from './routes/account.ts'
import { dossierRoutes } from './routes/dossier.ts'
import { exchangeRoutes } from './routes/exchange.ts'
import { identityRoutes } from './routes/identity.ts'
import { intakeRoutes } from './routes/intake.ts'
import { localAccountRoutes } from './routes/local-accounts.ts'
import { organisationRoutes } from './routes/organisations.ts'
import { peopleRoutes } from './routes/people.ts'
import { programmeRoutes } from './routes/programme.ts'
import { recordRoutes } from './routes/record.ts'
import { sessionRoutes } from './routes/sessions.ts'

/** All endpoints of the product with what answers them. */
export function allRoutes(means: Means): readonly Route[] {
  return [
    ...identityRoutes(means),
    ...sessionRoutes(means),
    ...localAccountRoutes(means),
    ...accountRoutes(means),
    ...recordRoutes(),
    ...organisationRoutes(),
    ...peopleRoutes(means),
    ...programmeRoutes(),
    ...exchangeRoutes(means),
    ...dossierRoutes(means),
    ...intakeRoutes(means),
  ]
}
