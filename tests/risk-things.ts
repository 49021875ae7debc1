import type { Kysely } from 'kysely'
import type { Tables } from '../src/kernel/tables.generated.ts'

export type RiskThings = Readonly<Record<'measure' | 'risk' | 'mitigation' | 'test' | 'indicator' | 'observation', string>>

/** A measure of an organisation in a programme, with a risk, mitigation, test, indicator and value of it. */
export async function riskThings(db: Kysely<Tables>, programme: string, organisation: string): Promise<RiskThings> {
  const within = { programme_id: programme }
  const line = await added(db, 'programme_item', { ...within, kind: 'actionLine', title: 'Bewustwording', status: 'active' })
  const lead = { lead_id: organisation, parent_id: line, status: 'planned' }
  const measure = await added(db, 'programme_item', { ...within, ...lead, kind: 'measure', title: 'Campagne' })
  const risk = await added(db, 'risk', { ...within, title: 'Te weinig mensen', chance: 4, impact: 4, item_ids: [measure] })
  const mitigation = await added(db, 'mitigation', { ...within, risk_id: risk, action: 'Werven' })
  const test = await added(db, 'implementation_test', {
    ...within,
    item_id: measure,
    organisation_id: organisation,
    asked_on: '2024-03-04',
  })
  const indicator = await added(db, 'indicator', { ...within, name: 'Meldingen', item_ids: [measure] })
  const year = { indicator_id: indicator, period: '2023', starts_on: '2023-01-01', value: 9.4 }
  const observation = await added(db, 'observation', { ...within, ...year })
  return { measure, risk, mitigation, test, indicator, observation }
}

type Table = 'programme_item' | 'risk' | 'mitigation' | 'implementation_test' | 'indicator' | 'observation'

async function added(db: Kysely<Tables>, table: Table, row: Readonly<Record<string, unknown>>): Promise<string> {
  const { id } = await db
    .insertInto(table)
    .values(row as never)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
