import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MemoHeader, MemoKind } from '../model/memos.ts'
import type { TextNode } from '../model/text.ts'
import type { FoundHeader, WordImport, WordReading } from '../model/word.ts'
import { withKnownPoints } from '../rules/word/known-points.ts'
import { withPoints } from '../rules/word/read/candidates.ts'
import { addImportRow, addTakenComments, confirmImportRow, findImportRow } from '../store/word.ts'
import { headerOf } from '../views/memos.ts'
import { getText } from '../views/text.ts'
import { freezeVersion } from './freeze.ts'
import { changeHeader, draftMemo, type KeepRefusal, memoToKeep, type WrittenRefusal } from './memos.ts'
import { replaceText } from './replace-text.ts'

type BroughtIn = {
  readonly dossier: string
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  readonly reading: WordReading
}

/** Keeps what a Word file would become, until whoever brought it in confirms it. */
export async function bringInWord(tx: Tx, actor: Actor, file: BroughtIn): Promise<WordImport | Refusal<'import.unknown'>> {
  const id = await addImportRow(tx, { ...file, by: actor.person })
  const { dossier, fileName, sha256 } = file
  await recordAct(tx, actor, { act: 'bringInWord', thing: 'memoImport', thingId: id, dossier, after: { fileName, sha256 } })
  return (await findImportRow(tx, dossier, id)) ?? refuse('import.unknown')
}

type Header = FoundHeader & { readonly kind: MemoKind }
type Confirmed = {
  readonly dossier: string
  readonly import: string
  /** The memo whose text it becomes; null for a new one. */
  readonly memo: string | null
  readonly header: Header
  readonly takeHeader: boolean
  readonly points: readonly number[]
  readonly comments: boolean
}
type ConfirmRefusal = KeepRefusal | WrittenRefusal | 'import.unknown' | 'word.already'

/** Makes a memo of a file that was read, or puts its text in the place of a memo's, whose text is kept as a version first. */
export async function confirmWordImport(tx: Tx, actor: Actor, wish: Confirmed): Promise<{ id: string } | Refusal<ConfirmRefusal>> {
  const { dossier } = wish
  const found = await findImportRow(tx, dossier, wish.import)
  if (!found) return refuse('import.unknown')
  if (found.memo !== null) return refuse('word.already')
  const memo = wish.memo === null ? await newMemo(tx, actor, wish) : await memoMadeReady(tx, actor, { ...wish, memo: wish.memo })
  if (isRefusal(memo)) return memo
  const text = withKnownPoints(chosenText(found.reading, wish.points), await getText(tx, actor, memo.id), randomUUID)
  await replaceText(tx, { memo: memo.id, dossier, text, by: actor.person })
  if (wish.comments) await takeComments(tx, actor, { memo: memo.id, dossier, reading: found.reading })
  if (!(await confirmImportRow(tx, found.id, memo.id))) return refuse('word.already')
  const after = { fileName: found.fileName, import: found.id }
  await recordAct(tx, actor, { act: 'confirmWordImport', thing: 'memo', thingId: memo.id, dossier, after })
  return memo
}

function chosenText({ content, candidates }: WordReading, points: readonly number[]): TextNode {
  const chosen = new Set(points)
  return withPoints(
    content,
    candidates.filter((_, at) => chosen.has(at)),
    randomUUID,
  )
}

function newMemo(tx: Tx, actor: Actor, { dossier, header }: Confirmed): Promise<{ id: string } | Refusal<WrittenRefusal>> {
  return draftMemo(tx, actor, { dossier, ...header, addressees: header.addressees.map((one) => ({ ...one, person: null })) })
}

type IntoMemo = Confirmed & { readonly memo: string }

async function memoMadeReady(tx: Tx, actor: Actor, { memo, dossier, header, takeHeader }: IntoMemo) {
  const row = await memoToKeep(tx, actor, { memo })
  if (isRefusal(row)) return row
  if (row.dossier_id !== dossier) return refuse('memo.unknown')
  await freezeVersion(tx, actor, { row, reason: 'imported' })
  if (!takeHeader) return { id: memo }
  const addressees = withKnownPeople(header, await headerOf(tx, row))
  return changeHeader(tx, actor, { memo, revision: row.revision, ...header, addressees })
}

/** Whom a memo was for before stays the same person where the name is the same. */
function withKnownPeople({ addressees }: Header, before: MemoHeader): MemoHeader['addressees'] {
  return addressees.map((one) => ({ ...one, person: before.addressees.find(({ name }) => name === one.name)?.person ?? null }))
}

type Taken = { readonly memo: string; readonly dossier: string; readonly reading: WordReading }

async function takeComments(tx: Tx, actor: Actor, { memo, dossier, reading }: Taken): Promise<void> {
  const ids = reading.comments.map(() => randomUUID())
  const rows = reading.comments.map(({ author, at, body, anchor, replyTo }, number) => ({
    id: ids[number] ?? randomUUID(),
    replyTo: replyTo === null ? null : (ids[replyTo] ?? null),
    anchor,
    body,
    byName: author,
    at: at === null ? null : new Date(at),
  }))
  await addTakenComments(tx, { memo, dossier, by: actor.person }, rows)
}
