import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../src/identity/model/actor.ts'
import type { Tx } from '../../src/kernel/database.ts'
import { type Ids, type Probe, rows, type SampleInput } from '../probe.ts'
import { asOwner } from '../round-probes.ts'

const nobody = '00000000-0000-4000-8000-00000000dead'
const seen = rows((ids) => sql`select from programme_item where programme_id = ${ids.programme}`)

/** A statement about a meeting of the programme with one item, which are there already. */
function withMeeting(statement: (meeting: string, ids: Ids, actor: Actor) => RawBuilder<unknown>): Probe {
  return async (tx, ids, actor) => {
    const meeting = await asOwner(tx, () => makeMeeting(tx, ids.programme))
    return (await statement(meeting, ids, actor).execute(tx)).rows.length > 0
  }
}

async function makeMeeting(tx: Tx, programme: string): Promise<string> {
  const [body, meeting] = [randomUUID(), randomUUID()]
  await sql`insert into body (id, programme_id, code, name, kind) values (${body}, ${programme}, ${body.slice(0, 30)}, 'Proef', 'official')`.execute(
    tx,
  )
  await sql`insert into meeting (id, body_id, programme_id, day) values (${meeting}, ${body}, ${programme}, '2030-01-10')`.execute(tx)
  await sql`insert into agenda_item (meeting_id, programme_id, position, title, status)
    values (${meeting}, ${programme}, 1024, 'Opening', 'placed')`.execute(tx)
  return meeting
}

const added = withMeeting(
  (meeting, ids, actor) => sql`insert into agenda_item (meeting_id, programme_id, position, title, status, changed_by)
    values (${meeting}, ${ids.programme}, 2048, 'Punt', 'placed', ${actor.person}) returning 1`,
)
const changed = withMeeting((meeting) => sql`update agenda_item set minutes = 5 where meeting_id = ${meeting} returning 1`)

export const agendaProbes: Readonly<Record<string, Probe>> = {
  getAgenda: seen,
  listMemosToPropose: seen,
  addAgendaItem: added,
  placeAgendaItem: changed,
  changeAgendaItem: changed,
  moveAgendaItem: changed,
  transferAgendaItem: changed,
  takeOffAgendaItem: changed,
  getAgendaItemStory: seen,
  sendAgenda: withMeeting((meeting) => sql`select send_agenda(${meeting}::uuid, 'final')`),
  getSentAgenda: seen,
  compareAgendas: seen,
  printAgendaPapers: seen,
  getAnnotatedAgenda: seen,
  printAnnotatedAgenda: seen,
  annotateItem: withMeeting(
    (meeting, ids, actor) => sql`insert into agenda_annotation (item_id, programme_id, organisation_id, text, changed_by)
      select i.id, ${ids.programme}, p.organisation_id, 'Proef', ${actor.person}
      from agenda_item i, person p where i.meeting_id = ${meeting} and p.id = ${actor.person} returning 1`,
  ),
  getMemoAgendas: rows((ids) => sql`select from memo where id = ${ids.memo}`),
  proposeAgendaItem: withMeeting(
    (meeting, ids, actor) => sql`insert into agenda_item (meeting_id, programme_id, dossier_id, memo_id, position, title, changed_by)
      values (${meeting}, ${ids.programme}, ${ids.dossier}, ${ids.memo}, 2048, 'Punt', ${actor.person}) returning 1`,
  ),
}

/** Input that changes nothing although it is valid. */
export const agendaInput: SampleInput = {
  getAgenda: { meeting: nobody },
  listMemosToPropose: { meeting: nobody },
  addAgendaItem: { meeting: nobody, memo: null, version: null },
  placeAgendaItem: { meeting: nobody, item: nobody },
  changeAgendaItem: { meeting: nobody, item: nobody },
  moveAgendaItem: { meeting: nobody, item: nobody },
  transferAgendaItem: { meeting: nobody, item: nobody, to: nobody },
  takeOffAgendaItem: { meeting: nobody, item: nobody },
  getAgendaItemStory: { meeting: nobody, item: nobody },
  sendAgenda: { meeting: nobody },
  printAgendaPapers: { meeting: nobody },
  getAnnotatedAgenda: { meeting: nobody },
  printAnnotatedAgenda: { meeting: nobody },
  annotateItem: { meeting: nobody, item: nobody, revision: null },
  getSentAgenda: { meeting: nobody },
  compareAgendas: { meeting: nobody },
  proposeAgendaItem: { meeting: nobody, version: null },
}
