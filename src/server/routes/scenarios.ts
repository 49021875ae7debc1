import * as acts from '../../budget/acts/scenarios.ts'
import { addStatedTotal, changeStatedTotal, withdrawStatedTotal } from '../../budget/acts/stated-totals.ts'
import * as scenarios from '../../budget/contract/scenarios.ts'
import * as stated from '../../budget/contract/stated-totals.ts'
import { compareScenarios, listScenarioMeasures } from '../../budget/views/scenarios.ts'
import { listStatedTotals } from '../../budget/views/stated-totals.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { type Route, route } from '../calls.ts'

export function statedTotalRoutes(): Route[] {
  return [
    route(stated.listStatedTotals, ({ tx, actor, input }) => listStatedTotals(tx, actor, input.programme)),
    route(stated.addStatedTotal, async ({ tx, actor, input }) => {
      const added = await addStatedTotal(tx, actor, input)
      return isRefusal(added) ? added : listStatedTotals(tx, actor, input.programme)
    }),
    route(stated.changeStatedTotal, async ({ tx, actor, input }) => {
      const changed = await changeStatedTotal(tx, actor, input)
      return isRefusal(changed) ? changed : listStatedTotals(tx, actor, input.programme)
    }),
    route(stated.withdrawStatedTotal, async ({ tx, actor, input }) => {
      const withdrawn = await withdrawStatedTotal(tx, actor, input)
      return isRefusal(withdrawn) ? withdrawn : listStatedTotals(tx, actor, input.programme)
    }),
  ]
}

export function scenarioRoutes(): Route[] {
  return [
    route(scenarios.compareScenarios, ({ tx, actor, input }) => compareScenarios(tx, actor, input.programme)),
    route(scenarios.listScenarioMeasures, ({ tx, actor, input }) => {
      const { sort = 'number', direction, from = 0, count = 50, ...wish } = input
      return listScenarioMeasures(tx, actor, { ...wish, sort, descending: direction === 'descending', from, count })
    }),
    route(scenarios.addScenario, async ({ tx, actor, input }) => {
      const done = await acts.addScenario(tx, actor, input)
      return isRefusal(done) ? done : compareScenarios(tx, actor, input.programme)
    }),
    route(scenarios.changeScenario, async ({ tx, actor, input }) => {
      const done = await acts.changeScenario(tx, actor, input)
      return isRefusal(done) ? done : compareScenarios(tx, actor, input.programme)
    }),
    route(scenarios.setScenarioMeasures, async ({ tx, actor, input }) => {
      const done = await acts.setScenarioMeasures(tx, actor, input)
      return isRefusal(done) ? done : compareScenarios(tx, actor, input.programme)
    }),
    route(scenarios.setScenarioCovers, async ({ tx, actor, input }) => {
      const done = await acts.setScenarioCovers(tx, actor, input)
      return isRefusal(done) ? done : compareScenarios(tx, actor, input.programme)
    }),
    route(scenarios.chooseScenario, async ({ tx, actor, input }) => {
      const done = await acts.chooseScenario(tx, actor, input)
      return isRefusal(done) ? done : compareScenarios(tx, actor, input.programme)
    }),
    route(scenarios.withdrawScenario, async ({ tx, actor, input }) => {
      const done = await acts.withdrawScenario(tx, actor, input)
      return isRefusal(done) ? done : compareScenarios(tx, actor, input.programme)
    }),
  ]
}
