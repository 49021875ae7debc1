import type { Tx } from '../../kernel/database.ts'
import type { Actor } from '../model/actor.ts'
import { addRecord, addRecords, type NewRecordRow } from '../store/record.ts'

export type Recorded = {
  readonly act: string
  readonly thing: string
  readonly thingId: string | null
  /** The dossier that the thing belongs to; null where it belongs to none. Whoever co-ordinates that dossier may read the row. */
  readonly dossier: string | null
  /** The programme whose content changed; whoever co-ordinates it may read the row. */
  readonly programme?: string | null
  readonly before?: unknown
  readonly after?: unknown
  /** `done`, or the code of the refusal. */
  readonly result?: string
}

/** Writes one act in the record, within the transaction of the act itself. */
export function recordAct(tx: Tx, actor: Actor, entry: Recorded): Promise<void> {
  return addRecord(tx, rowOf(actor, entry))
}

/** Writes the acts of one large act, such as an import, at once. */
export function recordActs(tx: Tx, actor: Actor, entries: readonly Recorded[]): Promise<void> {
  return addRecords(
    tx,
    entries.map((entry) => rowOf(actor, entry)),
  )
}

function rowOf(actor: Actor, entry: Recorded): NewRecordRow {
  return {
    ...entry,
    programme: entry.programme ?? null,
    before: entry.before,
    after: entry.after,
    result: entry.result ?? 'done',
    actor: actor.person,
    onBehalfOf: actor.subject === actor.person ? null : actor.subject,
    address: actor.address,
  }
}

/** Writes what happened at the door, where nobody has proved yet who acts: a sign-in that was refused, a session that was ended. */
export function recordAtDoor(tx: Tx, entry: Omit<Recorded, 'dossier' | 'programme'> & { readonly address: string | null }): Promise<void> {
  return addRecord(tx, {
    ...entry,
    before: entry.before,
    after: entry.after,
    result: entry.result ?? 'done',
    dossier: null,
    programme: null,
    actor: null,
    onBehalfOf: null,
  })
}
