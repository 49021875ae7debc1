import { randomUUID } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import { addDays, dayAt } from '../../kernel/day.ts'
import { addMitigationRows, addRiskRows } from '../../risk/acts/bulk.ts'
import { addTest } from '../../risk/acts/tests.ts'
import { emptyRisk } from '../../risk/rules/risks.ts'
import { sourceText } from '../demo-facts.ts'
import { must } from '../must.ts'
import { type Ids, organisation, type Place } from './place.ts'

type Scores = Readonly<Record<'chance' | 'impact' | 'chanceAfter' | 'impactAfter', number | null>>
const scores = (chance: number, impact: number, chanceAfter: number | null, impactAfter: number | null): Scores => ({
  chance,
  impact,
  chanceAfter,
  impactAfter,
})

/** Invented: how the risks of the facts score, in their order. */
const scored: readonly Scores[] = [scores(5, 5, 4, 5), scores(4, 4, 3, 4), scores(3, 2, 2, 2), scores(3, 3, null, null), scores(5, 4, 5, 4)]

/** The real risks with their sources and with what was done about them; scores, owners and days are invented and say so. */
export async function loadRisks(tx: Tx, { programme, actor, facts }: Place, ids: Ids): Promise<void> {
  const [vws, today] = [await organisation(tx, actor, 'VWS'), dayAt(new Date())]
  const risks = facts.risks.map((fact, at) => ({ fact, at, id: randomUUID() }))
  const rows = risks.map(({ fact, at, id }) => {
    const said = ['Kans en gevolg zijn verzonnen.', sourceText(facts, fact.source)].join('\n')
    const fields = { ...emptyRisk, ...scored[at], code: `R${at + 1}`, title: fact.text, explanation: said }
    return { id, fields, items: [ids.get(String(fact.line)) ?? []].flat() }
  })
  must(await addRiskRows(tx, actor, { programme, demo: true, rows }))
  const answered = risks.flatMap(({ fact, id }) => (fact.response === null ? [] : [{ risk: id, action: fact.response }]))
  const real = answered.map((one) => ({ ...one, status: 'done', owner: null, dueOn: null }) as const)
  const invented = [
    { action: 'Extra mensen voor de hulplijn werven (verzonnen)', status: 'underway', dueOn: addDays(today, -40) },
    { action: 'Wachttijden elk kwartaal meten (verzonnen)', status: 'planned', dueOn: addDays(today, 60) },
  ] as const
  const mitigations = [...real, ...invented.map((one) => ({ ...one, risk: risks[0]?.id ?? '', owner: vws }))]
  const imported = mitigations.map(({ risk, ...fields }) => ({ id: randomUUID(), risk, fields: { ...fields, ownerPerson: null } }))
  must(await addMitigationRows(tx, actor, { programme, demo: true, rows: imported }))
  await loadTests(tx, { programme, actor, facts }, ids)
}

const nothingSaid = { capacity: '', cost: '', workingMethod: '', cooperation: '' }
const noVerdicts = { capacityVerdict: null, costVerdict: null, workingMethodVerdict: null, cooperationVerdict: null }

/** Three implementation tests of an invented organisation: it cannot be done, it can if, and not received yet. */
async function loadTests(tx: Tx, { programme, actor }: Place, ids: Ids): Promise<void> {
  const of = await organisation(tx, actor, 'Uitvoerder (verzonnen)')
  const today = dayAt(new Date())
  const asked = { programme, demo: true, organisation: of, scenario: '', withdrawn: false, askedOn: addDays(today, -120) }
  const received = { receivedOn: addDays(today, -30) }
  const test = (code: string) => ({ ...asked, ...nothingSaid, ...noVerdicts, item: ids.get(code) ?? null, costCents: null, condition: '' })
  const short = 'Er zijn te weinig mensen om dit in alle gemeenten te doen. (verzonnen)'
  const notFeasible = { verdict: 'notFeasible', capacity: short, capacityVerdict: 'notFeasible', costCents: '45000000' } as const
  must(await addTest(tx, actor, { ...test('M2.5'), ...received, ...notFeasible }))
  const condition = 'Als er een jaar is om leraren te werven. (verzonnen)'
  must(await addTest(tx, actor, { ...test('M4.1'), ...received, verdict: 'feasibleIf', condition, costCents: '12000000' }))
  must(await addTest(tx, actor, { ...test('M5.1'), receivedOn: null, verdict: null }))
}
