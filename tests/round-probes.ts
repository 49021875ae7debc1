import { createHash, randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../src/identity/model/actor.ts'
import type { Tx } from '../src/kernel/database.ts'
import type { Place } from './access-world.ts'

type Ids = Place['ids']
type Probe = (tx: Tx, ids: Ids, actor: Actor) => Promise<boolean>
type Round = {
  readonly round: string
  readonly request: string
  readonly report: string
  readonly programme: string
  readonly person: string
}

/** What the endpoints of status rounds ask of the database. Each has a round of its own, in which the organisation of who asks leads a measure. */
export const roundProbes: Readonly<Record<string, Probe>> = {
  listRounds: inRound({}, ({ round }) => sql`select from round where id = ${round}`),
  getRound: inRound({}, ({ round }) => sql`select from round_request where round_id = ${round}`),
  openRound: (tx, ids, { person }) =>
    touches(
      tx,
      sql`insert into round (programme_id, name, from_on, to_on, due_on, opened_by)
        values (${ids.programme}, 'Buitenom', '2030-01-01', '2030-03-31', '2030-04-15', ${person}) returning 1`,
    ),
  listMeasureReports: inRound({}, ({ report }) => sql`select from measure_report where id = ${report}`),
  saveReport: inRound({}, ({ report }) => sql`update measure_report set explanation = 'x' where id = ${report} returning 1`),
  submitReports: inRound(
    {},
    ({ request, person }) =>
      sql`update round_request set status = 'submitted', submitted_at = now(), submitted_by = ${person} where id = ${request} returning 1`,
  ),
  returnReports: inRound(
    { status: 'submitted' },
    ({ request }) => sql`update round_request set status = 'returned', returned_why = 'x' where id = ${request} returning 1`,
  ),
  approveReports: inRound(
    { status: 'submitted' },
    ({ request }) => sql`update round_request set status = 'approved' where id = ${request} returning 1`,
  ),
  remindLate: inRound({}, ({ request }) => sql`update round_request set reminded_at = now() where id = ${request} returning 1`),
  freezeRound: inRound(
    {},
    ({ round, programme, person }) =>
      sql`insert into round_report (round_id, programme_id, content, sha256, frozen_by)
        values (${round}, ${programme}, '{}', ${hashOf('{}')}, ${person}) returning 1`,
  ),
  getFrozenRound: inRound({ frozen: true }, ({ round }) => sql`select from round_report where round_id = ${round}`),
  listFrozenMeasures: inRound({ frozen: true }, ({ round }) => sql`select from round_report where round_id = ${round}`),
  downloadFrozenRound: inRound({ frozen: true }, ({ round }) => sql`select from round_report where round_id = ${round}`),
  compareRounds: inRound({ frozen: true }, ({ round }) => sql`select from round_report where round_id = ${round}`),
}

type Wish = { readonly status?: 'asked' | 'submitted'; readonly frozen?: boolean }

function inRound(wish: Wish, statement: (round: Round) => RawBuilder<unknown>): Probe {
  return async (tx, ids, actor) => {
    const round = await asOwner(tx, () => makeRound(tx, { ...wish, programme: ids.programme, person: actor.person }))
    return touches(tx, statement(round))
  }
}

async function touches(tx: Tx, statement: RawBuilder<unknown>): Promise<boolean> {
  return (await statement.execute(tx)).rows.length > 0
}

/** What is made beforehand is made by the owner of the database, as whom the tests are connected. */
export async function asOwner<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`set local role none`.execute(tx)
  const made = await work()
  await sql`set local role actielijn_app`.execute(tx)
  return made
}

type Made = Wish & { readonly programme: string; readonly person: string }

async function makeRound(tx: Tx, { programme, person, status = 'asked', frozen = false }: Made): Promise<Round> {
  const [line, measure, round, request, report] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  const submitted = status === 'submitted' ? { submitted_at: new Date(), submitted_by: person } : {}
  const { organisation_id: organisation } = await tx
    .selectFrom('person')
    .select('organisation_id')
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  const item = { programme_id: programme, title: 'Proef' }
  const days = { from_on: '2030-01-01', to_on: '2030-03-31', due_on: '2030-04-15' }
  await tx
    .insertInto('programme_item')
    .values({ ...item, id: line, kind: 'actionLine', status: 'active' })
    .execute()
  await tx
    .insertInto('programme_item')
    .values({ ...item, id: measure, kind: 'measure', parent_id: line, lead_id: organisation, status: 'underway' })
    .execute()
  await tx
    .insertInto('round')
    .values({ id: round, programme_id: programme, name: 'Proef', ...days, opened_by: person })
    .execute()
  const asked = { id: request, programme_id: programme, round_id: round, organisation_id: organisation, status, ...submitted }
  await tx.insertInto('round_request').values(asked).execute()
  await tx
    .insertInto('measure_report')
    .values({ id: report, programme_id: programme, round_id: round, request_id: request, item_id: measure })
    .execute()
  if (frozen) {
    const content = { content: '{}', sha256: hashOf('{}'), frozen_by: person }
    await tx
      .insertInto('round_report')
      .values({ round_id: round, programme_id: programme, ...content })
      .execute()
  }
  return { round, request, report, programme, person }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
