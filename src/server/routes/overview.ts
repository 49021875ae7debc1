import * as contract from '../../monitoring/contract/overview.ts'
import { getProgrammeOverview } from '../../monitoring/views/overview.ts'
import { type Route, route } from '../calls.ts'

export function overviewRoutes(): Route[] {
  return [route(contract.getProgrammeOverview, ({ tx, actor, input }) => getProgrammeOverview(tx, actor, input.programme))]
}
