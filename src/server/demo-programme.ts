import type { Tx } from '../kernel/database.ts'
import { addItem, changeItem } from '../programme/acts/items.ts'
import type { ItemStatus } from '../programme/model/items.ts'
import { loadIndicators } from './demo/indicators.ts'
import { judgementOf } from './demo/judgements.ts'
import { loadMilestones } from './demo/milestones.ts'
import { loadMoney } from './demo/money.ts'
import { type Ids, organisation, type Place } from './demo/place.ts'
import { describeProgramme } from './demo/profile.ts'
import { loadRisks } from './demo/risks.ts'
import { type DemoFacts, sourceText } from './demo-facts.ts'
import { must } from './must.ts'

type FactLine = DemoFacts['action_lines'][number]
type FactMeasure = FactLine['measures'][number]

const unnamedLead = 'OCW'

/** The programme of the demonstration with all that belongs to it but its rounds. */
export async function loadDemoProgramme(tx: Tx, place: Place): Promise<void> {
  await describeProgramme(tx, place)
  const ids = await loadDemoTree(tx, place)
  await loadIndicators(tx, place, ids)
  await loadRisks(tx, place, ids)
  await loadMoney(tx, place, ids)
}

/** The real action lines, sub-goals and measures with their milestones, each with its source; answers the items by their code. */
export async function loadDemoTree(tx: Tx, place: Place): Promise<Ids> {
  const ids = new Map<string, string>()
  for (const line of place.facts.action_lines) await loadLine(tx, place, { line, ids })
  return ids
}

async function loadLine(tx: Tx, place: Place, { line, ids }: { line: FactLine; ids: Map<string, string> }): Promise<void> {
  const { programme, actor, facts } = place
  const add = async (wish: Omit<Parameters<typeof addItem>[2], 'programme' | 'demo'>) =>
    must(await addItem(tx, actor, { programme, demo: true, ...wish })).id
  const number = String(line.no)
  const parent = await add({ kind: 'actionLine', parent: null, number, title: line.title, description: sourceText(facts, line.source) })
  ids.set(number, parent)
  for (const goal of line.goals) {
    ids.set(goal.code, await add({ kind: 'subGoal', parent, number: goal.code, title: goal.text, description: ofGoal(facts, goal) }))
  }
  for (const measure of line.measures) {
    const { status, ...fields } = await measureFields(tx, place, measure)
    // What is completed takes no milestones any more, so it is completed after it has them.
    const id = await add({ kind: 'measure', parent, ...fields, status: status === 'completed' ? 'underway' : status })
    ids.set(measure.code, id)
    await loadMilestones(tx, place, { measure, item: id })
    if (status === 'completed') must(await changeItem(tx, actor, { programme, item: id, revision: 1, status }))
  }
}

function ofGoal(facts: DemoFacts, goal: FactLine['goals'][number]): string {
  const guess = goal.line_attribution === 'afleiding' ? 'De plaats onder deze actielijn is onze indeling.\n' : ''
  return `${guess}${sourceText(facts, goal.source)}`
}

async function measureFields(tx: Tx, { actor, facts }: Place, measure: FactMeasure) {
  const named = measure.lead ?? unnamedLead
  const lead = await organisation(tx, actor, named)
  const short = measure.partners.filter((name) => name.length <= 30 && name !== named)
  const partners: string[] = []
  for (const name of short) partners.push(await organisation(tx, actor, name))
  const judgement = judgementOf(measure.code)
  return {
    number: measure.code,
    title: measure.title,
    description: measureText(facts, measure),
    lead,
    partners,
    status: statusOf(measure.status),
    startsOn: measure.start === undefined ? null : measure.start.padEnd(10, '-01'),
    confidence: judgement?.confidence ?? null,
    explanation: judgement ? `${judgement.why} (verzonnen oordeel)` : `Volgens de bron: ${measure.status}.`,
  }
}

function measureText(facts: DemoFacts, measure: FactMeasure): string {
  const long = measure.partners.filter((name) => name.length > 30)
  return [
    ...(measure.lead === null ? ['De bron noemt geen trekker; OCW is hier verzonnen.'] : []),
    ...(measure.lead_attribution === 'afleiding' ? ['De trekker is onze afleiding.'] : []),
    ...(measure.line_attribution === 'afleiding' ? ['De plaats onder deze actielijn is onze indeling.'] : []),
    ...(long.length > 0 ? [`Ook betrokken: ${long.join('; ')}.`] : []),
    `Volgens de bron: ${measure.status}.`,
    sourceText(facts, measure.source),
  ].join('\n')
}

/** The words of the sources, as the states that a measure can be in. */
function statusOf(said: string): ItemStatus {
  if (/^(in voorbereiding|in ontwikkeling|in herziening|aangekondigd|verkenning)/.test(said)) return 'planned'
  return /^(in werking|gepubliceerd|afgerond|beleidsreactie verzonden)/.test(said) ? 'completed' : 'underway'
}
