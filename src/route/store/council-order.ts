import type { Tx } from '../../kernel/database.ts'

/** The orders that an administrator put in the place of the shipped ones; null where there are none. */
export async function findCouncilOrders(tx: Tx): Promise<{ readonly orders: string[][]; readonly changedAt: Date } | null> {
  const rows = await tx.selectFrom('council_order').select(['codes', 'changed_at']).orderBy('position').execute()
  const [first] = rows
  return first === undefined ? null : { orders: rows.map(({ codes }) => codes), changedAt: first.changed_at }
}

export async function replaceCouncilOrders(tx: Tx, orders: readonly (readonly string[])[], by: string): Promise<void> {
  await removeCouncilOrders(tx)
  await tx
    .insertInto('council_order')
    .values(orders.map((codes, position) => ({ position, codes: [...codes], changed_by: by })))
    .execute()
}

/** False where there were none. */
export async function removeCouncilOrders(tx: Tx): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('council_order').executeTakeFirst()
  return numDeletedRows > 0n
}
