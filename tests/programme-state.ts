import type { Sums } from '../src/budget/model/money.ts'
import { type ProgrammeState, sheetKinds, type Thing, type Values } from '../src/exchange/model/sheets.ts'
import type { ReportMoney } from '../src/exchange/rules/report-money.ts'

const thing = (id: string, values: Values): Thing => ({ id, revision: 1, values })

/** An invented programme of five action lines with four sub-goals each, and so many measures under each of those. */
export function programmeOf(measures: number): ProgrammeState {
  const things = Object.fromEntries(sheetKinds.map((kind) => [kind, [] as Thing[]])) as Record<(typeof sheetKinds)[number], Thing[]>
  const firmly = { description: '', explanation: '', lead: 'ocw', partners: [], status: 'active', deferredUntil: null }
  things.programme.push(
    thing('p', {
      name: 'Proef #panic("nee") *vet* $x$ <b> \\',
      coreMessage: 'Eerste alinea.\nTweede alinea.',
      vision: '',
      firstYear: 2026,
      lastYear: 2029,
      status: 'execution',
      coordinating: ['ocw'],
      participating: ['ocw', 'szw'],
      adviser: '',
    }),
  )
  for (let line = 1; line <= 5; line += 1) {
    things.actionLines.push(thing(`l${line}`, { ...firmly, number: String(line), title: 'Bewustwording en preventie' }))
    for (let goal = 1; goal <= 4; goal += 1) {
      const number = `${line}.${goal}`
      things.subGoals.push(thing(`g${number}`, { ...firmly, number, title: 'Meer mensen herkennen het', actionLine: `l${line}` }))
      for (let at = 1; at <= measures; at += 1) addMeasure(things, { number: `${number}.${at}`, goal: `g${number}`, line: `l${line}` })
    }
  }
  things.boldIdeas.push(thing('i', { ...firmly, number: 'I-1', title: 'Idee 😀 漢', sector: '', status: 'idea' }))
  things.risks.push(
    thing('r', {
      number: 'R-1',
      title: 'Te weinig mensen',
      chance: '4',
      impact: '5',
      chanceAfter: null,
      impactAfter: null,
      status: 'open',
      items: [],
    }),
  )
  things.mitigations.push(thing('m', { risk: 'r', action: 'Werven', owner: 'szw', dueOn: '2026-06-30', status: 'planned' }))
  things.indicators.push(
    thing('n', { number: 'I-1', name: 'Meldingen', unit: 'procent', direction: 'up', frequency: 'yearly', breakdowns: [], items: [] }),
  )
  things.observations.push(thing('o', { indicator: 'n', breakdown: '', period: '2025', value: 12.5, low: null, high: null, note: '' }))
  const organisations = [
    { id: 'ocw', abbreviation: 'OCW', name: 'ministerie van Onderwijs, Cultuur en Wetenschap', ended: false },
    { id: 'szw', abbreviation: 'SZW', name: 'ministerie van Sociale Zaken en Werkgelegenheid', ended: false },
  ]
  return { programme: 'p', organisations, things }
}

function addMeasure(things: Record<(typeof sheetKinds)[number], Thing[]>, at: { number: string; goal: string; line: string }): void {
  const id = `m${at.number}`
  const told = 'Scholen en wijkteams krijgen een toolkit en leren signalen herkennen en bespreken. '
  things.measures.push(
    thing(id, {
      actionLine: at.line,
      subGoal: at.goal,
      number: at.number,
      title: 'Campagne op scholen en in wijken',
      description: told.repeat(8),
      lead: 'ocw',
      partners: ['szw'],
      measureKind: 'new',
      sector: 'onderwijs',
      phase: 'fase 1',
      priority: 'high',
      legalBasis: '',
      startsOn: '2026-01-01',
      endsOn: '2027-12-31',
      status: 'underway',
      confidence: 'onTrack',
      explanation: 'Loopt volgens planning.',
    }),
  )
  for (const title of ['Begin', 'Halverwege', 'Klaar'])
    things.milestones.push(thing(`${id}${title}`, { measure: id, title, dueOn: '2026-06-30', status: 'open', reachedOn: null }))
  things.costs.push(thing(`${id}c`, { measure: id, year: 2026, cents: '123450', recurring: false, priceLevel: null, explanation: '' }))
}

const nothing: Sums = {
  need: '0',
  requested: '0',
  reserved: '0',
  decided: '0',
  realised: '0',
  cover: '0',
  open: '0',
  over: '0',
  mixed: false,
}

export const emptyMoney: ReportMoney = {
  years: [],
  total: nothing,
  perYear: [],
  organisations: [],
  lines: [],
  priceLevels: [],
}
