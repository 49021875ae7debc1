import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { listReadersOf } from '../../notice/views/my-work.ts'
import type { MemoHeader, MemoKind } from '../model/memos.ts'
import { emptyText } from '../rules/format.ts'
import { type HeaderRefusal, refuseHeader, tidyHeader } from '../rules/header.ts'
import { changesOf } from '../rules/shared-text.ts'
import { isOpen } from '../rules/states.ts'
import { addMemoRow, changeMemoRow, findMemoRow, lockMemoRow, type MemoRecord } from '../store/memos.ts'
import { addChange } from '../store/text.ts'
import { headingsFor } from '../views/formats.ts'
import { headerOf, keepsIn } from '../views/memos.ts'

export type WrittenRefusal = HeaderRefusal | 'memo.addressee-cannot-read'

type Draft = { readonly dossier: string; readonly kind: MemoKind; readonly subject: string; readonly demo?: boolean } & Partial<MemoHeader>

/** Begins a memo in a dossier, with the headings that its programme gives this kind of memo. */
export async function draftMemo(
  tx: Tx,
  actor: Actor,
  { dossier, demo = false, ...written }: Draft,
): Promise<{ id: string } | Refusal<WrittenRefusal>> {
  const id = randomUUID()
  const header = tidyHeader({ ...emptyHeader, ...written })
  const refused = refuseHeader(header) ?? (await refuseStrangers(tx, dossier, header.addressees))
  if (refused) return refused
  await addMemoRow(tx, { id, dossier, header, demo, by: actor.person })
  const text = emptyText(header.kind, await headingsFor(tx, dossier, header.kind), randomUUID())
  await addChange(tx, { memo: id, dossier, change: changesOf(text), by: actor.person })
  await recordAct(tx, actor, { act: 'draftMemo', thing: 'memo', thingId: id, dossier, after: header })
  return { id }
}

const emptyHeader: Omit<MemoHeader, 'kind' | 'subject'> = {
  fromUnit: '',
  contact: '',
  reference: '',
  memoDate: null,
  decideBy: null,
  notPublic: '',
  addressees: [],
}

export type OpenRefusal = 'memo.unknown' | 'memo.closed' | 'memo.changed-meanwhile'
type At = { readonly memo: string; readonly revision?: number }

/** A memo whose header, text and annexes may change now, held against others until the transaction ends. */
export async function memoToChange(tx: Tx, { memo, revision }: At): Promise<MemoRecord | Refusal<OpenRefusal>> {
  const row = (await lockMemoRow(tx, memo)) ?? (await findMemoRow(tx, memo))
  if (!row) return refuse('memo.unknown')
  if (!isOpen(row.status)) return refuse('memo.closed')
  return revision !== undefined && row.revision !== revision ? refuse('memo.changed-meanwhile') : row
}

export type KeepRefusal = OpenRefusal | 'memo.of-another-ministry'

/** The same, for who keeps the memo and not only writes along. */
export async function memoToKeep(tx: Tx, actor: Actor, at: At): Promise<MemoRecord | Refusal<KeepRefusal>> {
  const row = await memoToChange(tx, at)
  if (isRefusal(row)) return row
  return (await keepsIn(tx, actor, row)) ? row : refuse('memo.of-another-ministry')
}

type HeaderChange = { readonly memo: string; readonly revision: number } & Partial<MemoHeader>

/** Changes fields of the header; what is not named stays. */
export async function changeHeader(
  tx: Tx,
  actor: Actor,
  { memo, revision, ...written }: HeaderChange,
): Promise<{ id: string } | Refusal<KeepRefusal | WrittenRefusal>> {
  const row = await memoToKeep(tx, actor, { memo, revision })
  if (isRefusal(row)) return row
  const before = await headerOf(tx, row)
  const header = tidyHeader({ ...before, ...written })
  const added = header.addressees.filter(({ person }) => !before.addressees.some((one) => one.person === person))
  const refused = refuseHeader(header) ?? (await refuseStrangers(tx, row.dossier_id, added))
  if (refused) return refused
  if (!(await changeMemoRow(tx, row, { header, by: actor.person }))) return refuse('memo.changed-meanwhile')
  await recordAct(tx, actor, { act: 'changeMemo', thing: 'memo', thingId: memo, dossier: row.dossier_id, before, after: header })
  return { id: memo }
}

/** Whoever a memo is for must be able to read it; who could when it was written down stays. */
async function refuseStrangers(
  tx: Tx,
  dossier: string,
  addressees: MemoHeader['addressees'],
): Promise<Refusal<'memo.addressee-cannot-read'> | null> {
  const people = addressees.flatMap(({ person }) => person ?? [])
  if (people.length === 0) return null
  const readers = new Set((await listReadersOf(tx, dossier)).map(({ id }) => id))
  return people.every((person) => readers.has(person)) ? null : refuse('memo.addressee-cannot-read')
}
