import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { TextNode } from '../../memo/model/text.ts'
import type { AgendaNote } from '../model/annotated.ts'

/** A memo to or from a ministry at an item: the one that the body sees, or an annotation for the minister in the same dossier. */
export type MemoAtItem = {
  readonly item: string
  readonly memo: string
  readonly dossier: string
  readonly subject: string
  readonly number: number
  readonly version: string
  readonly own: boolean
  readonly content: TextNode
}

const parseContent = parserOf(Type.Object({ content: TextNode }))

/** Per item the memo on the agenda first, then the newest annotation or preparation that was offered. */
export async function listMemosAtItems(tx: Tx, meeting: string, organisation: string): Promise<MemoAtItem[]> {
  const { rows } = await sql<Omit<MemoAtItem, 'content'> & { readonly content: unknown }>`
    select i.id as item, m.id as memo, m.dossier_id as dossier, m.subject, v.number, v.id as version, m.id = i.memo_id as own, v.content
    from agenda_item i join memo m on m.dossier_id = i.dossier_id join memo_version v on v.memo_id = m.id
    where i.meeting_id = ${meeting} and i.status in ('placed', 'concluded')
      and (v.id = i.version_id
        or m.id is distinct from i.memo_id and m.kind in ('annotation', 'preparation') and v.number = m.offered_version)
      and (exists (select from memo_addressee a join person p on p.id = a.person_id where a.memo_id = m.id and p.organisation_id = ${organisation})
        or exists (select from person p where p.id = m.created_by and p.organisation_id = ${organisation}))
    order by i.position, own desc, v.created_at desc, v.id`.execute(tx)
  return rows.map(({ content, ...row }) => ({ ...row, ...parseContent({ content }) }))
}

export type PointOfVersion = { readonly version: string; readonly number: number; readonly question: string; readonly advice: string }

export async function listPointsOfVersions(tx: Tx, versions: readonly string[]): Promise<PointOfVersion[]> {
  if (versions.length === 0) return []
  return await tx
    .selectFrom('memo_point')
    .select(['version_id as version', 'number', 'question', 'advice'])
    .where('version_id', 'in', versions)
    .orderBy('number')
    .execute()
}

/** What the reader's own ministry noted at the items of a meeting. */
export async function listNoteRows(tx: Tx, meeting: string): Promise<AgendaNote[]> {
  const rows = await notes(tx).where('i.meeting_id', '=', meeting).execute()
  return rows.map(({ since, ...row }) => ({ ...row, by: row.by ?? '', at: since.toISOString() }))
}

function notes(tx: Tx) {
  return tx
    .selectFrom('agenda_annotation as a')
    .innerJoin('agenda_item as i', 'i.id', 'a.item_id')
    .leftJoin('person as p', 'p.id', 'a.changed_by')
    .select(['a.item_id as item', 'a.text', 'a.revision', 'a.since', 'p.name as by'])
}

type NewNote = {
  readonly item: string
  readonly programme: string
  readonly dossier: string | null
  readonly organisation: string
  readonly text: string
  readonly by: string
}

/** False where the ministry noted something already. */
export async function addNoteRow(tx: Tx, { item, programme, dossier, organisation, text, by }: NewNote): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('agenda_annotation')
    .values({ item_id: item, programme_id: programme, dossier_id: dossier, organisation_id: organisation, text, changed_by: by })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** False when somebody was first. */
export async function changeNoteRow(
  tx: Tx,
  at: { readonly item: string; readonly organisation: string; readonly revision: number },
  { text, by }: { readonly text: string; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agenda_annotation')
    .set({ text, changed_by: by })
    .where('item_id', '=', at.item)
    .where('organisation_id', '=', at.organisation)
    .where('revision', '=', at.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
