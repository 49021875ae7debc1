import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../src/identity/model/actor.ts'
import type { Tx } from '../../src/kernel/database.ts'
import { type Ids, type Probe, rows, type SampleInput } from '../probe.ts'
import { asOwner } from '../round-probes.ts'

type Asked = {
  readonly memo: string
  readonly dossier: string
  readonly version: string
  readonly organisation: string
  readonly person: string
} & Readonly<Record<'round' | 'ask' | 'remark', string>>

const inMemo = (statement: (ids: Ids) => RawBuilder<unknown>) => rows(statement)
const readRound = inRound(({ round }) => sql`select from memo_round where id = ${round}`)
const readRemark = inRound(({ remark }) => sql`select from memo_comment where id = ${remark}`)

export const coordinationProbes: Readonly<Record<string, Probe>> = {
  getCoordination: readRound,
  getCoordinatedWith: inRound(({ ask }) => sql`select from memo_ask where id = ${ask}`),
  // Whom one could ask is asked by whoever asks.
  listAskable: inRound(
    ({ memo, dossier, round }) => sql`insert into memo_ask (round_id, memo_id, dossier_id, organisation_id)
      select ${round}, ${memo}, ${dossier}, id from organisation where id <> access_organisation() limit 1 returning 1`,
  ),
  openCoordination: inMemo(
    ({ memo, dossier }) => sql`insert into memo_round (memo_id, dossier_id, version_id, number, deadline, opened_by)
      select ${memo}, ${dossier}, id, 1000, '2031-01-01', access_actor() from memo_version where memo_id = ${memo} limit 1 returning 1`,
  ),
  closeCoordination: inRound(
    ({ round, person }) => sql`update memo_round set closed_at = now(), closed_by = ${person} where id = ${round} returning 1`,
  ),
  remindAsked: inRound(({ ask }) => sql`update memo_ask set reminded_at = now() where id = ${ask} returning 1`),
  giveOpinion: inRound(
    ({ ask, memo, dossier, person }) => sql`insert into memo_opinion (ask_id, memo_id, dossier_id, opinion, by_id)
      values (${ask}, ${memo}, ${dossier}, 'agreed', ${person}) returning 1`,
  ),
  commentInRound: inRound(
    ({
      round,
      memo,
      dossier,
      version,
      organisation,
      person,
    }) => sql`insert into memo_comment (round_id, memo_id, dossier_id, version_id, organisation_id, body, by_id)
      values (${round}, ${memo}, ${dossier}, ${version}, ${organisation}, 'proef', ${person}) returning 1`,
  ),
  listRemarks: readRemark,
  exportRemarks: readRemark,
  disposeRemark: inRound(
    ({ remark, memo, dossier, person }) => sql`insert into memo_disposition (comment_id, memo_id, dossier_id, outcome, by_id)
      values (${remark}, ${memo}, ${dossier}, 'done', ${person}) returning 1`,
  ),
}

/** Input that changes nothing although it is valid. */
export const coordinationInput: SampleInput = {
  openCoordination: { asks: [] },
}

/** Each has a round of its own, in which the organisation of who asks is asked and remarked something. */
function inRound(statement: (asked: Asked) => RawBuilder<unknown>): Probe {
  return async (tx, ids, actor) => {
    const asked = await asOwner(tx, () => makeRound(tx, ids, actor))
    return (await statement(asked).execute(tx)).rows.length > 0
  }
}

async function makeRound(tx: Tx, { memo, dossier }: Ids, { person }: Actor): Promise<Asked> {
  const [round, ask, remark] = [randomUUID(), randomUUID(), randomUUID()]
  const { organisation_id: organisation } = await tx
    .selectFrom('person')
    .select('organisation_id')
    .where('id', '=', person)
    .executeTakeFirstOrThrow()
  const { id: version } = await tx.selectFrom('memo_version').select('id').where('memo_id', '=', memo).limit(1).executeTakeFirstOrThrow()
  const of = { memo_id: memo, dossier_id: dossier }
  await tx
    .insertInto('memo_round')
    .values({ ...of, id: round, version_id: version, number: 999, deadline: '2031-01-01', opened_by: person })
    .execute()
  await tx
    .insertInto('memo_ask')
    .values({ ...of, id: ask, round_id: round, organisation_id: organisation })
    .execute()
  const about = { version_id: version, round_id: round, organisation_id: organisation }
  await tx
    .insertInto('memo_comment')
    .values({ ...of, ...about, id: remark, body: 'proef', by_id: person })
    .execute()
  return { memo, dossier, version, organisation, person, round, ask, remark }
}
