import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../src/identity/model/actor.ts'
import type { Tx } from '../src/kernel/database.ts'
import type { Place } from './access-world.ts'

type Ids = Place['ids']
type Probe = (tx: Tx, ids: Ids, actor: Actor) => Promise<boolean>

/** What the endpoints of in and out ask of the database. */
export const exchangeProbes: Readonly<Record<string, Probe>> = {
  importTemplateOfProgramme: reads,
  exportProgramme: reads,
  exportProgrammeTable: reads,
  checkImport: offers,
  listImports: offers,
  getImport: offers,
  confirmImport: offers,
  withdrawImport: offers,
  getCalendarFeed: reads,
  openCalendarFeed: (tx, ids, actor) =>
    touched(
      tx,
      sql`insert into calendar_feed (programme_id, person_id, token_hash, revoked_at)
        values (${ids.programme}, ${actor.person}, sha256(${randomUUID()}::bytea), now()) returning 1`,
    ),
  revokeCalendarFeed: reads,
}

function reads(tx: Tx, ids: Ids): Promise<boolean> {
  return touched(tx, sql`select where ${ids.programme}::uuid in (select access_open_programmes())`)
}

/** An import that somebody offers is seen by that person, moved on and withdrawn. */
async function offers(tx: Tx, ids: Ids, actor: Actor): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into programme_import (programme_id, created_by, subject_id, files, status, report)
    values (${ids.programme}, ${actor.person}, ${actor.subject}, '{}', 'faulty', '{}') returning id`.execute(tx)
  return touched(tx, sql`update programme_import set status = 'withdrawn' where id = ${rows[0]?.id} returning 1`)
}

async function touched(tx: Tx, statement: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await statement.execute(tx)
  return rows.length > 0
}
