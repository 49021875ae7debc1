import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { AgendaKind } from '../model/agenda.ts'
import type { SentAgenda, SentItem } from '../model/agenda-view.ts'

/** Keeps the agenda as it stands, also what the sender may not read. Answers its number. */
export async function sendAgendaRow(tx: Tx, meeting: string, kind: AgendaKind): Promise<number> {
  const { rows } = await sql<{ readonly number: number }>`select send_agenda(${meeting}::uuid, ${kind}) as number`.execute(tx)
  return rows[0]?.number ?? 0
}

/** The agendas of a meeting that were sent out, the newest first. */
export async function listSentAgendas(tx: Tx, meeting: string): Promise<SentAgenda[]> {
  const rows = await tx
    .selectFrom('agenda_version as v')
    .innerJoin('person as p', 'p.id', 'v.created_by')
    .select(['v.number', 'v.kind', 'v.sha256', 'v.created_at', 'p.name as by'])
    .where('v.meeting_id', '=', meeting)
    .orderBy('v.number', 'desc')
    .execute()
  return rows.map(({ created_at, kind, ...same }) => ({ ...same, kind: kind as AgendaKind, at: created_at.toISOString() }))
}

/** What stood on agendas that were sent out, by their number: the items that the reader reads, in their order. */
export async function listSentItems(tx: Tx, meeting: string, numbers: readonly number[]): Promise<Map<number, SentItem[]>> {
  if (numbers.length === 0) return new Map()
  const rows = await tx
    .selectFrom('agenda_version_item as i')
    .innerJoin('agenda_version as a', 'a.id', 'i.version_id')
    .leftJoin('memo_version as v', 'v.id', 'i.memo_version_id')
    .select(['a.number as agenda', 'i.item_id as item', 'i.number', 'i.title', 'i.kind', 'i.minutes', 'i.memo_id as memo'])
    .select('v.number as versionNumber')
    .where('a.meeting_id', '=', meeting)
    .where('a.number', 'in', numbers)
    .orderBy('i.number')
    .execute()
  const grouped = Map.groupBy(rows, ({ agenda }) => agenda)
  return new Map(
    [...grouped].map(([agenda, of]) => [
      agenda,
      of.map(({ agenda: _agenda, kind, ...same }) => ({ ...same, kind: kind as SentItem['kind'] })),
    ]),
  )
}
