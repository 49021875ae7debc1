import { Type } from 'typebox'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { Heading } from '../model/formats.ts'
import { MemoHeader } from '../model/memos.ts'
import { Point, TextNode } from '../model/text.ts'
import { FrozenAnnex, type MemoVersion, type VersionReason, type VersionRow } from '../model/versions.ts'
import type { Passage } from '../rules/plain.ts'
import type { MemoRecord } from './memos.ts'

export type NewVersion = {
  readonly id: string
  readonly memo: string
  readonly dossier: string
  readonly number: number
  readonly reason: VersionReason
  readonly header: MemoHeader
  readonly content: TextNode
  readonly annexes: readonly FrozenAnnex[]
  readonly sha256: string
  readonly points: readonly Point[]
  readonly passages: readonly Passage[]
  readonly headings: readonly Heading[]
  readonly by: string
}

/** Keeps a version with its decision points; what search finds of this memo is from now on this version. */
export async function addVersionRow(tx: Tx, version: NewVersion): Promise<void> {
  const of = { version_id: version.id, memo_id: version.memo, dossier_id: version.dossier }
  await tx
    .insertInto('memo_version')
    .values({
      id: version.id,
      memo_id: version.memo,
      dossier_id: version.dossier,
      number: version.number,
      reason: version.reason,
      header: JSON.stringify(version.header),
      content: JSON.stringify(version.content),
      annexes: JSON.stringify(version.annexes),
      sha256: version.sha256,
      headings: JSON.stringify(version.headings),
      created_by: version.by,
    })
    .execute()
  const points = version.points.map(({ effects, ...point }) => ({ ...point, ...of, effects: JSON.stringify(effects) }))
  if (points.length > 0) await tx.insertInto('memo_point').values(points).execute()
  await tx.deleteFrom('memo_passage').where('memo_id', '=', version.memo).execute()
  const passages = version.passages.map((passage, position) => ({ ...passage, ...of, position }))
  if (passages.length > 0) await tx.insertInto('memo_passage').values(passages).execute()
}

function versionRows(tx: Tx, memo: string) {
  return tx
    .selectFrom('memo_version as v')
    .innerJoin('person as p', 'p.id', 'v.created_by')
    .select(['v.id', 'v.number', 'v.reason', 'v.sha256', 'v.created_at', 'p.name as by'])
    .where('v.memo_id', '=', memo)
}

type Row = Awaited<ReturnType<ReturnType<typeof versionRows>['execute']>>[number]

/** The versions of a memo, the newest first. */
export async function listVersionRows(tx: Tx, memo: string): Promise<VersionRow[]> {
  return (await versionRows(tx, memo).orderBy('v.number', 'desc').execute()).map(versionRow)
}

function versionRow({ created_at, reason, ...row }: Row): VersionRow {
  // A constraint keeps the words.
  return { ...row, reason: reason as VersionReason, at: created_at.toISOString() }
}

const parseParts = parserOf(Type.Object({ header: MemoHeader, content: TextNode, annexes: Type.Array(FrozenAnnex) }))
const parsePoint = parserOf(Point)

const parseHeadings = parserOf(Type.Array(Heading))

/** The headings that held when a version was frozen; undefined where they were not kept. */
export async function findHeadings(tx: Tx, version: string): Promise<readonly Heading[] | undefined> {
  const row = await tx.selectFrom('memo_version').select('headings').where('id', '=', version).executeTakeFirst()
  return row?.headings ? parseHeadings(row.headings) : undefined
}

/** The version of a memo that was offered last; null before the first. */
export async function findOfferedVersion(tx: Tx, memo: Pick<MemoRecord, 'id' | 'offered_version'>): Promise<MemoVersion | null> {
  return memo.offered_version === null ? null : ((await findVersion(tx, memo.id, memo.offered_version)) ?? null)
}

export async function findVersion(tx: Tx, memo: string, number: number): Promise<MemoVersion | undefined> {
  const row = await versionRows(tx, memo).select(['v.header', 'v.content', 'v.annexes']).where('v.number', '=', number).executeTakeFirst()
  if (!row) return undefined
  const points = await tx
    .selectFrom('memo_point')
    .select(['point', 'number', 'question', 'explanation', 'advice', 'effects'])
    .where('version_id', '=', row.id)
    .orderBy('number')
    .execute()
  const { header, content, annexes, ...about } = row
  return { ...versionRow(about), ...parseParts({ header, content, annexes }), points: points.map(parsePoint) }
}
