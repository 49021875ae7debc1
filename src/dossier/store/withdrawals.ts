import { randomUUID } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'

export type NewWithdrawal = { readonly dossier: string; readonly document: string; readonly reason: string; readonly by: string }

/** The withdrawal that holds of a document. */
export function findWithdrawalRow(tx: Tx, document: string): Promise<{ id: string; reason: string } | undefined> {
  return tx
    .selectFrom('document_withdrawal')
    .select(['id', 'reason'])
    .where('document_id', '=', document)
    .where('put_back_at', 'is', null)
    .executeTakeFirst()
}

export async function addWithdrawal(tx: Tx, { dossier, document, reason, by }: NewWithdrawal): Promise<string> {
  const id = randomUUID()
  await tx.insertInto('document_withdrawal').values({ id, dossier_id: dossier, document_id: document, reason, withdrawn_by: by }).execute()
  return id
}

export async function endWithdrawal(tx: Tx, id: string, by: string): Promise<void> {
  await tx.updateTable('document_withdrawal').set({ put_back_by: by, put_back_at: new Date() }).where('id', '=', id).execute()
}

/** The facts of all versions of a document stop counting; answers which. */
export async function withdrawFactsOf(tx: Tx, document: string, withdrawal: string): Promise<string[]> {
  const rows = await tx
    .updateTable('fact')
    .set({ withdrawn_at: new Date(), withdrawn_with: withdrawal })
    .where('version_id', 'in', (of) => of.selectFrom('document_version').select('id').where('document_id', '=', document))
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The facts that stopped counting by a withdrawal count again; answers which. */
export async function restoreFactsOf(tx: Tx, withdrawal: string): Promise<string[]> {
  const rows = await tx
    .updateTable('fact')
    .set({ withdrawn_at: null, withdrawn_with: null })
    .where('withdrawn_with', '=', withdrawal)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
