import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { RecordFilter } from '../model/record.ts'
import type { Link } from '../rules/chain.ts'

export type NewRecordRow = {
  readonly actor: string | null
  readonly onBehalfOf: string | null
  readonly act: string
  readonly thing: string
  readonly thingId: string | null
  readonly dossier: string | null
  readonly programme: string | null
  readonly before: unknown
  readonly after: unknown
  readonly address: string | null
  readonly result: string
}

export async function addRecord(tx: Tx, row: NewRecordRow): Promise<void> {
  await tx.insertInto('record').values(valuesOf(row)).execute()
}

/** Many rows in one statement; each is chained to the one before it. */
export async function addRecords(tx: Tx, rows: readonly NewRecordRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    await tx
      .insertInto('record')
      .values(rows.slice(at, at + 500).map(valuesOf))
      .execute()
  }
}

function valuesOf(row: NewRecordRow) {
  return {
    actor_id: row.actor,
    on_behalf_of: row.onBehalfOf,
    act: row.act,
    thing: row.thing,
    thing_id: row.thingId,
    dossier_id: row.dossier,
    programme_id: row.programme,
    before: row.before === undefined ? null : JSON.stringify(row.before),
    after: row.after === undefined ? null : JSON.stringify(row.after),
    address: row.address,
    result: row.result,
  }
}

/**
 * Rows of the chain after a number, in order, with the text that was hashed. The text is built anew here, not by the function that the
 * rows were made with: a verification must not trust what it verifies.
 */
export async function listLinks(tx: Tx, after: number, count: number): Promise<Link[]> {
  const { rows } = await sql<{ number: string; previous_hash: Buffer; hash: Buffer; content: string }>`
    select number, previous_hash, hash, case form
      when 1 then jsonb_build_array(number, extract(epoch from at), actor_id, act, thing, thing_id, before, after)
      when 2 then jsonb_build_array(form, number, extract(epoch from at), actor_id, on_behalf_of, act, thing, thing_id, dossier_id,
        before, after, address, result)
      else jsonb_build_array(form, number, extract(epoch from at), actor_id, on_behalf_of, act, thing, thing_id, dossier_id,
        programme_id, before, after, address, result)
    end::text as content
    from record where number > ${after} order by number limit ${count}`.execute(tx)
  return rows.map((row) => ({ number: Number(row.number), previousHash: row.previous_hash, hash: row.hash, content: row.content }))
}

export function findLastRow(tx: Tx) {
  return tx.selectFrom('record').select(['number', 'hash', 'at']).orderBy('number', 'desc').limit(1).executeTakeFirst()
}

export type RecordedRow = Awaited<ReturnType<typeof listRecordRows>>[number]

/** The newest rows that fit the filter and that the asker may see, older than `before` where that is given. */
export function listRecordRows(tx: Tx, filter: RecordFilter, page: { before: number | null; count: number }) {
  let wish = tx
    .selectFrom('record as r')
    .leftJoin('person as p', 'p.id', 'r.actor_id')
    .leftJoin('person as b', 'b.id', 'r.on_behalf_of')
    .leftJoin('dossier as d', 'd.id', 'r.dossier_id')
    .select([
      'r.number',
      'r.at',
      'r.act',
      'r.thing',
      'r.thing_id',
      'r.dossier_id',
      'r.before',
      'r.after',
      'r.address',
      'r.result',
      'r.hash',
    ])
    .select(['r.actor_id', 'p.name as actor', 'b.name as on_behalf_of', 'd.title as dossier_title'])
  const { dossier, person, thing, act } = filter
  if (dossier !== undefined) wish = wish.where('r.dossier_id', '=', dossier)
  if (person !== undefined) wish = wish.where((eb) => eb.or([eb('r.actor_id', '=', person), eb('r.on_behalf_of', '=', person)]))
  if (thing !== undefined) wish = wish.where('r.thing_id', '=', thing)
  if (act !== undefined) wish = wish.where('r.act', '=', act)
  if (filter.refused === true) wish = wish.where('r.result', '<>', 'done')
  if (filter.from !== undefined) wish = wish.where('r.at', '>=', new Date(filter.from))
  if (filter.until !== undefined) wish = wish.where('r.at', '<', new Date(filter.until))
  if (page.before !== null) wish = wish.where('r.number', '<', String(page.before))
  return wish.orderBy('r.number', 'desc').limit(page.count).execute()
}
