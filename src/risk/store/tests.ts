import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { ImplementationTest, TestFields, TestsOfOrganisation, Verdict } from '../model/tests.ts'

function tests(tx: Tx, programme: string) {
  return tx
    .selectFrom('implementation_test as t')
    .innerJoin('organisation as o', 'o.id', 't.organisation_id')
    .leftJoin('programme_item as i', 'i.id', 't.item_id')
    .selectAll('t')
    .select('o.abbreviation as organisation_name')
    .select(sql<string>`coalesce(trim(concat_ws(' ', i.number, i.title)), '')`.as('item_name'))
    .select(sql<string | null>`case when i.kind in ('measure', 'boldIdea') then i.lead_id end`.as('item_lead'))
    .where('t.programme_id', '=', programme)
}

type Row = Awaited<ReturnType<ReturnType<typeof tests>['executeTakeFirstOrThrow']>>
/** A test, and the organisation that leads the measure it is about. */
export type KeptTest = ImplementationTest & { readonly itemLead: string | null }

export type TestWish = {
  readonly organisation?: string
  readonly item?: string
  readonly verdict?: Verdict | 'awaited'
  readonly from?: number
  readonly count?: number
}

/** The tests that fit, what is awaited first and then the newest, and how many there are in all. */
export async function listTestRows(tx: Tx, programme: string, wish: TestWish): Promise<{ rows: KeptTest[]; total: number }> {
  const { organisation, item, verdict, from = 0, count = 50 } = wish
  const rows = await tests(tx, programme)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .$if(organisation !== undefined, (query) => query.where('t.organisation_id', '=', organisation ?? ''))
    .$if(item !== undefined, (query) => query.where('t.item_id', '=', item ?? ''))
    .$if(verdict !== undefined, (query) =>
      query.where('t.verdict', 'is not distinct from', verdict === 'awaited' ? null : (verdict ?? null)),
    )
    .orderBy('t.withdrawn')
    .orderBy(sql`t.received_on desc nulls first`)
    .orderBy('t.asked_on', 'desc')
    .orderBy('t.id')
    .offset(from)
    .limit(count)
    .execute()
  return { rows: rows.map(testOf), total: rows[0]?.total ?? 0 }
}

export async function listAllTestRows(tx: Tx, programme: string): Promise<KeptTest[]> {
  return (await tests(tx, programme).orderBy('t.asked_on').orderBy('t.id').execute()).map(testOf)
}

export async function findTestRow(tx: Tx, programme: string, id: string): Promise<KeptTest | undefined> {
  const row = await tests(tx, programme).where('t.id', '=', id).executeTakeFirst()
  return row && testOf(row)
}

/** What the tests of each organisation add up to; withdrawn ones are left out. */
export async function sumTestsByOrganisation(tx: Tx, programme: string): Promise<TestsOfOrganisation[]> {
  const { rows } = await sql<TestsOfOrganisation>`
    select o.id as organisation, o.abbreviation as name, count(*)::int as asked,
      (count(*) filter (where t.verdict = 'feasible'))::int as feasible,
      (count(*) filter (where t.verdict = 'feasibleIf'))::int as "feasibleIf",
      (count(*) filter (where t.verdict = 'notFeasible'))::int as "notFeasible",
      coalesce(sum(t.cost_cents), 0)::text as "costCents"
    from implementation_test t join organisation o on o.id = t.organisation_id
    where t.programme_id = ${programme} and not t.withdrawn
    group by o.id, o.abbreviation order by lower(o.abbreviation)`.execute(tx)
  return rows
}

type Tested = Pick<ImplementationTest, 'item' | 'verdict' | 'condition' | 'costCents'>

/** What is needed to say what the tests of each measure come to; withdrawn ones are left out. */
export async function listTested(tx: Tx, programme: string): Promise<Tested[]> {
  const rows = await tx
    .selectFrom('implementation_test')
    .select(['item_id', 'verdict', 'condition', 'cost_cents'])
    .where('programme_id', '=', programme)
    .where('item_id', 'is not', null)
    .where('withdrawn', '=', false)
    .orderBy('received_on')
    .execute()
  return rows.map((row) => ({
    item: row.item_id,
    verdict: row.verdict as Verdict | null,
    condition: row.condition,
    costCents: row.cost_cents,
  }))
}

export type NewTest = {
  readonly id: string
  readonly programme: string
  readonly fields: TestFields
  readonly demo: boolean
  readonly by: string
}

export async function insertTests(tx: Tx, all: readonly NewTest[]): Promise<void> {
  for (let at = 0; at < all.length; at += 500) {
    await tx
      .insertInto('implementation_test')
      .values(
        all
          .slice(at, at + 500)
          .map(({ id, programme, fields, demo, by }) => ({ ...rowOf(fields), id, programme_id: programme, demo, changed_by: by })),
      )
      .execute()
  }
}

/** Writes a new state if the test still has this revision. */
export async function changeTestRow(
  tx: Tx,
  { id, revision }: Pick<ImplementationTest, 'id' | 'revision'>,
  change: { fields: TestFields; by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('implementation_test')
    .set({ ...rowOf(change.fields), changed_by: change.by })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function rowOf(fields: TestFields) {
  return {
    item_id: fields.item,
    scenario: fields.scenario,
    organisation_id: fields.organisation,
    asked_on: fields.askedOn,
    received_on: fields.receivedOn,
    verdict: fields.verdict,
    condition: fields.condition,
    capacity: fields.capacity,
    capacity_verdict: fields.capacityVerdict,
    cost: fields.cost,
    cost_verdict: fields.costVerdict,
    cost_cents: fields.costCents,
    working_method: fields.workingMethod,
    working_method_verdict: fields.workingMethodVerdict,
    cooperation: fields.cooperation,
    cooperation_verdict: fields.cooperationVerdict,
    withdrawn: fields.withdrawn,
  }
}

function testOf(row: Row): KeptTest {
  // The table's constraints hold the words of the closed lists.
  return {
    id: row.id,
    item: row.item_id,
    itemName: row.item_name,
    itemLead: row.item_lead,
    scenario: row.scenario,
    organisation: row.organisation_id,
    organisationName: row.organisation_name,
    askedOn: row.asked_on,
    receivedOn: row.received_on,
    verdict: row.verdict,
    condition: row.condition,
    capacity: row.capacity,
    capacityVerdict: row.capacity_verdict,
    cost: row.cost,
    costVerdict: row.cost_verdict,
    costCents: row.cost_cents,
    workingMethod: row.working_method,
    workingMethodVerdict: row.working_method_verdict,
    cooperation: row.cooperation,
    cooperationVerdict: row.cooperation_verdict,
    withdrawn: row.withdrawn,
    demo: row.demo,
    revision: row.revision,
    since: row.since.toISOString(),
  } as KeptTest
}
