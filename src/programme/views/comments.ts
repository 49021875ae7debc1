import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ItemComment, ProgrammePerson } from '../model/comments.ts'
import { listCommentRows, listPeopleIn, listPersonNames } from '../store/comments.ts'
import { findItem } from '../store/items.ts'

type Asked = { readonly programme: string; readonly item: string; readonly before?: string | undefined }

export async function listComments(
  tx: Tx,
  actor: Actor,
  { programme, item, before }: Asked,
): Promise<ItemComment[] | Refusal<'item.unknown'>> {
  if (!(await findItem(tx, programme, item))) return refuse('item.unknown')
  const rows = await listCommentRows(tx, item, before ?? null)
  const people = await listPersonNames(tx, [...new Set(rows.flatMap(({ mentions }) => mentions))])
  return rows.map((row) => {
    const gone = row.withdrawn_at !== null
    return {
      id: row.id,
      text: gone ? null : row.text,
      mentions: gone ? [] : people.filter(({ id }) => row.mentions.includes(id)),
      by: { id: row.created_by, name: row.name, organisation: row.abbreviation },
      at: row.created_at.toISOString(),
      own: !gone && row.created_by === actor.person,
    }
  })
}

/** Whoever can be mentioned in a programme, by a few letters. */
export function listProgrammePeople(tx: Tx, programme: string, text: string): Promise<ProgrammePerson[]> {
  return listPeopleIn(tx, programme, { text: text.trim(), count: 50 })
}
