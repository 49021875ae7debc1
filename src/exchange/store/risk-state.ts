import type { Tx } from '../../kernel/database.ts'
import type { Thing, Values } from '../model/sheets.ts'

/** Risks. Of the parts that one touches those that are gone are kept apart, for a file does not name them. */
export async function riskThings(tx: Tx, programme: string, present: ReadonlySet<string>): Promise<Thing[]> {
  const risks = await tx
    .selectFrom('risk as r')
    .leftJoin('person as p', 'p.id', 'r.owner_person_id')
    .selectAll('r')
    .select('p.organisation_id as owner_organisation')
    .where('r.programme_id', '=', programme)
    .orderBy('r.code')
    .orderBy('r.title')
    .execute()
  return risks.map((row) => ({
    id: row.id,
    revision: row.revision,
    values: {
      number: row.code,
      title: row.title,
      cause: row.cause,
      event: row.event,
      consequence: row.consequence,
      chance: score(row.chance),
      impact: score(row.impact),
      chanceAfter: score(row.chance_after),
      impactAfter: score(row.impact_after),
      raisedBy: row.raised_by_id,
      raisedByText: row.raised_by,
      owner: row.owner_id,
      ownerPerson: row.owner_person_id,
      ownerOrganisation: row.owner_organisation,
      status: row.status,
      explanation: row.explanation,
      ...touched(row.item_ids, present),
    },
  }))
}

function score(value: number | null): string | null {
  return value === null ? null : String(value)
}

function touched(ids: readonly string[], present: ReadonlySet<string>): Values {
  return { items: ids.filter((id) => present.has(id)), goneItems: ids.filter((id) => !present.has(id)) }
}

/** What is done about risks. */
export async function mitigationThings(tx: Tx, programme: string): Promise<Thing[]> {
  const rows = await tx
    .selectFrom('mitigation as m')
    .leftJoin('person as p', 'p.id', 'm.owner_person_id')
    .select(['m.id', 'm.revision', 'm.risk_id', 'm.action', 'm.owner_id', 'm.owner_person_id', 'm.due_on', 'm.status'])
    .select('p.organisation_id as owner_organisation')
    .where('m.programme_id', '=', programme)
    .orderBy('m.due_on')
    .orderBy('m.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    values: {
      risk: row.risk_id,
      action: row.action,
      owner: row.owner_id,
      ownerPerson: row.owner_person_id,
      ownerOrganisation: row.owner_organisation,
      dueOn: row.due_on,
      status: row.status,
      mark: row.id,
    },
  }))
}

export async function indicatorThings(tx: Tx, programme: string, present: ReadonlySet<string>): Promise<Thing[]> {
  const rows = await tx.selectFrom('indicator').selectAll().where('programme_id', '=', programme).orderBy('code').orderBy('name').execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    values: {
      number: row.code,
      name: row.name,
      definition: row.definition,
      unit: row.unit,
      source: row.source,
      sourceUrl: row.source_url,
      frequency: row.frequency,
      owner: row.owner_id,
      nextExpectedOn: row.next_expected_on,
      direction: row.direction,
      targetValue: row.target_value === null ? null : Number(row.target_value),
      targetYear: row.target_year,
      breakdowns: row.breakdowns,
      endedOn: row.ended_on,
      ...touched(row.item_ids, present),
    },
  }))
}

/** Values of indicators that were not withdrawn. */
export async function observationThings(tx: Tx, programme: string): Promise<Thing[]> {
  const rows = await tx
    .selectFrom('observation')
    .selectAll()
    .where('programme_id', '=', programme)
    .where('withdrawn', '=', false)
    .orderBy('indicator_id')
    .orderBy('breakdown')
    .orderBy('starts_on')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    values: {
      indicator: row.indicator_id,
      breakdown: row.breakdown,
      period: row.period,
      value: Number(row.value),
      low: row.low === null ? null : Number(row.low),
      high: row.high === null ? null : Number(row.high),
      note: row.note,
      source: row.source,
      breaksSeries: row.breaks_series,
      correction: row.correction,
      mark: row.id,
    },
  }))
}
