import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

/** Those of the facts that still count and stand in documents that the actor may see. */
export function listFactRows(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('fact as f')
    .innerJoin('document_version as v', 'v.id', 'f.version_id')
    .innerJoin('document as d', 'd.id', 'v.document_id')
    .select(['f.id', 'f.kind', 'f.version_id', 'f.page', 'f.first_line', 'f.last_line', 'd.name'])
    .where('f.id', 'in', ids)
    .where('f.withdrawn_at', 'is', null)
    .execute()
}

export type SeenFactRecord = {
  readonly id: string
  readonly kind: string
  readonly version_id: string
  readonly page: number
  readonly first_line: number
  readonly last_line: number
  readonly withdrawn_at: Date | null
  readonly name: string
  /** The lines that the fact stands on, at most six of them. */
  readonly lines: string
}

const seenFacts = sql`
  select f.id, f.kind, f.version_id, f.page, f.first_line, f.last_line, f.withdrawn_at, d.name, read.lines
  from fact f join document_version v on v.id = f.version_id join document d on d.id = v.document_id
    left join page p on p.version_id = f.version_id and p.number = f.page
    cross join lateral (select coalesce(array_to_string((string_to_array(p.content, E'\\n'))
      [f.first_line - p.first_line + 1 : least(f.last_line, f.first_line + 5) - p.first_line + 1], ' '), '') as lines) read`

/** The same, also those that were withdrawn, with the lines that they stand on. */
export async function listSeenFactRows(tx: Tx, ids: readonly string[]): Promise<SeenFactRecord[]> {
  const { rows } = await sql<SeenFactRecord>`${seenFacts} where f.id = any (${[...ids]})`.execute(tx)
  return rows
}

type OfKind = { readonly dossier: string; readonly kind: string; readonly text: string }

/** Those of a kind in a dossier that count and whose lines hold the letters, at most twenty, in the order of the text. */
export async function listFactsOfKind(tx: Tx, { dossier, kind, text }: OfKind): Promise<SeenFactRecord[]> {
  const { rows } = await sql<SeenFactRecord>`${seenFacts}
    where f.dossier_id = ${dossier} and f.kind = ${kind} and f.withdrawn_at is null
      and position(lower(${text}) in lower(read.lines)) > 0
    order by d.created_at, d.name, f.first_line, f.id limit 20`.execute(tx)
  return rows
}

/** A fact as it was confirmed; nobody else takes it over or withdraws it until the transaction ends. */
export function lockFactRow(tx: Tx, dossier: string, id: string) {
  return tx
    .selectFrom('fact')
    .select(['id', 'kind', 'value', 'withdrawn_at'])
    .where('dossier_id', '=', dossier)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** What the facts of some kinds in a dossier say, of those that count; in the order of the text. */
export function listFactValues(tx: Tx, dossier: string, kinds: readonly string[]) {
  return tx
    .selectFrom('fact')
    .select(['id', 'value'])
    .where('dossier_id', '=', dossier)
    .where('kind', 'in', kinds)
    .where('withdrawn_at', 'is', null)
    .orderBy('confirmed_at')
    .orderBy('first_line')
    .orderBy('id')
    .execute()
}
