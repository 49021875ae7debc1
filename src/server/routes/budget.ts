import { addMeasureCost, changeMeasureCost, withdrawMeasureCost } from '../../budget/acts/costs.ts'
import { addBudgetLine, changeBudgetLine, setBudgetShares, withdrawBudgetLine } from '../../budget/acts/lines.ts'
import * as lines from '../../budget/contract/lines.ts'
import * as overview from '../../budget/contract/overview.ts'
import { getBudgetLine, listBudgetLines } from '../../budget/views/lines.ts'
import { getBudgetChoices, getMeasureMoney, getMoneyOverview, listActionLineMoney, listMeasureMoney } from '../../budget/views/money.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { type Route, route } from '../calls.ts'
import { scenarioRoutes, statedTotalRoutes } from './scenarios.ts'

export function budgetRoutes(): Route[] {
  return [...lineRoutes(), ...moneyRoutes(), ...statedTotalRoutes(), ...scenarioRoutes()]
}

function lineRoutes(): Route[] {
  return [
    route(lines.listBudgetLines, ({ tx, actor, input }) => {
      const { sort = 'year', direction, from = 0, count = 50, ...wish } = input
      return listBudgetLines(tx, actor, { ...wish, sort, descending: direction === 'descending', from, count })
    }),
    route(lines.getBudgetLine, ({ tx, actor, input }) => getBudgetLine(tx, actor, input)),
    route(lines.addBudgetLine, async ({ tx, actor, input }) => {
      const added = await addBudgetLine(tx, actor, input)
      return isRefusal(added) ? added : getBudgetLine(tx, actor, { programme: input.programme, line: added.id })
    }),
    route(lines.changeBudgetLine, async ({ tx, actor, input }) => {
      const changed = await changeBudgetLine(tx, actor, input)
      return isRefusal(changed) ? changed : getBudgetLine(tx, actor, input)
    }),
    route(lines.setBudgetShares, async ({ tx, actor, input }) => {
      const set = await setBudgetShares(tx, actor, input)
      return isRefusal(set) ? set : getBudgetLine(tx, actor, input)
    }),
    route(lines.withdrawBudgetLine, async ({ tx, actor, input }) => {
      const withdrawn = await withdrawBudgetLine(tx, actor, input)
      return isRefusal(withdrawn) ? withdrawn : getBudgetLine(tx, actor, input)
    }),
  ]
}

function moneyRoutes(): Route[] {
  return [
    route(overview.getMoneyOverview, ({ tx, actor, input }) => getMoneyOverview(tx, actor, input.programme)),
    route(overview.listActionLineMoney, ({ tx, actor, input }) => listActionLineMoney(tx, actor, input.programme)),
    route(overview.getBudgetChoices, ({ tx, actor, input }) => getBudgetChoices(tx, actor, input.programme)),
    route(overview.listMeasureMoney, ({ tx, actor, input }) => {
      const { sort = 'number', direction, from = 0, count = 50, ...wish } = input
      return listMeasureMoney(tx, actor, { ...wish, sort, descending: direction === 'descending', from, count })
    }),
    route(overview.getMeasureMoney, ({ tx, actor, input }) => getMeasureMoney(tx, actor, input)),
    route(overview.addMeasureCost, async ({ tx, actor, input }) => {
      const added = await addMeasureCost(tx, actor, input)
      return isRefusal(added) ? added : getMeasureMoney(tx, actor, input)
    }),
    route(overview.changeMeasureCost, async ({ tx, actor, input }) => {
      const changed = await changeMeasureCost(tx, actor, input)
      return isRefusal(changed) ? changed : getMeasureMoney(tx, actor, { programme: input.programme, measure: changed.measure })
    }),
    route(overview.withdrawMeasureCost, async ({ tx, actor, input }) => {
      const withdrawn = await withdrawMeasureCost(tx, actor, input)
      return isRefusal(withdrawn) ? withdrawn : getMeasureMoney(tx, actor, { programme: input.programme, measure: withdrawn.measure })
    }),
  ]
}
