import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import * as mitigations from '../../risk/acts/mitigations.ts'
import * as risks from '../../risk/acts/risks.ts'
import * as tests from '../../risk/acts/tests.ts'
import * as contract from '../../risk/contract/risks.ts'
import * as ofTests from '../../risk/contract/tests.ts'
import type { RiskFile } from '../../risk/model/risks.ts'
import type { TestRow } from '../../risk/model/tests.ts'
import { getRisk, getRiskMatrix, listRisks } from '../../risk/views/risks.ts'
import { getTest, listTests, testOutcomes } from '../../risk/views/tests.ts'
import { type Route, route } from '../calls.ts'

export function riskRoutes(): Route[] {
  return [
    route(contract.listRisks, ({ tx, actor, input }) => listRisks(tx, actor, input)),
    route(contract.getRiskMatrix, ({ tx, actor, input }) => getRiskMatrix(tx, actor, input.programme)),
    route(contract.getRisk, ({ tx, actor, input }) => getRisk(tx, actor, input)),
    route(contract.addRisk, async ({ tx, actor, input }) => riskAfter(tx, actor, [input, await risks.addRisk(tx, actor, input)])),
    route(contract.changeRisk, async ({ tx, actor, input }) => riskAfter(tx, actor, [input, await risks.changeRisk(tx, actor, input)])),
    route(contract.linkRisk, async ({ tx, actor, input }) => riskAfter(tx, actor, [input, await risks.linkRisk(tx, actor, input)])),
    route(contract.addMitigation, async ({ tx, actor, input }) =>
      riskAfter(tx, actor, [input, await mitigations.addMitigation(tx, actor, input)]),
    ),
    route(contract.changeMitigation, async ({ tx, actor, input }) =>
      riskAfter(tx, actor, [input, await mitigations.changeMitigation(tx, actor, input)]),
    ),
    route(ofTests.listTests, ({ tx, actor, input }) => listTests(tx, actor, input)),
    route(ofTests.getTest, ({ tx, actor, input }) => getTest(tx, actor, input)),
    route(ofTests.addTest, async ({ tx, actor, input }) => testAfter(tx, actor, [input, await tests.addTest(tx, actor, input)])),
    route(ofTests.changeTest, async ({ tx, actor, input }) => testAfter(tx, actor, [input, await tests.changeTest(tx, actor, input)])),
    route(ofTests.listTestOutcomes, ({ tx, input }) => testOutcomes(tx, input.programme)),
  ]
}

type Of = { readonly programme: string }

async function riskAfter(
  tx: Tx,
  actor: Actor,
  [{ programme }, outcome]: readonly [Of, { id: string } | { risk: string } | Refusal],
): Promise<RiskFile | Refusal> {
  if (isRefusal(outcome)) return outcome
  return getRisk(tx, actor, { programme, risk: 'risk' in outcome ? outcome.risk : outcome.id })
}

async function testAfter(
  tx: Tx,
  actor: Actor,
  [{ programme }, outcome]: readonly [Of, { id: string } | Refusal],
): Promise<TestRow | Refusal> {
  return isRefusal(outcome) ? outcome : getTest(tx, actor, { programme, test: outcome.id })
}
