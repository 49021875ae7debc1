import type { Tx } from '../../kernel/database.ts'

/** The facts that were taken over into a thing, with who did it and when. */
export function listTakenOver(tx: Tx, programme: string, thingId: string) {
  return tx
    .selectFrom('taken_over as t')
    .innerJoin('person as p', 'p.id', 't.taken_by')
    .select(['t.fact_id', 't.taken_at', 'p.name'])
    .where('t.programme_id', '=', programme)
    .where('t.thing_id', '=', thingId)
    .orderBy('t.taken_at')
    .execute()
}

type Taking = {
  readonly id: string
  readonly programme: string
  readonly fact: string
  readonly thing: string
  readonly thingId: string
  readonly by: string
}

/** Notes that a fact was taken over. False when that was done before. */
export async function addTakenOver(tx: Tx, { id, programme, fact, thing, thingId, by }: Taking): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('taken_over')
    .values({ id, programme_id: programme, fact_id: fact, thing, thing_id: thingId, taken_by: by })
    .onConflict((conflict) => conflict.columns(['programme_id', 'fact_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
