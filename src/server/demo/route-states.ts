import { randomUUID } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Tables } from '../../kernel/tables.generated.ts'

/** From a moment on a row says this; what it does not say stays as it was. */
export type State<Row> = { readonly since: string } & Partial<Row>
type Kept = { readonly id: string; readonly revision: number; readonly since: string }

/** The states of one row in order, each with its id, revision and since when; the first says all that a row needs. */
function inOrder<Row>(first: Row & { readonly since: string }, later: readonly State<Row>[]): (Row & Kept)[] {
  const id = randomUUID()
  const states: (Row & Kept)[] = [{ ...first, id, revision: 1 }]
  for (const state of later) {
    const last = states.at(-1)
    if (last) states.push({ ...last, ...state, revision: last.revision + 1 })
  }
  return states
}

function formerOf<Row extends Kept>(states: readonly Row[]): (Row & { readonly until: string })[] {
  return states.slice(0, -1).map((state, index) => ({ ...state, until: states[index + 1]?.since ?? state.since }))
}

export type StepRow = Omit<Insertable<Tables['route_step_history']>, 'id' | 'revision' | 'since' | 'until'>
export type PointRow = Omit<Insertable<Tables['route_fixed_point_history']>, 'id' | 'revision' | 'since' | 'until'>

/** Writes a step as if it had been planned at those moments; only who owns the tables can. Answers its id. */
export async function keepStep(tx: Tx, first: StepRow & { since: string }, later: readonly State<StepRow>[]): Promise<string> {
  const states = inOrder<StepRow>(first, later)
  const now = states.at(-1)
  if (!now) throw new Error('A step without a state')
  await tx.insertInto('route_step').values(now).execute()
  const former = formerOf(states)
  if (former.length > 0) await tx.insertInto('route_step_history').values(former).execute()
  return now.id
}

/** The same for a fixed point. */
export async function keepPoint(tx: Tx, first: PointRow & { since: string }, later: readonly State<PointRow>[]): Promise<void> {
  const states = inOrder<PointRow>(first, later)
  const now = states.at(-1)
  if (!now) throw new Error('A fixed point without a state')
  await tx.insertInto('route_fixed_point').values(now).execute()
  const former = formerOf(states)
  if (former.length > 0) await tx.insertInto('route_fixed_point_history').values(former).execute()
}
