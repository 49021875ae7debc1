import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../src/identity/model/actor.ts'
import type { Tx } from '../../src/kernel/database.ts'
import { type Ids, type Probe, rows, type SampleInput } from '../probe.ts'

const nobody = '00000000-0000-4000-8000-00000000dead'
const seen = rows((ids) => sql`select from programme_item where programme_id = ${ids.programme}`)

type Held = { readonly meeting: string; readonly item: string }

/** A meeting that was, with an item on which the body concluded; and what is asked of the database about it. */
function atMeeting(statement: (held: Held, ids: Ids, actor: Actor) => RawBuilder<unknown>): Probe {
  return async (tx, ids, actor) => {
    const held = { meeting: randomUUID(), item: randomUUID() }
    await makeMeeting(tx, { ids, actor }, held)
    return (await statement(held, ids, actor).execute(tx)).rows.length > 0
  }
}

type Asker = { readonly ids: Ids; readonly actor: Actor }

async function makeMeeting(tx: Tx, { ids: { programme }, actor }: Asker, { meeting, item }: Held): Promise<void> {
  const body = randomUUID()
  await sql`insert into body (id, programme_id, code, name, kind) values (${body}, ${programme}, ${body.slice(0, 30)}, 'Proef', 'official')`.execute(
    tx,
  )
  await sql`insert into meeting (id, body_id, programme_id, day, status) values (${meeting}, ${body}, ${programme}, '2020-01-06', 'held')`.execute(
    tx,
  )
  await sql`insert into agenda_item (id, meeting_id, programme_id, position, title, status, conclusion, changed_by)
    values (${item}, ${meeting}, ${programme}, 1, 'Proef', 'concluded', 'Akkoord.', ${actor.person})`.execute(tx)
}

const newAction = ({ meeting, item }: Held, { programme }: Ids) =>
  sql`insert into meeting_action (meeting_id, item_id, programme_id, text) values (${meeting}, ${item}, ${programme}, 'proef') returning 1`
const newConclusion = ({ meeting, item }: Held, { programme }: Ids, { person }: Actor) =>
  sql`insert into agenda_conclusion (item_id, meeting_id, programme_id, outcome, text, by_id)
    values (${item}, ${meeting}, ${programme}, 'agreed', 'proef', ${person}) returning 1`

export const outcomesProbes: Readonly<Record<string, Probe>> = {
  getReadiness: seen,
  remindForMeeting: atMeeting(
    (
      { meeting, item },
      { programme },
      { person },
    ) => sql`insert into meeting_reminder (programme_id, meeting_id, item_id, person_id, moment, by_id)
      values (${programme}, ${meeting}, ${item}, ${person}, '3', ${person}) returning 1`,
  ),
  setReminderDays: atMeeting(
    ({ meeting }) => sql`update body set reminder_days = '{2}' where id = (select body_id from meeting where id = ${meeting}) returning 1`,
  ),
  getOutcomes: seen,
  concludeItem: atMeeting(newConclusion),
  holdMeeting: atMeeting(({ meeting }) => sql`update meeting set status = 'held' where id = ${meeting} returning 1`),
  carryItem: atMeeting(
    ({ meeting, item }, { programme }, { person }) =>
      sql`insert into agenda_item (meeting_id, programme_id, position, title, carried_from, changed_by)
        values (${meeting}, ${programme}, 2, 'Proef', ${item}, ${person}) returning 1`,
  ),
  adoptDecisions: async (tx, ids, actor) => {
    const held = { meeting: randomUUID(), item: randomUUID() }
    await makeMeeting(tx, { ids, actor }, held)
    await newConclusion(held, ids, actor).execute(tx)
    const adopting = sql<{ said: string }>`select adopt_decisions(${held.meeting}, '2020-01-07', null, '') as said`
    return (await adopting.execute(tx)).rows[0]?.said === 'adopted'
  },
  printDecisions: seen,
  addAction: atMeeting(newAction),
  changeAction: atMeeting(newAction),
  settleAction: seen,
}

/** Input that changes nothing although it is valid: there is no such meeting. */
export const outcomesInput: SampleInput = {
  concludeItem: { version: nobody, points: [] },
}
