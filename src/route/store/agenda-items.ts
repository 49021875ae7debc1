import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { AgendaItem, AgendaPlace, ItemFields } from '../model/agenda.ts'

function items(tx: Tx, programme: string) {
  return tx.selectFrom('agenda_item').selectAll().where('programme_id', '=', programme)
}

type Row = Awaited<ReturnType<ReturnType<typeof items>['execute']>>[number]

/** The items of a meeting that the reader may see, in their order; those that were taken off too. */
export async function listItemRows(tx: Tx, programme: string, meeting: string): Promise<AgendaItem[]> {
  const rows = await items(tx, programme).where('meeting_id', '=', meeting).orderBy('position').orderBy('since').execute()
  return rows.map(itemOf)
}

export async function findItemRow(tx: Tx, programme: string, id: string): Promise<AgendaItem | undefined> {
  const row = await items(tx, programme).where('id', '=', id).executeTakeFirst()
  return row && itemOf(row)
}

function itemOf(row: Row): AgendaItem {
  // The table's constraints hold the words of the closed lists.
  return {
    id: row.id,
    meeting: row.meeting_id,
    dossier: row.dossier_id,
    memo: row.memo_id,
    version: row.version_id,
    position: row.position,
    title: row.title,
    kind: row.kind as AgendaItem['kind'],
    minutes: row.minutes,
    status: row.status as AgendaItem['status'],
    reason: row.reason,
    conclusion: row.conclusion,
    demo: row.demo,
    revision: row.revision,
    since: row.since.toISOString(),
  }
}

export type NewItem = ItemFields &
  Partial<Pick<AgendaItem, 'status'>> &
  Pick<AgendaItem, 'id' | 'meeting' | 'dossier' | 'memo' | 'version' | 'position' | 'demo'> & {
    readonly programme: string
    readonly by: string
  }

export async function addItemRow(tx: Tx, { programme, meeting, dossier, memo, version, by, ...same }: NewItem): Promise<void> {
  const row = {
    ...same,
    programme_id: programme,
    meeting_id: meeting,
    dossier_id: dossier,
    memo_id: memo,
    version_id: version,
    changed_by: by,
  }
  await tx.insertInto('agenda_item').values(row).execute()
}

export type ItemChange = Partial<ItemFields & Pick<AgendaItem, 'meeting' | 'version' | 'position' | 'status' | 'reason' | 'conclusion'>> & {
  readonly by: string
}

/** Changes an item if it still has this revision. False when somebody was first. */
export async function changeItemRow(
  tx: Tx,
  item: Pick<AgendaItem, 'id' | 'revision'>,
  { by, meeting, version, ...same }: ItemChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agenda_item')
    .set({
      ...same,
      ...(meeting !== undefined && { meeting_id: meeting }),
      ...(version !== undefined && { version_id: version }),
      changed_by: by,
    })
    .where('id', '=', item.id)
    .where('revision', '=', item.revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The places that are taken on an agenda, also by what the reader may not see, in their order. */
export async function listPlaces(tx: Tx, meeting: string): Promise<AgendaPlace[]> {
  const { rows } = await sql<AgendaPlace & { readonly item_id: string | null }>`
    select item_id, position, minutes, status, closed from agenda_places(${meeting}::uuid)`.execute(tx)
  return rows.map(({ item_id, ...same }) => ({ ...same, item: item_id }))
}

/** The position after the last; the meeting is held against others until the transaction ends. */
export async function lastPosition(tx: Tx, meeting: string): Promise<number> {
  const { rows } = await sql<{ readonly position: number }>`select agenda_end(${meeting}::uuid) as position`.execute(tx)
  return rows[0]?.position ?? 0
}

/** Gives all items of an agenda room between them again. */
export async function spreadItems(tx: Tx, meeting: string): Promise<void> {
  await sql`select agenda_spread(${meeting}::uuid)`.execute(tx)
}

/** Whether a memo stands on the agenda of a meeting, proposed or placed. */
export async function isOnAgenda(tx: Tx, meeting: string, memo: string): Promise<boolean> {
  const row = await tx
    .selectFrom('agenda_item')
    .select('id')
    .where('meeting_id', '=', meeting)
    .where('memo_id', '=', memo)
    .where('status', '<>', 'takenOff')
    .executeTakeFirst()
  return row !== undefined
}
