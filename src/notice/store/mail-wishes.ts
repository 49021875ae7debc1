import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { MailWish } from '../model/mail.ts'

export function findMailWish(tx: Tx, person: string) {
  return tx.selectFrom('mail_wish').select(['asked', 'told', 'language']).where('person_id', '=', person).executeTakeFirst()
}

export async function keepMailWish(tx: Tx, person: string, wish: MailWish): Promise<void> {
  const row = { ...wish, changed_at: sql<Date>`now()` }
  await tx
    .insertInto('mail_wish')
    .values({ person_id: person, ...row })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(row))
    .execute()
}
