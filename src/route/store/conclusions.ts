import type { Tx } from '../../kernel/database.ts'
import type { Conclusion } from '../model/outcomes.ts'

export type NewConclusionRow = {
  readonly id: string
  readonly item: string
  readonly meeting: string
  readonly programme: string
  readonly dossier: string | null
  readonly version: string | null
  readonly outcome: Conclusion['outcome']
  readonly text: string
  readonly why: string
  readonly by: string
}

/** Refused by the database before the meeting has begun, on another version than stands on its agenda, and a second time without a reason. */
export async function addConclusionRow(
  tx: Tx,
  { item, meeting, programme, dossier, version, by, ...same }: NewConclusionRow,
): Promise<void> {
  await tx
    .insertInto('agenda_conclusion')
    .values({
      ...same,
      item_id: item,
      meeting_id: meeting,
      programme_id: programme,
      dossier_id: dossier,
      version_id: version,
      by_id: by,
    })
    .execute()
}

export type ConclusionRow = Omit<Conclusion, 'points'> & { readonly item: string }

/** All that was concluded at a meeting, the newest first; also what was corrected. */
export async function listConclusionRows(tx: Tx, meeting: string): Promise<ConclusionRow[]> {
  const rows = await tx
    .selectFrom('agenda_conclusion as c')
    .innerJoin('person as b', 'b.id', 'c.by_id')
    .select(['c.id', 'c.item_id', 'c.version_id', 'c.outcome', 'c.text', 'c.why', 'c.at', 'b.name as by'])
    .where('c.meeting_id', '=', meeting)
    .orderBy('c.number', 'desc')
    .execute()
  return rows.map(({ item_id, version_id, outcome, at, ...same }) => ({
    ...same,
    item: item_id,
    version: version_id,
    // A constraint keeps the words.
    outcome: outcome as Conclusion['outcome'],
    at: at.toISOString(),
  }))
}

/** Where items stand again that were held over, by their id. */
export async function listCarried(tx: Tx, items: readonly string[]): Promise<ReadonlyMap<string, { meeting: string; day: string }>> {
  if (items.length === 0) return new Map()
  const rows = await tx
    .selectFrom('agenda_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .select(['i.carried_from', 'm.id as meeting', 'm.day'])
    .where('i.carried_from', 'in', [...items])
    .where('i.status', '<>', 'takenOff')
    .execute()
  return new Map(rows.map(({ carried_from, ...to }) => [carried_from ?? '', to]))
}

/** Says of a new item from which it was carried over. */
export async function markCarried(tx: Tx, { item, from }: { readonly item: string; readonly from: string }): Promise<void> {
  await tx.updateTable('agenda_item').set({ carried_from: from }).where('id', '=', item).execute()
}
