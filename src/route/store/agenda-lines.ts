import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { MemoStatus } from '../../memo/model/memos.ts'
import type { AgendaItem } from '../model/agenda.ts'
import type { LeftItem, MemoOnAgenda, MemoToPropose } from '../model/agenda-view.ts'
import type { ItemState } from '../rules/agenda-story.ts'

/** What the reader sees of the memo of an item. */
export type LineMemo = {
  readonly item: string
  readonly subject: string | null
  readonly status: MemoStatus | null
  readonly versionNumber: number | null
  readonly offeredVersion: number | null
}

/** The memos of the items of a meeting, as far as the reader sees them. */
export async function listLineMemos(tx: Tx, meeting: string): Promise<LineMemo[]> {
  const rows = await tx
    .selectFrom('agenda_item as i')
    .leftJoin('memo as m', 'm.id', 'i.memo_id')
    .leftJoin('memo_version as v', 'v.id', 'i.version_id')
    .select(['i.id as item', 'm.subject', 'm.status', 'v.number as versionNumber', 'm.offered_version as offeredVersion'])
    .where('i.meeting_id', '=', meeting)
    .execute()
  return rows.map((row) => ({ ...row, status: row.status as MemoStatus | null }))
}

/** The items that left an agenda for another meeting, with where they are now. */
export async function listTransferredFrom(tx: Tx, meeting: string): Promise<LeftItem[]> {
  return await tx
    .selectFrom('agenda_item_history as h')
    .innerJoin('agenda_item as i', 'i.id', 'h.id')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select(['i.id as item', 'i.title', 'i.reason', 'i.meeting_id as meeting', 'm.day'])
    .distinct()
    .where('h.meeting_id', '=', meeting)
    .where('i.meeting_id', '<>', meeting)
    .orderBy('i.title')
    .execute()
}

/** Where items are now, and the reason that was given last for taking or moving them away. */
export async function listFates(
  tx: Tx,
  items: readonly string[],
): Promise<{ readonly item: string; readonly meeting: string; readonly reason: string }[]> {
  if (items.length === 0) return []
  return await tx.selectFrom('agenda_item').select(['id as item', 'meeting_id as meeting', 'reason']).where('id', 'in', items).execute()
}

const stateColumns = [
  ...(['id', 'meeting_id', 'programme_id', 'position', 'title', 'kind', 'minutes'] as const),
  ...(['status', 'reason', 'since', 'revision', 'version_id', 'changed_by'] as const),
] as const

/** All states of an item, the oldest first, with who made each so. */
export async function listItemStates(tx: Tx, programme: string, item: string): Promise<ItemState[]> {
  const past = tx.selectFrom('agenda_item_history').select(stateColumns)
  const rows = await tx
    .selectFrom(tx.selectFrom('agenda_item').select(stateColumns).unionAll(past).as('s'))
    .innerJoin('meeting as m', 'm.id', 's.meeting_id')
    .leftJoin('memo_version as v', 'v.id', 's.version_id')
    .leftJoin('person as p', 'p.id', 's.changed_by')
    .select(['s.position', 's.title', 's.kind', 's.minutes', 's.status', 's.reason', 's.since', 's.meeting_id as meeting', 'm.day'])
    .select(['v.number as versionNumber', 'p.name'])
    .where('s.id', '=', item)
    .where('s.programme_id', '=', programme)
    .orderBy('s.revision')
    .execute()
  return rows.map(({ kind, status, since, name, ...same }) => ({
    ...same,
    kind: kind as AgendaItem['kind'],
    status: status as AgendaItem['status'],
    since: since.toISOString(),
    by: name,
  }))
}

type Wish = { readonly programme: string; readonly meeting: string; readonly text: string }

/** Memos with a frozen version that are not on this agenda, at most 100: those whose route passes this meeting first. */
export async function listMemosToProposeRows(tx: Tx, { programme, meeting, text }: Wish): Promise<MemoToPropose[]> {
  const { rows } = await sql<Omit<MemoToPropose, 'planned'>>`
    select m.id as memo, m.dossier_id as dossier, d.title as "dossierTitle", m.subject, m.status, m.decide_by as "decideBy",
      m.offered_version as "offeredVersion", v.latest as "latestVersion", s.minutes
    from memo m join dossier d on d.id = m.dossier_id
      join lateral (select max(number) as latest from memo_version where memo_id = m.id) v on v.latest is not null
      left join lateral (
        select max(r.minutes) as minutes from route_step r
        where r.dossier_id = d.id and r.meeting_id = ${meeting} and r.status = 'planned' and not r.gone) s on true
    where d.programme_id = ${programme} and m.status not in ('sent', 'archived')
      and not exists (select from agenda_item i where i.meeting_id = ${meeting} and i.memo_id = m.id and i.status <> 'takenOff')
      and (${text} = '' or m.subject ilike ${`%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`})
    order by s.minutes is null, m.status <> 'offered', m.decide_by nulls last, m.since desc, m.id
    limit 100`.execute(tx)
  return rows.map((row) => ({ ...row, planned: row.minutes !== null }))
}

/** Where a memo stands or stood, the newest meeting first. */
export async function listAgendasOfMemo(tx: Tx, memo: string): Promise<MemoOnAgenda[]> {
  const rows = await tx
    .selectFrom('agenda_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .innerJoin('body as b', 'b.id', 'm.body_id')
    .leftJoin('memo_version as v', 'v.id', 'i.version_id')
    .select([
      'i.id as item',
      'i.programme_id as programme',
      'i.meeting_id as meeting',
      'b.code as bodyCode',
      'm.day',
      'i.status',
      'i.reason',
    ])
    .select(['m.status as meetingStatus', 'v.number as versionNumber'])
    .where('i.memo_id', '=', memo)
    .orderBy('m.day', 'desc')
    .execute()
  // The table's constraints hold the words of the closed lists.
  return rows.map((row) => ({
    ...row,
    status: row.status as MemoOnAgenda['status'],
    meetingStatus: row.meetingStatus as MemoOnAgenda['meetingStatus'],
  }))
}
