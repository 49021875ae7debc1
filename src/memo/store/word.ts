import { sql } from 'kysely'
import { Type } from 'typebox'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { Nullable } from '../../kernel/schema.ts'
import { Anchor } from '../model/text.ts'
import { type MemoTemplate, type WordImport, WordReading } from '../model/word.ts'

type NewImport = {
  readonly dossier: string
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  readonly reading: WordReading
  readonly by: string
}

export async function addImportRow(tx: Tx, { dossier, fileName, sha256, bytes, reading, by }: NewImport): Promise<string> {
  const { id } = await tx
    .insertInto('memo_import')
    .values({ dossier_id: dossier, file_name: fileName, sha256, bytes: String(bytes), reading: JSON.stringify(reading), created_by: by })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const parseReading = parserOf(WordReading)

export async function findImportRow(tx: Tx, dossier: string, id: string): Promise<WordImport | null> {
  const row = await tx
    .selectFrom('memo_import')
    .select(['id', 'file_name', 'created_at', 'memo_id', 'reading'])
    .where('id', '=', id)
    .where('dossier_id', '=', dossier)
    .executeTakeFirst()
  if (!row) return null
  const { file_name: fileName, created_at, memo_id: memo, reading } = row
  return { id, dossier, fileName, at: created_at.toISOString(), memo, reading: parseReading(reading) }
}

/** False where somebody confirmed it before. */
export async function confirmImportRow(tx: Tx, id: string, memo: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('memo_import')
    .set({ memo_id: memo })
    .where('id', '=', id)
    .where('memo_id', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type TakenComment = {
  readonly id: string
  readonly replyTo: string | null
  readonly anchor: Anchor | null
  readonly body: string
  readonly byName: string
  readonly at: Date | null
}
type Into = { readonly memo: string; readonly dossier: string; readonly by: string }

/** Comments that came in with a file. One whose moment is not told or lies ahead is of now. */
export async function addTakenComments(tx: Tx, { memo, dossier, by }: Into, comments: readonly TakenComment[]): Promise<void> {
  const rows = comments.map(({ id, replyTo, anchor, body, byName, at }) => ({
    id,
    memo_id: memo,
    dossier_id: dossier,
    reply_to: replyTo,
    anchor: anchor === null ? null : JSON.stringify(anchor),
    body,
    by_id: by,
    by_name: byName,
    at: at === null ? sql<Date>`now()` : sql<Date>`least(${at}, now())`,
  }))
  if (rows.length > 0) await tx.insertInto('memo_comment').values(rows).execute()
}

const parsePlace = parserOf(Type.Object({ anchor: Nullable(Anchor) }))

/** The comments of a memo that were not withdrawn, in the order in which they were made. */
export async function listPrintedComments(tx: Tx, memo: string) {
  const rows = await tx
    .selectFrom('memo_comment as c')
    .innerJoin('person as p', 'p.id', 'c.by_id')
    .select([
      'c.id',
      'c.reply_to',
      'c.point',
      'c.anchor',
      'c.body',
      'c.instead',
      'c.at',
      sql<string>`coalesce(c.by_name, p.name)`.as('author'),
    ])
    .where('c.memo_id', '=', memo)
    .where('c.withdrawn_at', 'is', null)
    .orderBy('c.at')
    .orderBy('c.id')
    .limit(2000)
    .execute()
  return rows.map(({ reply_to: replyTo, at, anchor, ...row }) => ({ ...row, replyTo, at: at.toISOString(), ...parsePlace({ anchor }) }))
}

/** What people are called, by their ids. */
export async function namesOfPeople(tx: Tx, ids: readonly string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const rows = await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute()
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

function templateRows(tx: Tx) {
  return tx
    .selectFrom('memo_template as t')
    .innerJoin('organisation as o', 'o.id', 't.organisation_id')
    .innerJoin('person as p', 'p.id', 't.created_by')
    .select(['o.id as organisation', 'o.abbreviation', 'o.name', 't.file_name', 't.bytes', 't.created_at', 't.sha256', 'p.name as by'])
    .where('t.ended_at', 'is', null)
}

/** The templates that are in use, by the abbreviation of their organisation. */
export async function listTemplateRows(tx: Tx): Promise<MemoTemplate[]> {
  const rows = await templateRows(tx).orderBy('o.abbreviation').execute()
  return rows.map(({ sha256: _sha256, ...row }) => templateOf(row))
}

type TemplateRecord = Omit<Awaited<ReturnType<ReturnType<typeof templateRows>['execute']>>[number], 'sha256'>

function templateOf({ file_name: fileName, bytes, created_at, ...row }: TemplateRecord): MemoTemplate {
  return { ...row, fileName, bytes: Number(bytes), at: created_at.toISOString() }
}

export function findTemplateFile(tx: Tx, organisation: string): Promise<{ sha256: string; fileName: string } | undefined> {
  return tx
    .selectFrom('memo_template')
    .select(['sha256', 'file_name as fileName'])
    .where('organisation_id', '=', organisation)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
}

type NewTemplate = {
  readonly organisation: string
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  readonly by: string
}

export async function addTemplateRow(tx: Tx, { organisation, fileName, sha256, bytes, by }: NewTemplate): Promise<void> {
  await tx
    .insertInto('memo_template')
    .values({ organisation_id: organisation, file_name: fileName, sha256, bytes: String(bytes), created_by: by })
    .execute()
}

/** False where there was none in use. */
export async function endTemplateRow(tx: Tx, organisation: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('memo_template')
    .set({ ended_at: sql<Date>`now()` })
    .where('organisation_id', '=', organisation)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
