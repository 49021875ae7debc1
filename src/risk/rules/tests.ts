import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ImplementationTest, TestFields, TestOutcome, Verdict } from '../model/tests.ts'
import { verdicts } from '../model/tests.ts'

export type TestRefusal =
  | 'test.about-nothing'
  | 'test.about-two-things'
  | 'test.verdict-and-day-by-halves'
  | 'test.condition-missing'
  | 'test.days-out-of-order'
  | 'test.day-out-of-reach'

/** Whether what was written of an implementation test hangs together. */
export function refuseTest(fields: TestFields): Refusal<TestRefusal> | null {
  const named = fields.scenario.trim() !== ''
  if (fields.item === null && !named) return refuse('test.about-nothing')
  if (fields.item !== null && named) return refuse('test.about-two-things')
  if ((fields.receivedOn === null) !== (fields.verdict === null)) return refuse('test.verdict-and-day-by-halves')
  if (fields.verdict === 'feasibleIf' && fields.condition.trim() === '') return refuse('test.condition-missing')
  return refuseDays(fields)
}

function refuseDays({ askedOn, receivedOn }: TestFields): Refusal<TestRefusal> | null {
  if ([askedOn, receivedOn].some((day) => day !== null && (day < '1990-01-01' || day > '2100-12-31')))
    return refuse('test.day-out-of-reach')
  return receivedOn !== null && receivedOn < askedOn ? refuse('test.days-out-of-order') : null
}

type Tested = Pick<ImplementationTest, 'item' | 'verdict' | 'condition' | 'costCents'>

/** What the tests of each measure come to: one organisation that cannot is enough to make it not feasible. */
export function outcomesOf(tests: readonly Tested[]): TestOutcome[] {
  const byItem = Map.groupBy(
    tests.filter(({ item }) => item !== null),
    ({ item }) => item ?? '',
  )
  return [...byItem].map(([item, ofItem]) => {
    const received = ofItem.filter(({ verdict }) => verdict !== null)
    return {
      item,
      verdict: strictest(received.map(({ verdict }) => verdict)),
      costCents: String(received.reduce((sum, { costCents }) => sum + BigInt(costCents ?? 0), 0n)),
      awaited: ofItem.length - received.length,
      conditions: received.filter(({ verdict }) => verdict === 'feasibleIf').map(({ condition }) => condition),
    }
  })
}

function strictest(said: readonly (Verdict | null)[]): Verdict | null {
  return verdicts.findLast((verdict) => said.includes(verdict)) ?? null
}
