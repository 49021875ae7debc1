import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { Addressee, MemoHeader, MemoKind, MemoStatus } from '../model/memos.ts'

export type NewMemo = {
  readonly id: string
  readonly dossier: string
  readonly header: MemoHeader
  readonly demo: boolean
  readonly by: string
}

export async function addMemoRow(tx: Tx, { id, dossier, header, demo, by }: NewMemo): Promise<void> {
  await tx
    .insertInto('memo')
    .values({ ...headerColumns(header), id, dossier_id: dossier, demo, created_by: by, changed_by: by })
    .execute()
  await replaceAddressees(tx, { memo: id, dossier }, header.addressees)
}

function headerColumns(header: MemoHeader) {
  return {
    kind: header.kind,
    subject: header.subject,
    from_unit: header.fromUnit,
    contact: header.contact,
    reference: header.reference,
    memo_date: header.memoDate,
    decide_by: header.decideBy,
    not_public: header.notPublic,
  }
}

type Of = { readonly memo: string; readonly dossier: string }

export async function replaceAddressees(tx: Tx, { memo, dossier }: Of, addressees: readonly Addressee[]): Promise<void> {
  await tx.deleteFrom('memo_addressee').where('memo_id', '=', memo).execute()
  const rows = addressees.map(({ name, person, decides }, position) => ({
    memo_id: memo,
    dossier_id: dossier,
    position,
    name,
    person_id: person,
    decides,
  }))
  if (rows.length > 0) await tx.insertInto('memo_addressee').values(rows).execute()
}

export type MemoRecord = Awaited<ReturnType<typeof listMemoRows>>[number]

/** Memos `m` with what is known of their dossier. */
export function memoRows(tx: Tx) {
  return (
    tx
      .selectFrom('memo as m')
      .innerJoin('dossier as d', 'd.id', 'm.dossier_id')
      .selectAll('m')
      // A constraint keeps the words.
      .$narrowType<{ status: MemoStatus; kind: MemoKind }>()
      .select(['d.title as dossier_title', 'd.programme_id as programme_id'])
  )
}

/** The memos of a dossier, those that changed last first. */
export function listMemoRows(tx: Tx, dossier: string) {
  return memoRows(tx).where('m.dossier_id', '=', dossier).orderBy('m.since', 'desc').orderBy('m.id').execute()
}

export function findMemoRow(tx: Tx, id: string): Promise<MemoRecord | undefined> {
  return memoRows(tx).where('m.id', '=', id).executeTakeFirst()
}

/** The same, held against others until the transaction ends; undefined where the actor may not change it. */
export async function lockMemoRow(tx: Tx, id: string): Promise<MemoRecord | undefined> {
  const locked = await tx.selectFrom('memo').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return locked && findMemoRow(tx, id)
}

/** The addressees of memos in their order, by the id of the memo. */
export async function listAddressees(tx: Tx, memos: readonly string[]): Promise<Map<string, Addressee[]>> {
  if (memos.length === 0) return new Map()
  const rows = await tx
    .selectFrom('memo_addressee')
    .select(['memo_id', 'name', 'person_id', 'decides'])
    .where('memo_id', 'in', memos)
    .orderBy('position')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.memo_id)
  return new Map(
    [...grouped].map(([memo, of]) => [memo, of.map((row) => ({ name: row.name, person: row.person_id, decides: row.decides }))]),
  )
}

export type MemoChange = {
  readonly header?: MemoHeader
  readonly status?: MemoStatus
  readonly offeredVersion?: number
  readonly shown?: boolean
}

/** Changes a memo if it still has this revision; the state before it is kept by the database. False when somebody was first. */
export async function changeMemoRow(
  tx: Tx,
  memo: Pick<MemoRecord, 'id' | 'dossier_id' | 'revision'>,
  { header, status, offeredVersion, shown, by }: MemoChange & { readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('memo')
    .set({
      ...(header && headerColumns(header)),
      ...(status && { status }),
      ...(offeredVersion !== undefined && { offered_version: offeredVersion }),
      ...(shown !== undefined && { shown }),
      changed_by: by,
    })
    .where('id', '=', memo.id)
    .where('revision', '=', memo.revision)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return false
  if (header) await replaceAddressees(tx, { memo: memo.id, dossier: memo.dossier_id }, header.addressees)
  return true
}

/** The number of the newest version; null before the first. */
export async function latestVersionNumber(tx: Tx, memo: string): Promise<number | null> {
  const { last } = await tx
    .selectFrom('memo_version')
    .select(sql<number | null>`max(number)`.as('last'))
    .where('memo_id', '=', memo)
    .executeTakeFirstOrThrow()
  return last
}
