import { addOrganisation } from '../identity/acts/organisations.ts'
import type { Actor } from '../identity/model/actor.ts'
import { findOrganisationByAbbreviation } from '../identity/store/people.ts'
import type { Tx } from '../kernel/database.ts'
import { addItem } from '../programme/acts/items.ts'
import type { Confidence, ItemStatus } from '../programme/model/items.ts'
import { type DemoFacts, sourceText } from './demo-facts.ts'
import { must } from './must.ts'

type Place = { readonly programme: string; readonly actor: Actor; readonly facts: DemoFacts }
type FactLine = DemoFacts['action_lines'][number]
type FactMeasure = FactLine['measures'][number]

/** What the demonstration says of a measure beside the facts; every judgement is invented and says so. */
const judged: Readonly<Record<string, { readonly confidence: Confidence; readonly why: string }>> = {
  'M1.3': { confidence: 'atRisk', why: 'De kerndoelen komen later dan gepland.' },
  'M2.2': { confidence: 'offTrack', why: 'De consultatie is uitgelopen.' },
  'M2.3': { confidence: 'onTrack', why: 'De behandeling loopt volgens plan.' },
  'M2.5': { confidence: 'atRisk', why: 'Er zijn te weinig opgeleide boa’s.' },
  'M3.3': { confidence: 'onTrack', why: 'Alle instellingen doen mee.' },
  'M4.1': { confidence: 'offTrack', why: 'Er is nog geen opleider gevonden.' },
  'M4.2': { confidence: 'atRisk', why: 'De planning is nog niet rond.' },
  'M5.1': { confidence: 'onTrack', why: 'Het geld is overgemaakt.' },
}
const unnamedLead = 'OCW'

/** The real action lines, sub-goals and measures, each with its source; answers the measures and lines by their code. */
export async function loadDemoTree(tx: Tx, place: Place): Promise<ReadonlyMap<string, string>> {
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
    ids.set(measure.code, await add({ kind: 'measure', parent, ...(await measureFields(tx, place, measure)) }))
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
  const judgement = judged[measure.code]
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

async function organisation(tx: Tx, actor: Actor, name: string): Promise<string> {
  const found = await findOrganisationByAbbreviation(tx, name)
  return found?.id ?? must(await addOrganisation(tx, actor, { abbreviation: name, name, kind: 'other' })).id
}
