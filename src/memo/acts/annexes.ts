import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Annex, AnnexFields, ReceivedFile } from '../model/annexes.ts'
import {
  type AnnexRecord,
  addAnnexFileRow,
  addAnnexRow,
  changeAnnexRow,
  findAnnexRow,
  listAnnexesWithFiles,
  listAnnexRows,
} from '../store/annex-files.ts'
import type { MemoRecord } from '../store/memos.ts'
import { memoToChange, type OpenRefusal } from './memos.ts'

type Of = { readonly memo: string; readonly annex: string }
type AnnexRefusal = OpenRefusal | 'annex.unknown' | 'annex.withdrawn' | 'annex.changed-meanwhile'

/** As many as a reader can still be asked to open. */
const most = 200

/** Adds files as annexes, numbered after those that are there; an annex is called after its file until it gets a title. */
export async function addAnnexes(
  tx: Tx,
  actor: Actor,
  { memo, files }: { readonly memo: string; readonly files: readonly ReceivedFile[] },
): Promise<Annex[] | Refusal<OpenRefusal | 'annex.too-many'>> {
  const row = await memoToChange(tx, { memo })
  if (isRefusal(row)) return row
  const standing = await standingOf(tx, memo)
  if (standing.length + files.length > most) return refuse('annex.too-many')
  const place = { memo, dossier: row.dossier_id, by: actor.person }
  for (const [at, file] of files.entries()) {
    const annex = { id: randomUUID(), number: standing.length + at + 1, title: titleOf(file.name) }
    await addAnnexRow(tx, place, annex)
    await addAnnexFileRow(tx, place, { annex: annex.id, number: 1, file })
  }
  await record(tx, actor, { row, act: 'addAnnexes', after: files.map(({ name, sha256 }) => ({ name, sha256 })) })
  return listAnnexesWithFiles(tx, memo)
}

function titleOf(file: string): string {
  const title = file
    .replace(/\.[A-Za-z0-9]+$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
  return title || file
}

async function standingOf(tx: Tx, memo: string): Promise<AnnexRecord[]> {
  return (await listAnnexRows(tx, memo)).filter(({ withdrawn_at }) => withdrawn_at === null)
}

type Found = { readonly row: MemoRecord; readonly annex: AnnexRecord }

async function annexToChange(
  tx: Tx,
  { memo, annex, revision }: Of & { readonly revision?: number },
): Promise<Found | Refusal<AnnexRefusal>> {
  const row = await memoToChange(tx, { memo })
  if (isRefusal(row)) return row
  const found = await findAnnexRow(tx, memo, annex)
  if (!found) return refuse('annex.unknown')
  if (found.withdrawn_at !== null) return refuse('annex.withdrawn')
  return revision !== undefined && found.revision !== revision ? refuse('annex.changed-meanwhile') : { row, annex: found }
}

/** Puts another file in the place of an annex; the files that it had are kept. */
export async function replaceAnnexFile(
  tx: Tx,
  actor: Actor,
  { file, ...of }: Of & { readonly file: ReceivedFile },
): Promise<Annex[] | Refusal<AnnexRefusal | 'annex.same-file'>> {
  const found = await annexToChange(tx, of)
  if (isRefusal(found)) return found
  const annexes = await listAnnexesWithFiles(tx, of.memo)
  const newest = annexes.find(({ id }) => id === of.annex)?.files[0]
  if (newest?.sha256 === file.sha256 && newest.fileName === file.name) return refuse('annex.same-file')
  const { row } = found
  const place = { memo: of.memo, dossier: row.dossier_id, by: actor.person }
  await addAnnexFileRow(tx, place, { annex: of.annex, number: (newest?.number ?? 0) + 1, file })
  const [before, after] = [{ sha256: newest?.sha256 }, { annex: found.annex.number, name: file.name, sha256: file.sha256 }]
  await record(tx, actor, { row, act: 'addAnnexVersion', before, after })
  return listAnnexesWithFiles(tx, of.memo)
}

export async function changeAnnex(
  tx: Tx,
  actor: Actor,
  { memo, annex: id, revision, ...written }: Of & { readonly revision: number } & Partial<AnnexFields>,
): Promise<Annex[] | Refusal<AnnexRefusal | 'annex.title-empty'>> {
  const found = await annexToChange(tx, { memo, annex: id, revision })
  if (isRefusal(found)) return found
  const { title, note } = found.annex
  const fields = { title: (written.title ?? title).trim(), note: (written.note ?? note).trim() }
  if (fields.title === '') return refuse('annex.title-empty')
  if (!(await changeAnnexRow(tx, found.annex, { ...fields, by: actor.person }))) return refuse('annex.changed-meanwhile')
  await record(tx, actor, { row: found.row, act: 'changeAnnex', before: { title, note }, after: fields })
  return listAnnexesWithFiles(tx, memo)
}

/** Numbers the annexes in this order; one that somebody added or withdrew meanwhile makes the order stale. */
export async function orderAnnexes(
  tx: Tx,
  actor: Actor,
  { memo, annexes }: { readonly memo: string; readonly annexes: readonly string[] },
): Promise<Annex[] | Refusal<OpenRefusal | 'annex.order-stale'>> {
  const row = await memoToChange(tx, { memo })
  if (isRefusal(row)) return row
  const standing = await standingOf(tx, memo)
  const ordered = annexes.flatMap((id) => standing.find((annex) => annex.id === id) ?? [])
  if (new Set(annexes).size !== annexes.length || ordered.length !== standing.length || annexes.length !== standing.length)
    return refuse('annex.order-stale')
  if (await number(tx, actor, ordered))
    await record(tx, actor, { row, act: 'orderAnnexes', before: standing.map(({ id }) => id), after: annexes })
  return listAnnexesWithFiles(tx, memo)
}

/** Takes an annex off a memo; those after it move up one number. */
export async function withdrawAnnex(
  tx: Tx,
  actor: Actor,
  of: Of & { readonly revision: number },
): Promise<Annex[] | Refusal<AnnexRefusal>> {
  const found = await annexToChange(tx, of)
  if (isRefusal(found)) return found
  if (!(await changeAnnexRow(tx, found.annex, { withdrawnAt: new Date(), by: actor.person }))) return refuse('annex.changed-meanwhile')
  await number(tx, actor, await standingOf(tx, of.memo))
  await record(tx, actor, { row: found.row, act: 'withdrawAnnex', before: { number: found.annex.number, title: found.annex.title } })
  return listAnnexesWithFiles(tx, of.memo)
}

/** Numbers annexes from one in this order; answers whether a number changed. */
async function number(tx: Tx, actor: Actor, ordered: readonly AnnexRecord[]): Promise<boolean> {
  const moved = ordered.map((annex, at) => ({ annex, to: at + 1 })).filter(({ annex, to }) => annex.number !== to)
  for (const { annex, to } of moved) await changeAnnexRow(tx, annex, { number: to, by: actor.person })
  return moved.length > 0
}

type Said = { readonly row: MemoRecord; readonly act: string; readonly before?: unknown; readonly after?: unknown }

function record(tx: Tx, actor: Actor, { row, ...said }: Said): Promise<void> {
  return recordAct(tx, actor, { ...said, thing: 'memo', thingId: row.id, dossier: row.dossier_id })
}
