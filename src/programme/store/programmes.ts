import type { Tx } from '../../kernel/database.ts'

function programmes(tx: Tx) {
  return tx.selectFrom('programme').select(['id', 'name', 'demo', 'created_at'])
}

export type ProgrammeRecord = Awaited<ReturnType<typeof listProgrammeRows>>[number]

export function listProgrammeRows(tx: Tx) {
  return programmes(tx).orderBy('name').execute()
}

export function findProgrammeRow(tx: Tx, id: string) {
  return programmes(tx).where('id', '=', id).executeTakeFirst()
}

export function findDemoProgramme(tx: Tx): Promise<{ id: string } | undefined> {
  return tx.selectFrom('programme').select('id').where('demo', '=', true).executeTakeFirst()
}

export async function addProgramme(tx: Tx, programme: { id: string; name: string; demo: boolean; createdBy: string }): Promise<void> {
  await tx
    .insertInto('programme')
    .values({ id: programme.id, name: programme.name, demo: programme.demo, created_by: programme.createdBy })
    .execute()
}
