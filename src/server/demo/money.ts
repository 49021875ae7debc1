import { addMeasureCost } from '../../budget/acts/costs.ts'
import { addBudgetLine, setBudgetShares } from '../../budget/acts/lines.ts'
import { addScenario, setScenarioMeasures } from '../../budget/acts/scenarios.ts'
import { addStatedTotal } from '../../budget/acts/stated-totals.ts'
import type { LineState } from '../../budget/model/lines.ts'
import type { Tx } from '../../kernel/database.ts'
import { must } from '../must.ts'
import { type Ids, organisation, type Place } from './place.ts'

const years = [2023, 2024, 2025, 2026] as const
const invented = '(verzonnen)'
const thousands = (amount: number): string => String(amount * 100_000)
const euros = (amount: number): string => String(amount * 100)

/** Invented: what each measure costs in thousands of euros a year, from 2023. */
const costs: Readonly<Record<string, readonly number[]>> = {
  'M1.1': [0, 900, 700, 500],
  'M1.2': [150, 150, 150, 150],
  'M1.5': [400, 400, 400, 400],
  'M2.2': [100, 150, 200, 250],
  'M2.5': [0, 300, 600, 800],
  'M3.3': [250, 250, 250, 250],
  'M4.1': [0, 350, 700, 900],
  'M4.2': [0, 100, 200, 200],
  'M5.1': [400, 500, 600, 600],
}

/** Invented: who pays how many thousands of euros a year, and for which measures in which parts. */
const payers: readonly {
  readonly by: string
  readonly amounts: readonly number[]
  readonly parts: Readonly<Record<string, number>>
}[] = [
  { by: 'OCW', amounts: [800, 1000, 1000, 900], parts: { 'M1.1': 0.1, 'M1.2': 0.2, 'M1.5': 0.35, 'M3.3': 0.33 } },
  { by: 'SZW', amounts: [300, 500, 500, 400], parts: { 'M1.1': 0.6, 'M2.2': 0.4 } },
  { by: 'JenV', amounts: [400, 600, 700, 700], parts: { 'M2.5': 0.4, 'M5.1': 0.6 } },
  { by: 'VWS', amounts: [200, 400, 400, 400], parts: { 'M4.1': 0.5, 'M5.1': 0.4 } },
]
const states: Readonly<Record<number, LineState>> = { 2023: 'realised', 2024: 'realised', 2025: 'decided', 2026: 'reserved' }

/** The real total with its source; costs, lines per ministry and scenarios are invented and say so in their texts. */
export async function loadMoney(tx: Tx, place: Place, ids: Ids): Promise<void> {
  await loadStatedTotals(tx, place, ids)
  for (const [code, amounts] of Object.entries(costs)) await loadCosts(tx, place, { measure: idOf(ids, code), amounts })
  for (const payer of payers) for (const [at, year] of years.entries()) await loadLine(tx, place, { ids, payer, year, at })
  await loadRequest(tx, place, ids)
  await loadScenarios(tx, place, ids)
}

function idOf(ids: Ids, code: string): string {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`The facts have no ${code}`)
  return id
}

/** What was stated of the whole programme, and of one measure. */
async function loadStatedTotals(tx: Tx, { programme, actor, facts }: Place, ids: Ids): Promise<void> {
  for (const { amount_eur: amount, period, source } of facts.budget) {
    const [first = String(years[0]), last = String(years.at(-1))] = period.match(/\d{4}/g) ?? []
    const named = facts.sources[source[0] ?? '']
    const statedIn = `${named?.title} (${named?.date ?? 'zonder datum'}), ${named?.url}; periode in de bron: ${period}`
    const item = facts.action_lines.flatMap(({ measures }) => measures).find((measure) => measure.source.includes(source[0] ?? ''))
    const of = { about: 'cover', organisation: null, item: ids.get(item?.code ?? '') ?? null, source: '', fact: null } as const
    const fields = { ...of, firstYear: Number(first), lastYear: Number(last), cents: euros(amount), statedIn: statedIn.slice(0, 500) }
    must(await addStatedTotal(tx, actor, { programme, fields }))
  }
}

type OfMeasure = { readonly measure: string; readonly amounts: readonly number[] }

async function loadCosts(tx: Tx, { programme, actor }: Place, { measure, amounts }: OfMeasure): Promise<void> {
  for (const [at, year] of years.entries()) {
    const amount = amounts[at] ?? 0
    if (amount === 0) continue
    const fields = { year, cents: thousands(amount), recurring: false, priceLevel: null, explanation: `Raming ${invented}` }
    must(await addMeasureCost(tx, actor, { programme, measure, demo: true, fields }))
  }
}

type OfYear = { readonly ids: Ids; readonly payer: (typeof payers)[number]; readonly year: (typeof years)[number]; readonly at: number }

async function loadLine(tx: Tx, { programme, actor }: Place, { ids, payer, year, at }: OfYear): Promise<void> {
  const amount = payer.amounts[at] ?? 0
  const fields = {
    organisation: await organisation(tx, actor, payer.by),
    year,
    cents: thousands(amount),
    purpose: `Bijdrage ${payer.by} aan het programma ${invented}`,
    source: '',
    state: states[year] ?? 'reserved',
    recurring: false,
    priceLevel: null,
  }
  const { id: line } = must(await addBudgetLine(tx, actor, { programme, demo: true, fields }))
  const shares = Object.entries(payer.parts).map(([code, part]) => {
    const needed = costs[code]?.[at] ?? 0
    return { measure: idOf(ids, code), cents: thousands(Math.min(needed, Math.round(amount * part))) }
  })
  const paid = shares.filter(({ cents }) => cents !== '0')
  must(await setBudgetShares(tx, actor, { programme, line, revision: 1, shares: paid }))
}

/** Asked for and not promised. */
async function loadRequest(tx: Tx, { programme, actor }: Place, ids: Ids): Promise<void> {
  const vws = await organisation(tx, actor, 'VWS')
  const wish = { organisation: vws, year: 2026, cents: thousands(500), purpose: `Training van leraren ${invented}`, source: '' }
  const fields = { ...wish, state: 'requested', recurring: false, priceLevel: null } as const
  const { id: line } = must(await addBudgetLine(tx, actor, { programme, demo: true, fields }))
  const shares = [{ measure: idOf(ids, 'M4.1'), cents: thousands(450) }]
  must(await setBudgetShares(tx, actor, { programme, line, revision: 1, shares }))
}

const scenarios = [
  { name: `Alles ${invented}`, description: 'Alle maatregelen. De kosten passen niet binnen de dekking.', codes: Object.keys(costs) },
  {
    name: `Kern ${invented}`,
    description: 'Alleen wat al loopt. De kosten passen binnen de dekking.',
    codes: ['M1.1', 'M1.2', 'M1.5', 'M5.1'],
  },
]

async function loadScenarios(tx: Tx, { programme, actor }: Place, ids: Ids): Promise<void> {
  for (const { codes, ...fields } of scenarios) {
    const { id: scenario } = must(await addScenario(tx, actor, { programme, demo: true, from: null, fields }))
    const measures = codes.map((code) => ({ measure: idOf(ids, code), within: true }))
    must(await setScenarioMeasures(tx, actor, { programme, scenario, revision: 1, measures }))
  }
}
