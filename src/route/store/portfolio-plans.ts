import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import type { PortfolioPlan } from '../model/portfolio.ts'
import { KeptPlan, PlanBase } from '../model/portfolio-base.ts'
import type { PlanHead, PlanState } from '../model/portfolio-views.ts'

export type NewPlan = {
  readonly id: string
  readonly programme: string
  readonly by: string
  readonly subject: string
  readonly base: PlanBase
  readonly quick: PortfolioPlan
}

/** Keeps a plan as it was found at once; one that is proven already needs no search. */
export async function addPlanRow(tx: Tx, { id, programme, by, subject, base, quick }: NewPlan): Promise<void> {
  const plan = JSON.stringify(quick)
  const ended = quick.proven ? { status: 'done', best: plan, ended_at: new Date() } : {}
  await tx
    .insertInto('portfolio_plan')
    .values({ id, programme_id: programme, made_by: by, subject_id: subject, base: JSON.stringify(base), quick: plan, ...ended })
    .execute()
}

const shown = sql<{
  objective: number
  bound: number
  gap: number
  proven: boolean
  stoppedBy: PortfolioPlan['stoppedBy']
  routes: number
}>`
  jsonb_build_object('routes', jsonb_array_length(quick -> 'placements')) || coalesce(p.best, p.quick) - 'placements'`

function heads(tx: Tx, programme: string) {
  return tx
    .selectFrom('portfolio_plan as p')
    .innerJoin('person', 'person.id', 'p.made_by')
    .select(['p.id', 'p.made_at', 'p.status', 'p.ended_at', 'person.name as by', shown.as('shown')])
    .select(sql<number>`(p.quick ->> 'objective')::int`.as('at_once'))
    .where('p.programme_id', '=', programme)
}

type Row = Awaited<ReturnType<ReturnType<typeof heads>['execute']>>[number]

function headOf({ id, made_at, status, ended_at, by, shown: plan, at_once }: Row): PlanHead {
  // The table's constraint holds the words of the closed list.
  const state = status as PlanState
  return { id, by, madeAt: made_at.toISOString(), endedAt: ended_at?.toISOString() ?? null, state, atOnce: at_once, ...plan }
}

/** The reader's own plans of a programme, the newest first. */
export async function listPlanRows(tx: Tx, programme: string, most: number): Promise<PlanHead[]> {
  return (await heads(tx, programme).orderBy('p.made_at', 'desc').orderBy('p.id').limit(most).execute()).map(headOf)
}

export async function findPlanHead(tx: Tx, programme: string, id: string): Promise<PlanHead | undefined> {
  const row = await heads(tx, programme).where('p.id', '=', id).executeTakeFirst()
  return row && headOf(row)
}

export type KeptPortfolioPlan = { readonly base: PlanBase; readonly plan: PortfolioPlan }

const baseIn = parserOf(PlanBase)
const planIn = parserOf(KeptPlan)

/** A plan as it is now, with what it was made of. */
export async function findPlanRow(tx: Tx, programme: string, id: string): Promise<KeptPortfolioPlan | undefined> {
  const row = await tx
    .selectFrom('portfolio_plan')
    .select(['base', sql`coalesce(best, quick)`.as('plan')])
    .where('programme_id', '=', programme)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { base: baseIn(row.base), plan: planIn(row.plan) }
}

/** What its maker still has in search for this programme is no longer looked for; what was found at once stays. */
export async function stopOlderPlans(tx: Tx, { programme, subject }: { programme: string; subject: string }): Promise<void> {
  await tx
    .updateTable('portfolio_plan')
    .set({ status: 'stopped', ended_at: new Date() })
    .where('programme_id', '=', programme)
    .where('subject_id', '=', subject)
    .where('status', 'in', ['waiting', 'improving'])
    .execute()
}

/** What a plan in search was made of, and that its search begins; undefined where there is none to look for any more. */
export async function beginImproving(tx: Tx, id: string): Promise<PlanBase | undefined> {
  const row = await tx
    .updateTable('portfolio_plan')
    .set({ status: 'improving' })
    .where('id', '=', id)
    .where('status', 'in', ['waiting', 'improving'])
    .returning('base')
    .executeTakeFirst()
  return row && baseIn(row.base)
}

export async function isInSearch(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.selectFrom('portfolio_plan').select('id').where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst()
  return row !== undefined
}

/** Ends a search with what it found; with null what was found at once stays. */
export async function endImproving(tx: Tx, id: string, best: PortfolioPlan | null): Promise<void> {
  await tx
    .updateTable('portfolio_plan')
    .set({ status: best ? 'done' : 'stopped', best: best && JSON.stringify(best), ended_at: new Date() })
    .where('id', '=', id)
    .where('status', 'in', ['waiting', 'improving'])
    .execute()
}

/** What a crash or a stop left in search. */
export async function listPlansToImprove(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('portfolio_plan')
    .select('id')
    .where('status', 'in', ['waiting', 'improving'])
    .orderBy('made_at')
    .execute()
  return rows.map(({ id }) => id)
}
