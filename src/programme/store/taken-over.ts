import type { Tx } from '../../kernel/database.ts'

/** The facts that were taken over into some things, with who did it and when. */
export function listTakenOver(tx: Tx, programme: string, things: readonly string[]) {
  return tx
    .selectFrom('taken_over as t')
    .innerJoin('person as p', 'p.id', 't.taken_by')
    .select(['t.thing_id', 't.fact_id', 't.taken_at', 'p.name'])
    .where('t.programme_id', '=', programme)
    .where('t.thing_id', 'in', things)
    .orderBy('t.taken_at')
    .execute()
}

/** Which facts of a dossier were taken over into which things, the last one first; part by part. */
export function listTakenFrom(tx: Tx, programme: string, dossier: string) {
  return tx
    .selectFrom('taken_over as t')
    .innerJoin('fact as f', 'f.id', 't.fact_id')
    .innerJoin('person as p', 'p.id', 't.taken_by')
    .select(['t.fact_id', 't.thing', 't.thing_id', 't.taken_at', 'p.name'])
    .where('t.programme_id', '=', programme)
    .where('f.dossier_id', '=', dossier)
    .orderBy('t.taken_at', 'desc')
    .orderBy('t.fact_id')
    .orderBy('t.part')
    .execute()
}

export async function isTakenOver(tx: Tx, programme: string, fact: string): Promise<boolean> {
  const row = await tx
    .selectFrom('taken_over')
    .select('id')
    .where('programme_id', '=', programme)
    .where('fact_id', '=', fact)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

type Taking = {
  readonly programme: string
  readonly fact: string
  readonly thing: string
  readonly thingIds: readonly string[]
  readonly by: string
}

/** Notes that a fact was taken over, part by part. False when that was done before. */
export async function addTakenOver(tx: Tx, { programme, fact, thing, thingIds, by }: Taking): Promise<boolean> {
  for (const [part, thingId] of thingIds.entries()) {
    // One by one: each looks for the first part.
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('taken_over')
      .values({ programme_id: programme, fact_id: fact, part, thing, thing_id: thingId, taken_by: by })
      .onConflict((conflict) => conflict.columns(['programme_id', 'fact_id', 'part']).doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 1n) return false
  }
  return true
}
