import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { NewDecision, Outcome } from '../model/deciding.ts'

/** Nobody else moves the memo until the transaction ends; a minister may not change it and could not lock its row. */
export async function holdMemo(tx: Tx, memo: string): Promise<void> {
  await sql`select hold_memo(${memo})`.execute(tx)
}

/** Moves a memo on when the last decision or signature was given. Answers its status. */
export async function advanceMemo(tx: Tx, memo: string): Promise<string | null> {
  const { rows } = await sql<{ status: string | null }>`select advance_memo(${memo}) as status`.execute(tx)
  return rows[0]?.status ?? null
}

/** Whether the actor decides on a memo now. */
export async function decidesOn(tx: Tx, memo: string): Promise<boolean> {
  const { rows } = await sql<{ decides: boolean }>`select access_decides(${memo}) as decides`.execute(tx)
  return rows[0]?.decides ?? false
}

export async function returnMemoRow(tx: Tx, { memo, version, why }: { memo: string; version: string; why: string }): Promise<boolean> {
  const { rows } = await sql<{ returned: boolean }>`select return_memo(${memo}, ${version}, ${why}) as returned`.execute(tx)
  return rows[0]?.returned ?? false
}

/** Who works in the offices of those who decide on a memo. */
export async function listOfficeRows(tx: Tx, memo: string): Promise<{ minister_id: string; person_id: string }[]> {
  const { rows } = await sql<{ minister_id: string; person_id: string }>`
    select minister_id, person_id from access_offices_of_memo(${memo})`.execute(tx)
  return rows
}

/** The people to whom a memo is addressed for a decision, in its order. */
export function listDeciderRows(tx: Tx, memo: string) {
  return tx
    .selectFrom('memo_addressee as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select(['p.id', 'p.name'])
    .where('a.memo_id', '=', memo)
    .where('a.decides', '=', true)
    .orderBy('a.position')
    .execute()
}

type By = { readonly memo: string; readonly dossier: string; readonly version: string; readonly minister: string; readonly by: string }

export async function addDecisionRow(tx: Tx, { memo, dossier, version, minister, by }: By, decision: NewDecision): Promise<string> {
  const { id } = await tx
    .insertInto('memo_decision')
    .values({
      memo_id: memo,
      dossier_id: dossier,
      version_id: version,
      point: decision.point,
      outcome: decision.outcome,
      condition: decision.outcome === 'agreedIf' ? (decision.condition ?? '').trim() : '',
      remark: (decision.remark ?? '').trim(),
      minister_id: minister,
      by_id: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Every outcome that was given, the newest first. */
export function listDecisionRows(tx: Tx, memo: string) {
  return tx
    .selectFrom('memo_decision as d')
    .innerJoin('memo_version as v', 'v.id', 'd.version_id')
    .innerJoin('person as m', 'm.id', 'd.minister_id')
    .innerJoin('person as b', 'b.id', 'd.by_id')
    .leftJoin('memo_point as p', (join) => join.onRef('p.version_id', '=', 'd.version_id').onRef('p.point', '=', 'd.point'))
    .select(['d.id', 'd.version_id', 'd.point', 'd.outcome', 'd.condition', 'd.remark', 'd.at', 'd.minister_id', 'd.by_id'])
    .select(['v.number as version_number', 'p.number as point_number', 'm.name as minister', 'b.name as by'])
    .where('d.memo_id', '=', memo)
    .orderBy('d.number', 'desc')
    .execute()
}
export type DecisionRow = Awaited<ReturnType<typeof listDecisionRows>>[number]

/** Whether anything was decided on a version. */
export async function isDecidedOn(tx: Tx, version: string): Promise<boolean> {
  return (await tx.selectFrom('memo_decision').select('id').where('version_id', '=', version).limit(1).executeTakeFirst()) !== undefined
}

export type NewPreparation = Omit<By, 'minister'> & {
  readonly minister: string
  readonly point: string | null
  readonly outcome: Outcome | null
  readonly condition: string
  readonly remark: string
  readonly note: string
}

export async function addPreparationRow(tx: Tx, { memo, dossier, version, minister, by, ...words }: NewPreparation): Promise<void> {
  await tx
    .insertInto('memo_preparation')
    .values({ ...words, memo_id: memo, dossier_id: dossier, version_id: version, minister_id: minister, by_id: by })
    .execute()
}

/** What offices put ready for a version, the newest of each point. */
export function listPreparationRows(tx: Tx, version: string) {
  return tx
    .selectFrom('memo_preparation as r')
    .innerJoin('person as b', 'b.id', 'r.by_id')
    .distinctOn(['r.minister_id', 'r.point'])
    .select(['r.point', 'r.outcome', 'r.condition', 'r.remark', 'r.note', 'r.minister_id', 'r.at', 'b.name as by'])
    .where('r.version_id', '=', version)
    .orderBy('r.minister_id')
    .orderBy('r.point')
    .orderBy('r.number', 'desc')
    .execute()
}
