import { type Selectable, sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import type { Risk, RiskFields } from '../model/risks.ts'

const columns = [
  'r.id',
  'r.code',
  'r.title',
  'r.cause',
  'r.event',
  'r.consequence',
  'r.chance',
  'r.impact',
  'r.chance_after',
  'r.impact_after',
  'r.raised_by_id',
  'r.raised_by',
  'r.owner_id',
  'r.owner_person_id',
  'r.status',
  'r.explanation',
  'r.item_ids',
  'r.demo',
  'r.revision',
  'r.since',
] as const

function risks(tx: Tx, programme: string) {
  return tx.selectFrom('risk as r').select(columns).where('r.programme_id', '=', programme)
}

export async function listAllRiskRows(tx: Tx, programme: string): Promise<Risk[]> {
  return (await risks(tx, programme).orderBy('r.code').orderBy('r.created_at').orderBy('r.id').execute()).map(riskOf)
}

/** Those of the ids that are risks of this programme. */
export function listRiskNameRows(tx: Tx, programme: string, ids: readonly string[]) {
  return tx
    .selectFrom('risk')
    .select(['id', 'code', 'title', 'status'])
    .where('programme_id', '=', programme)
    .where('id', 'in', ids)
    .execute()
}

export async function findRiskRow(tx: Tx, programme: string, id: string): Promise<Risk | undefined> {
  const row = await risks(tx, programme).where('r.id', '=', id).executeTakeFirst()
  return row && riskOf(row)
}

/** The same, and nobody else changes it until the transaction ends. Absent too where the database keeps it from the actor's pen. */
export async function lockRiskRow(tx: Tx, programme: string, id: string): Promise<Risk | undefined> {
  const row = await risks(tx, programme).where('r.id', '=', id).forUpdate().executeTakeFirst()
  return row && riskOf(row)
}

const by = sql<string>`coalesce((select p.name from person p where p.id = r.changed_by), '')`.as('by')

/** Every state of a risk, the present one first. */
export async function listRiskStates(tx: Tx, programme: string, id: string) {
  const replaced = tx
    .selectFrom('risk_history as r')
    .select(columns)
    .select(by)
    .where('r.programme_id', '=', programme)
    .where('r.id', '=', id)
  const rows = await tx
    .selectFrom('risk as r')
    .select(columns)
    .select(by)
    .where('r.programme_id', '=', programme)
    .where('r.id', '=', id)
    .unionAll(replaced)
    .orderBy('revision', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...riskOf(row), by: row.by }))
}

export type NewRisk = {
  readonly id: string
  readonly programme: string
  readonly fields: RiskFields
  readonly items: readonly string[]
  readonly demo: boolean
  readonly by: string
}

export async function insertRisks(tx: Tx, risks: readonly NewRisk[]): Promise<void> {
  for (let at = 0; at < risks.length; at += 500) {
    await tx
      .insertInto('risk')
      .values(
        risks.slice(at, at + 500).map(({ id, programme, fields, items, demo, by }) => ({
          ...rowOf(fields),
          id,
          programme_id: programme,
          item_ids: [...items],
          demo,
          changed_by: by,
        })),
      )
      .execute()
  }
}

type Revised = Pick<Risk, 'id' | 'revision'>

/** Writes a new state if the risk still has this revision. False when somebody was first, or the database keeps it from the actor. */
export async function changeRiskRow(tx: Tx, { id, revision }: Revised, change: { fields: RiskFields; by: string }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('risk')
    .set({ ...rowOf(change.fields), changed_by: change.by })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function linkRiskRow(tx: Tx, { id, revision }: Revised, change: { items: readonly string[]; by: string }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('risk')
    .set({ item_ids: [...change.items], changed_by: change.by })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function isCodeTaken(tx: Tx, programme: string, { code, not }: { code: string; not: string | null }): Promise<boolean> {
  if (code === '') return false
  const row = await tx
    .selectFrom('risk')
    .select('id')
    .where('programme_id', '=', programme)
    .where(sql`lower(code)`, '=', code.toLowerCase())
    .where((eb) => (not === null ? eb.val(true) : eb('id', '<>', not)))
    .executeTakeFirst()
  return row !== undefined
}

function rowOf(fields: RiskFields) {
  return {
    code: fields.code,
    title: fields.title,
    cause: fields.cause,
    event: fields.event,
    consequence: fields.consequence,
    chance: fields.chance,
    impact: fields.impact,
    chance_after: fields.chanceAfter,
    impact_after: fields.impactAfter,
    raised_by_id: fields.raisedBy,
    raised_by: fields.raisedByText,
    owner_id: fields.owner,
    owner_person_id: fields.ownerPerson,
    status: fields.status,
    explanation: fields.explanation,
  }
}

type Row = Pick<Selectable<Tables['risk']>, (typeof columns)[number] extends `r.${infer Name}` ? Name & keyof Tables['risk'] : never>

function riskOf(row: Row): Risk {
  // The table's constraint holds the words of the closed list.
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    cause: row.cause,
    event: row.event,
    consequence: row.consequence,
    chance: row.chance,
    impact: row.impact,
    chanceAfter: row.chance_after,
    impactAfter: row.impact_after,
    raisedBy: row.raised_by_id,
    raisedByText: row.raised_by,
    owner: row.owner_id,
    ownerPerson: row.owner_person_id,
    status: row.status,
    explanation: row.explanation,
    items: row.item_ids,
    demo: row.demo,
    revision: row.revision,
    since: row.since.toISOString(),
  } as Risk
}
