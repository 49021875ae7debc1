import type { Tx } from '../../kernel/database.ts'
import type { KnownOrganisation, ProgrammeState, SheetKind, Thing, Values } from '../model/sheets.ts'
import { budgetLineThings, costThings } from './money-state.ts'
import { indicatorThings, mitigationThings, observationThings, riskThings } from './risk-state.ts'

type Things = Record<SheetKind, readonly Thing[]>

/** A whole programme, as far as the actor sees it. What has left the tree is not in it. `only`: of money and values nothing but this sheet. */
export async function loadState(tx: Tx, programme: string, only: SheetKind | null = null): Promise<ProgrammeState> {
  const items = await itemRows(tx, programme)
  const present = new Set(items.map(({ id }) => id))
  const wants = (...kinds: readonly SheetKind[]) => only === null || kinds.includes(only)
  const things: Things = {
    programme: await programmeThing(tx, programme),
    actionLines: items.filter(({ kind }) => kind === 'actionLine').map((row) => thingOf(row, lineValues(row))),
    subGoals: items.filter(({ kind }) => kind === 'subGoal').map((row) => thingOf(row, { ...lineValues(row), actionLine: row.parent_id })),
    measures: placedThings(items, 'measure'),
    boldIdeas: placedThings(items, 'boldIdea'),
    milestones: wants('milestones') ? await milestoneThings(tx, programme) : [],
    costs: wants('costs') ? await costThings(tx, programme) : [],
    budgetLines: wants('budgetLines') ? await budgetLineThings(tx, programme) : [],
    risks: wants('risks', 'mitigations') ? await riskThings(tx, programme, present) : [],
    mitigations: wants('mitigations') ? await mitigationThings(tx, programme) : [],
    indicators: wants('indicators', 'observations') ? await indicatorThings(tx, programme, present) : [],
    observations: wants('observations') ? await observationThings(tx, programme) : [],
  }
  return { programme, organisations: await organisations(tx), things }
}

/** Whether a programme holds invented data. */
export function findProgrammeMark(tx: Tx, programme: string): Promise<{ demo: boolean }> {
  return tx.selectFrom('programme').select('demo').where('id', '=', programme).executeTakeFirstOrThrow()
}

async function organisations(tx: Tx): Promise<KnownOrganisation[]> {
  const rows = await tx.selectFrom('organisation').select(['id', 'abbreviation', 'name', 'ended_at']).execute()
  return rows.map(({ id, abbreviation, name, ended_at }) => ({ id, abbreviation: abbreviation ?? '', name, ended: ended_at !== null }))
}

async function programmeThing(tx: Tx, programme: string): Promise<Thing[]> {
  const rows = await tx.selectFrom('programme').selectAll().where('id', '=', programme).execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    values: {
      name: row.name,
      coreMessage: row.core_message,
      vision: row.vision,
      firstYear: row.first_year,
      lastYear: row.last_year,
      status: row.status,
      coordinating: row.coordinating_ids,
      participating: row.participating_ids,
      adviser: row.adviser,
    },
  }))
}

type ItemRow = Awaited<ReturnType<typeof itemRows>>[number]

async function itemRows(tx: Tx, programme: string) {
  const rows = await tx
    .selectFrom('programme_item')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('gone', 'is', null)
    .orderBy('position')
    .execute()
  return rows.toSorted((one, other) => one.number.localeCompare(other.number, 'nl', { numeric: true }))
}

function thingOf({ id, revision }: ItemRow, values: Values): Thing {
  return { id, revision, values }
}

function lineValues(row: ItemRow): Values {
  return {
    number: row.number,
    title: row.title,
    description: row.description,
    lead: row.lead_id,
    status: row.status,
    explanation: row.explanation,
    deferredUntil: row.deferred_until,
  }
}

/** Measures and ideas hang under a sub-goal or under an action line itself, and say both. */
function placedThings(items: readonly ItemRow[], kind: 'measure' | 'boldIdea'): Thing[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return items
    .filter((item) => item.kind === kind)
    .map((row) => {
      const parent = byId.get(row.parent_id ?? '')
      const [goal, line] = parent?.kind === 'subGoal' ? [parent.id, parent.parent_id] : [null, row.parent_id]
      return thingOf(row, { actionLine: line, subGoal: goal, ...placedValues(row) })
    })
}

function placedValues(row: ItemRow): Values {
  return {
    number: row.number,
    title: row.title,
    description: row.description,
    lead: row.lead_id,
    partners: row.partner_ids,
    measureKind: row.measure_kind,
    sector: row.sector,
    phase: row.phase,
    priority: row.priority,
    legalBasis: row.legal_basis,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    status: row.status,
    confidence: row.confidence,
    explanation: row.explanation,
  }
}

async function milestoneThings(tx: Tx, programme: string): Promise<Thing[]> {
  const rows = await tx
    .selectFrom('milestone as m')
    .innerJoin('programme_item as i', 'i.id', 'm.item_id')
    .select(['m.id', 'm.revision', 'm.item_id', 'm.title', 'm.due_on', 'm.status', 'm.reached_on'])
    .where('m.programme_id', '=', programme)
    .where('i.gone', 'is', null)
    .orderBy('m.due_on')
    .orderBy('m.title')
    .execute()
  return rows.map(({ id, revision, item_id, title, due_on, status, reached_on }) => ({
    id,
    revision,
    values: { measure: item_id, title, dueOn: due_on, status, reachedOn: reached_on, mark: id },
  }))
}
