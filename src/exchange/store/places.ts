import type { Tables } from '../../kernel/tables.generated.ts'
import type { SheetKind, Value, Values } from '../model/sheets.ts'

/** A thing to write; `revision` is that of the state it was written on, null for a new thing. `startsOn`: of a period, the day it begins. */
export type RowToWrite = {
  readonly id: string
  readonly revision: number | null
  readonly values: Values
  readonly position: number
  readonly startsOn: string | null
}
export type Cells = Readonly<Record<string, Value>>

/** The table of a sheet, and what its columns are called there. */
export type Place = {
  readonly table: keyof Tables
  readonly columns: Readonly<Record<string, string>>
  /** Columns that a new row has beside them. */
  readonly fixed: (row: RowToWrite, programme: string) => Cells
  /** Columns that follow from several of a sheet. */
  readonly derived: (row: RowToWrite) => Cells
}

const nothing = (): Cells => ({})
const ofProgramme = (_row: RowToWrite, programme: string): Cells => ({ programme_id: programme })

function plain(table: keyof Tables, columns: Place['columns'], derived: Place['derived'] = nothing): Place {
  return { table, columns, fixed: ofProgramme, derived }
}

const ofItem = {
  number: 'number',
  title: 'title',
  description: 'description',
  lead: 'lead_id',
  status: 'status',
  explanation: 'explanation',
}
const ofLine = { ...ofItem, deferredUntil: 'deferred_until' }
const ofIdea = { ...ofItem, partners: 'partner_ids', sector: 'sector' }
const ofMeasure = {
  ...ofIdea,
  measureKind: 'measure_kind',
  phase: 'phase',
  priority: 'priority',
  legalBasis: 'legal_basis',
  startsOn: 'starts_on',
  endsOn: 'ends_on',
  confidence: 'confidence',
}

const item = (kind: string, columns: Place['columns']): Place => ({
  table: 'programme_item',
  columns,
  fixed: ({ position }, programme) => ({ programme_id: programme, kind, position }),
  derived: ({ values: { subGoal = null, actionLine = null } }) => ({ parent_id: subGoal ?? actionLine }),
})

const ofProgrammeRow = {
  name: 'name',
  coreMessage: 'core_message',
  vision: 'vision',
  firstYear: 'first_year',
  lastYear: 'last_year',
  status: 'status',
  coordinating: 'coordinating_ids',
  participating: 'participating_ids',
  adviser: 'adviser',
}
const ofMoney = { year: 'year', cents: 'cents', recurring: 'recurring', priceLevel: 'price_level' }
const ofRisk = {
  number: 'code',
  title: 'title',
  cause: 'cause',
  event: 'event',
  consequence: 'consequence',
  chance: 'chance',
  impact: 'impact',
  chanceAfter: 'chance_after',
  impactAfter: 'impact_after',
  raisedBy: 'raised_by_id',
  raisedByText: 'raised_by',
  owner: 'owner_id',
  ownerPerson: 'owner_person_id',
  status: 'status',
  explanation: 'explanation',
}
const ofIndicator = {
  number: 'code',
  name: 'name',
  definition: 'definition',
  unit: 'unit',
  source: 'source',
  sourceUrl: 'source_url',
  frequency: 'frequency',
  owner: 'owner_id',
  nextExpectedOn: 'next_expected_on',
  direction: 'direction',
  targetValue: 'target_value',
  targetYear: 'target_year',
  breakdowns: 'breakdowns',
  endedOn: 'ended_on',
}
const ofObservation = {
  indicator: 'indicator_id',
  breakdown: 'breakdown',
  period: 'period',
  value: 'value',
  low: 'low',
  high: 'high',
  note: 'note',
  source: 'source',
  breaksSeries: 'breaks_series',
  correction: 'correction',
}

/** What a file says that a thing touches, and the parts that are gone, which no file names. */
function touched({ values }: RowToWrite): Cells {
  const ids = [values['items'], values['goneItems']].flatMap((value): readonly string[] => (Array.isArray(value) ? value : []))
  return { item_ids: ids }
}

export const places: Readonly<Record<SheetKind, Place>> = {
  programme: { table: 'programme', columns: ofProgrammeRow, fixed: nothing, derived: nothing },
  actionLines: item('actionLine', ofLine),
  subGoals: item('subGoal', ofLine),
  measures: item('measure', ofMeasure),
  boldIdeas: item('boldIdea', ofIdea),
  milestones: plain('milestone', { measure: 'item_id', title: 'title', dueOn: 'due_on', status: 'status', reachedOn: 'reached_on' }),
  costs: plain('measure_cost', { measure: 'measure_id', ...ofMoney, explanation: 'explanation' }),
  budgetLines: plain('budget_line', { organisation: 'organisation_id', ...ofMoney, purpose: 'purpose', source: 'source', state: 'state' }),
  risks: plain('risk', ofRisk, touched),
  mitigations: plain('mitigation', {
    risk: 'risk_id',
    action: 'action',
    owner: 'owner_id',
    ownerPerson: 'owner_person_id',
    dueOn: 'due_on',
    status: 'status',
  }),
  indicators: plain('indicator', ofIndicator, touched),
  observations: plain('observation', ofObservation, ({ startsOn }) => ({ starts_on: startsOn })),
}
