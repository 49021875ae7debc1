import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

export type ConfirmedRow = {
  readonly id: string
  readonly value: unknown
  readonly version_id: string
  readonly document_name: string
  readonly page: number
  readonly first_line: number
  readonly last_line: number
  readonly withdrawn_at: Date | null
  readonly sentence: string
}

type Asked = { readonly dossier: string; readonly kinds: readonly string[]; readonly taken: readonly string[] }

/** The facts of some kinds that count, in the order of the text, and those of `taken` also where they were withdrawn. */
export async function listConfirmedRows(tx: Tx, { dossier, kinds, taken }: Asked): Promise<ConfirmedRow[]> {
  const { rows } = await sql<ConfirmedRow>`
    select f.id, f.value, f.version_id, d.name as document_name, f.page, f.first_line, f.last_line, f.withdrawn_at,
      coalesce(read.sentence, '') as sentence
    from fact f join document_version v on v.id = f.version_id join document d on d.id = v.document_id
      left join lateral (
        select p.sentence from proposal p
        where p.version_id = f.version_id and p.kind = f.kind and p.first_line = f.first_line and p.last_line = f.last_line
        order by (p.fact_id = f.id) desc nulls last, p.position limit 1) read on true
    where f.dossier_id = ${dossier} and f.kind = any (${[...kinds]})
      and (f.withdrawn_at is null or f.id = any (${[...taken]}::uuid[]))
    order by d.created_at, d.name, f.first_line, f.confirmed_at, f.id`.execute(tx)
  return rows
}
