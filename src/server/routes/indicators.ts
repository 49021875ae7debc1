import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import * as indicators from '../../monitoring/acts/indicators.ts'
import * as observations from '../../monitoring/acts/observations.ts'
import * as contract from '../../monitoring/contract/indicators.ts'
import type { IndicatorFile } from '../../monitoring/model/indicators.ts'
import { getIndicator, listIndicators } from '../../monitoring/views/indicators.ts'
import { type Route, route } from '../calls.ts'

export function indicatorRoutes(): Route[] {
  return [
    route(contract.listIndicators, ({ tx, actor, input }) => listIndicators(tx, actor, input)),
    route(contract.getIndicator, ({ tx, actor, input }) => getIndicator(tx, actor, input)),
    route(contract.addIndicator, async ({ tx, actor, input }) => {
      const added = await indicators.addIndicator(tx, actor, input)
      return isRefusal(added) ? added : getIndicator(tx, actor, { programme: input.programme, indicator: added.id })
    }),
    route(contract.changeIndicator, async ({ tx, actor, input }) => {
      const changed = await indicators.changeIndicator(tx, actor, input)
      return isRefusal(changed) ? changed : getIndicator(tx, actor, input)
    }),
    route(contract.addObservation, async ({ tx, actor, input }) =>
      fileAfter(tx, actor, [input, await observations.addObservation(tx, actor, input)]),
    ),
    route(contract.correctObservation, async ({ tx, actor, input }) =>
      fileAfter(tx, actor, [input, await observations.correctObservation(tx, actor, input)]),
    ),
  ]
}

async function fileAfter(
  tx: Tx,
  actor: Actor,
  [{ programme }, outcome]: readonly [{ readonly programme: string }, { indicator: string } | Refusal],
): Promise<IndicatorFile | Refusal> {
  return isRefusal(outcome) ? outcome : getIndicator(tx, actor, { programme, indicator: outcome.indicator })
}
