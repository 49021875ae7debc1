import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'

/** Lines of a page of a document version. */
export type Lines = { readonly version: string; readonly page: number; readonly firstLine: number; readonly lastLine: number }
/** `withdrawn`: the document counts no more. */
export type QuoteRecord = Lines & { readonly name: string; readonly lines: string; readonly withdrawn: boolean }

/** What stands on the lines, with the name of the document; nothing for what the actor does not see. */
export async function listQuoteRows(tx: Tx, places: readonly Lines[]): Promise<QuoteRecord[]> {
  const [versions, pages] = [places.map(({ version }) => version), places.map(({ page }) => page)]
  const [firsts, lasts] = [places.map(({ firstLine }) => firstLine), places.map(({ lastLine }) => lastLine)]
  const { rows } = await sql<QuoteRecord>`
    select q.version, q.page, q.first_line as "firstLine", q.last_line as "lastLine", d.name,
      exists (select from withdrawn_document w where w.document_id = d.id) as withdrawn,
      coalesce(array_to_string((string_to_array(p.content, E'\\n'))
        [greatest(1, q.first_line - p.first_line + 1) : q.last_line - p.first_line + 1], E'\\n'), '') as lines
    from unnest(${versions}::uuid[], ${pages}::int[], ${firsts}::int[], ${lasts}::int[]) as q (version, page, first_line, last_line)
      join document_version v on v.id = q.version join document d on d.id = v.document_id
      join page p on p.version_id = q.version and p.number = q.page`.execute(tx)
  return rows
}
