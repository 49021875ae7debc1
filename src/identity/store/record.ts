import type { Tx } from '../../kernel/database.ts'

export type NewRecordRow = {
  readonly actor: string | null
  readonly onBehalfOf: string | null
  readonly act: string
  readonly thing: string
  readonly thingId: string | null
  readonly dossier: string | null
  readonly before: unknown
  readonly after: unknown
  readonly address: string | null
  readonly result: string
}

export async function addRecord(tx: Tx, row: NewRecordRow): Promise<void> {
  await tx
    .insertInto('record')
    .values({
      actor_id: row.actor,
      on_behalf_of: row.onBehalfOf,
      act: row.act,
      thing: row.thing,
      thing_id: row.thingId,
      dossier_id: row.dossier,
      before: row.before === undefined ? null : JSON.stringify(row.before),
      after: row.after === undefined ? null : JSON.stringify(row.after),
      address: row.address,
      result: row.result,
    })
    .execute()
}
