import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MemoHeader, MemoKind } from '../model/memos.ts'
import { emptyText, standardHeadings } from '../rules/format.ts'
import { changesOf } from '../rules/shared-text.ts'
import { isOpen } from '../rules/states.ts'
import { addMemoRow, changeMemoRow, findMemoRow, lockMemoRow, type MemoRecord } from '../store/memos.ts'
import { addChange } from '../store/text.ts'
import { headerOf } from '../views/memos.ts'

type Draft = { readonly dossier: string; readonly kind: MemoKind; readonly subject: string; readonly demo?: boolean } & Partial<MemoHeader>

/** Begins a memo in a dossier, with the headings of its format. */
export async function draftMemo(
  tx: Tx,
  actor: Actor,
  { dossier, demo = false, ...written }: Draft,
): Promise<{ id: string } | Refusal<'memo.subject-empty'>> {
  const subject = written.subject.trim()
  if (subject === '') return refuse('memo.subject-empty')
  const id = randomUUID()
  const header: MemoHeader = { ...emptyHeader, ...written, subject }
  await addMemoRow(tx, { id, dossier, header, demo, by: actor.person })
  const text = emptyText(header.kind, standardHeadings, randomUUID())
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
  // The status is kept to its words by the table.
  if (!isOpen(row.status as Parameters<typeof isOpen>[0])) return refuse('memo.closed')
  return revision !== undefined && row.revision !== revision ? refuse('memo.changed-meanwhile') : row
}

type HeaderChange = { readonly memo: string; readonly revision: number } & Partial<MemoHeader>

/** Changes fields of the header; what is not named stays. */
export async function changeHeader(
  tx: Tx,
  actor: Actor,
  { memo, revision, ...written }: HeaderChange,
): Promise<{ id: string } | Refusal<OpenRefusal | 'memo.subject-empty'>> {
  const row = await memoToChange(tx, { memo, revision })
  if (isRefusal(row)) return row
  const before = await headerOf(tx, row)
  const header = { ...before, ...written }
  if (header.subject.trim() === '') return refuse('memo.subject-empty')
  if (!(await changeMemoRow(tx, row, { header, by: actor.person }))) return refuse('memo.changed-meanwhile')
  await recordAct(tx, actor, { act: 'changeMemo', thing: 'memo', thingId: memo, dossier: row.dossier_id, before, after: header })
  return { id: memo }
}
