import * as budgetLines from '../budget/contract/lines.ts'
import * as money from '../budget/contract/overview.ts'
import * as scenarios from '../budget/contract/scenarios.ts'
import * as statedTotals from '../budget/contract/stated-totals.ts'
import * as dossier from '../dossier/contract.ts'
import * as ofCalendar from '../exchange/contract/calendar.ts'
import * as ofExports from '../exchange/contract/exports.ts'
import * as ofImports from '../exchange/contract/imports.ts'
import * as account from '../identity/contract/account.ts'
import * as ofDeputies from '../identity/contract/deputies.ts'
import * as ofDirectory from '../identity/contract/directory.ts'
import * as ofImport from '../identity/contract/import.ts'
import * as localAccounts from '../identity/contract/local-accounts.ts'
import * as ofOrganisations from '../identity/contract/organisations.ts'
import * as ofPeople from '../identity/contract/people.ts'
import * as record from '../identity/contract/record.ts'
import * as ofRights from '../identity/contract/rights.ts'
import * as sessions from '../identity/contract/sessions.ts'
import * as identity from '../identity/contract.ts'
import { keepingEndpoints } from '../intake/contract/keeping.ts'
import * as ofTakeOver from '../intake/contract/take-over.ts'
import * as intake from '../intake/contract.ts'
import type { Endpoint } from '../kernel/endpoint.ts'
import * as memoChecking from '../memo/contract/checking.ts'
import * as memoCoordination from '../memo/contract/coordination.ts'
import * as memoDeciding from '../memo/contract/deciding.ts'
import * as memoFinding from '../memo/contract/finding.ts'
import * as memos from '../memo/contract/memos.ts'
import * as memoPapers from '../memo/contract/papers.ts'
import * as memoWord from '../memo/contract/word.ts'
import * as memoWriting from '../memo/contract/writing.ts'
import * as indicators from '../monitoring/contract/indicators.ts'
import * as ofOverview from '../monitoring/contract/overview.ts'
import * as rounds from '../monitoring/contract/rounds.ts'
import * as notices from '../notice/contract/notices.ts'
import * as ofComments from '../programme/contract/comments.ts'
import * as findItems from '../programme/contract/find-items.ts'
import * as ofItems from '../programme/contract/items.ts'
import * as ofMilestones from '../programme/contract/milestones.ts'
import * as ofProfile from '../programme/contract/profile.ts'
import * as programme from '../programme/contract/programmes.ts'
import * as ofSources from '../programme/contract/sources.ts'
import * as risks from '../risk/contract/risks.ts'
import * as tests from '../risk/contract/tests.ts'
import * as routeAgenda from '../route/contract/agenda.ts'
import * as routeBodies from '../route/contract/bodies.ts'
import * as routeCalendars from '../route/contract/calendars.ts'
import * as routeOutcomes from '../route/contract/outcomes.ts'
import * as routePlanning from '../route/contract/planning.ts'
import * as routePortfolio from '../route/contract/portfolio.ts'

/** Every endpoint of the product. */
export const allEndpoints: readonly Endpoint[] = [
  ...Object.values(identity),
  ...Object.values(sessions),
  ...Object.values(record),
  ...Object.values(ofDirectory),
  ...Object.values(ofOrganisations),
  ...Object.values(ofPeople),
  ...Object.values(ofDeputies),
  ...Object.values(ofRights),
  ...Object.values(ofImport),
  ...Object.values(localAccounts),
  ...Object.values(account),
  ...Object.values(notices),
  ...Object.values(programme),
  ...Object.values(findItems),
  ...Object.values(ofImports),
  ...Object.values(ofExports),
  ...Object.values(ofCalendar),
  ...Object.values(budgetLines),
  ...Object.values(money),
  ...Object.values(ofItems),
  ...Object.values(risks),
  ...Object.values(tests),
  ...Object.values(indicators),
  ...Object.values(ofMilestones),
  ...Object.values(ofComments),
  ...Object.values(ofProfile),
  ...Object.values(ofSources),
  ...Object.values(statedTotals),
  ...Object.values(scenarios),
  ...Object.values(rounds),
  ...Object.values(ofOverview),
  ...Object.values(dossier),
  ...Object.values(memos),
  ...Object.values(memoChecking),
  ...memoWriting.writingEndpoints,
  ...memoCoordination.coordinationEndpoints,
  ...memoPapers.papersEndpoints,
  ...memoDeciding.decidingEndpoints,
  ...memoWord.wordEndpoints,
  ...memoFinding.findingEndpoints,
  ...routeBodies.bodiesEndpoints,
  ...routePlanning.planningEndpoints,
  ...routeAgenda.agendaEndpoints,
  ...routeOutcomes.outcomesEndpoints,
  ...routeCalendars.calendarsEndpoints,
  ...routePortfolio.portfolioEndpoints,
  ...Object.values(intake),
  ...Object.values(ofTakeOver),
  ...keepingEndpoints,
]
