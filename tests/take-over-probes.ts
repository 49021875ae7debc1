import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../src/identity/model/actor.ts'
import type { Tx } from '../src/kernel/database.ts'
import type { Place } from './access-world.ts'
import { asOwner } from './round-probes.ts'

type Ids = Place['ids']
const nobody = '00000000-0000-4000-8000-00000000dead'

/** Valid input that changes nothing, of the way from a dossier to its programme. */
export const takeOverInput: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  takeOver: { fact: nobody, into: { as: 'organisation', organisation: nobody } },
  listSources: { thing: 'measure', id: nobody },
}

async function readsDossier(tx: Tx, { dossier }: Ids): Promise<boolean> {
  return (await sql`select from dossier where id = ${dossier}`.execute(tx)).rows.length > 0
}

/** What these endpoints ask of the database. A fact is taken over from a document that is no stricter than its dossier. */
export const takeOverProbes: Readonly<Record<string, (tx: Tx, ids: Ids, actor: Actor) => Promise<boolean>>> = {
  listTakeOver: readsDossier,
  compareProgramme: readsDossier,
  takeOver: async (tx, ids, actor) => {
    const fact = await asOwner(tx, () => addFact(tx, ids, actor))
    const tied = sql`insert into taken_over (programme_id, fact_id, thing, thing_id, taken_by)
      values (${ids.programme}, ${fact}, 'measure', ${ids.item}, ${actor.person}) returning 1`
    return (await tied.execute(tx)).rows.length > 0
  },
  listSources: async (tx, { programme }) =>
    (await sql`select from programme_item where programme_id = ${programme}`.execute(tx)).rows.length > 0,
}

async function addFact(tx: Tx, { dossier }: Ids, { person }: Actor): Promise<string> {
  const [document, version, fact] = [randomUUID(), randomUUID(), randomUUID()]
  await sql`insert into document (id, dossier_id, name) values (${document}, ${dossier}, 'open.txt')`.execute(tx)
  await sql`insert into document_version (id, document_id, dossier_id, number, sha256, format, origin, bytes, pages, lines, notices, created_by)
    values (${version}, ${document}, ${dossier}, 1, ${randomUUID()}, 'txt', 'text', 1, 1, 1, '{}', ${person})`.execute(tx)
  await sql`insert into fact (id, dossier_id, version_id, kind, value, page, first_line, last_line, confirmed_by)
    values (${fact}, ${dossier}, ${version}, 'risk', '{}', 1, 1, 1, ${person})`.execute(tx)
  return fact
}
