import type { Route } from './calls.ts'
import type { Means } from './means.ts'
import { accountRoutes } from './routes/account.ts'
import { budgetRoutes } from './routes/budget.ts'
import { dossierRoutes } from './routes/dossier.ts'
import { exchangeRoutes } from './routes/exchange.ts'
import { identityRoutes } from './routes/identity.ts'
import { indicatorRoutes } from './routes/indicators.ts'
import { intakeRoutes } from './routes/intake.ts'
import { itemRoutes } from './routes/items.ts'
import { localAccountRoutes } from './routes/local-accounts.ts'
import { memoRoutes } from './routes/memo.ts'
import { memoCheckingRoutes } from './routes/memo-checking.ts'
import { memoCoordinationRoutes } from './routes/memo-coordination.ts'
import { memoDecidingRoutes } from './routes/memo-deciding.ts'
import { memoFindingRoutes } from './routes/memo-finding.ts'
import { memoPapersRoutes } from './routes/memo-papers.ts'
import { memoWordRoutes } from './routes/memo-word.ts'
import { memoWritingRoutes } from './routes/memo-writing.ts'
import { noticeRoutes } from './routes/notice.ts'
import { organisationRoutes } from './routes/organisations.ts'
import { overviewRoutes } from './routes/overview.ts'
import { peopleRoutes } from './routes/people.ts'
import { programmeRoutes } from './routes/programme.ts'
import { recordRoutes } from './routes/record.ts'
import { riskRoutes } from './routes/risk.ts'
import { roundRoutes } from './routes/rounds.ts'
import { routeAgendaRoutes } from './routes/route-agenda.ts'
import { routeBodiesRoutes } from './routes/route-bodies.ts'
import { routeCalendarsRoutes } from './routes/route-calendars.ts'
import { routeOutcomesRoutes } from './routes/route-outcomes.ts'
import { routePlanningRoutes } from './routes/route-planning.ts'
import { routePortfolioRoutes } from './routes/route-portfolio.ts'
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
    ...noticeRoutes(means),
    ...programmeRoutes(),
    ...exchangeRoutes(means),
    ...budgetRoutes(),
    ...riskRoutes(),
    ...indicatorRoutes(),
    ...itemRoutes(),
    ...roundRoutes(),
    ...overviewRoutes(),
    ...dossierRoutes(means),
    ...memoRoutes(),
    ...memoCheckingRoutes(),
    ...memoWritingRoutes(means),
    ...memoCoordinationRoutes(means),
    ...memoPapersRoutes(means),
    ...memoDecidingRoutes(means),
    ...memoWordRoutes(means),
    ...memoFindingRoutes(means),
    ...routeBodiesRoutes(means),
    ...routePlanningRoutes(means),
    ...routeAgendaRoutes(means),
    ...routeOutcomesRoutes(means),
    ...routeCalendarsRoutes(means),
    ...routePortfolioRoutes(means),
    ...intakeRoutes(means),
  ]
}
