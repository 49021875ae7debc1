import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { AgendaFeed, FeedKind } from '../model/calendars.ts'
import { isConfidential } from './feed-content.ts'

export type NewFeed = {
  readonly person: string
  readonly kind: FeedKind
  readonly body: string | null
  readonly dossier: string | null
  readonly tokenHash: Buffer
}

export async function addFeedRow(tx: Tx, { person, kind, body, dossier, tokenHash }: NewFeed): Promise<string> {
  const row = { person_id: person, kind, body_id: body, dossier_id: dossier, token_hash: tokenHash }
  return (await tx.insertInto('agenda_feed').values(row).returning('id').executeTakeFirstOrThrow()).id
}

/** The addresses of the actor that were not revoked, the newest first; what they are about by a name that the actor may read. */
export async function listFeedRows(tx: Tx, person: string): Promise<AgendaFeed[]> {
  const rows = await tx
    .selectFrom('agenda_feed as f')
    .leftJoin('body as b', 'b.id', 'f.body_id')
    .leftJoin('dossier as d', 'd.id', 'f.dossier_id')
    .select([
      'f.id',
      'f.kind',
      'f.body_id as body',
      'f.dossier_id as dossier',
      'f.created_at',
      'f.fetched_at',
      'b.code',
      'b.name',
      'd.title',
    ])
    .where('f.person_id', '=', person)
    .where('f.revoked_at', 'is', null)
    .orderBy('f.created_at', 'desc')
    .execute()
  return rows.map(({ id, kind, body, dossier, created_at, fetched_at, code, name, title }) => ({
    ...{ id, kind: kind as FeedKind, body, dossier },
    about: code === null ? (title ?? '') : `${code} · ${name}`,
    createdAt: created_at.toISOString(),
    fetchedAt: fetched_at?.toISOString() ?? null,
  }))
}

/** False where the actor has no such address any more. */
export async function revokeFeedRow(tx: Tx, person: string, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agenda_feed')
    .set({ revoked_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export type OpenFeed = {
  readonly id: string
  readonly person: string
  readonly kind: FeedKind
  readonly body: string | null
  readonly dossier: string | null
}

/** Whose address a secret opens; read at the door, where nobody is the actor yet. */
export async function findFeedOfToken(tx: Tx, tokenHash: Buffer): Promise<OpenFeed | undefined> {
  const row = await tx
    .selectFrom('agenda_feed')
    .select(['id', 'person_id as person', 'kind', 'body_id as body', 'dossier_id as dossier'])
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return row && { ...row, kind: row.kind as FeedKind }
}

/** Counts as used at most once a minute: calendars ask often. */
export async function markFeedRead(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('agenda_feed')
    .set({ fetched_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where(sql<boolean>`fetched_at is null or fetched_at < now() - interval '1 minute'`)
    .execute()
}

/** Whether the body is one of a programme in which the actor holds a role. */
export async function readsBody(tx: Tx, body: string): Promise<boolean> {
  const row = await tx
    .selectFrom('body')
    .select('id')
    .where('id', '=', body)
    .where(sql<boolean>`programme_id in (select access_open_programmes())`)
    .executeTakeFirst()
  return row !== undefined
}

/** The title of a dossier that the actor may read. */
export async function findDossierTitle(tx: Tx, dossier: string): Promise<string | null> {
  const title = sql<string>`case when ${isConfidential} then 'Vertrouwelijk dossier' else d.title end`.as('title')
  const row = await tx.selectFrom('dossier as d').select(title).where('d.id', '=', dossier).executeTakeFirst()
  return row?.title ?? null
}
