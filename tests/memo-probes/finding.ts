import { sql } from 'kysely'
import { type Ids, type Probe, rows, type SampleInput } from '../probe.ts'

const readMemo = rows((ids) => sql`select from memo where id = ${ids.memo}`)

/** Adds an annex to the memo, numbered high enough to stand in nobody's way. */
const addAnnex = (ids: Ids) =>
  sql<{ id: string }>`insert into memo_annex (memo_id, dossier_id, number, title)
    values (${ids.memo}, ${ids.dossier}, 1000 + (random() * 1000000)::int, 'Proef') returning id`

const changedAnnex: Probe = async (tx, ids) => {
  const [annex] = (await addAnnex(ids).execute(tx)).rows
  return (await sql`update memo_annex set title = 'anders' where id = ${annex?.id} returning 1`.execute(tx)).rows.length > 0
}

export const findingProbes: Readonly<Record<string, Probe>> = {
  listAnnexes: readMemo,
  downloadAnnex: readMemo,
  listAddressable: rows((ids) => sql`update memo set subject = subject where id = ${ids.memo} returning 1`),
  addAnnexes: rows(addAnnex),
  addAnnexVersion: async (tx, ids, actor) => {
    const [annex] = (await addAnnex(ids).execute(tx)).rows
    const added = sql`insert into memo_annex_version (annex_id, memo_id, dossier_id, number, file_name, media_type, sha256, bytes, created_by)
      values (${annex?.id}, ${ids.memo}, ${ids.dossier}, 1, 'proef.txt', 'text/plain', '', 1, ${actor.person}) returning 1`
    return (await added.execute(tx)).rows.length > 0
  },
  changeAnnex: changedAnnex,
  orderAnnexes: changedAnnex,
  withdrawAnnex: changedAnnex,
  listMemoFormats: rows((ids) => sql`select from programme where id = ${ids.programme}`),
  changeMemoFormat: rows(
    (ids) => sql`insert into memo_format (programme_id, kind, headings) values (${ids.programme}, 'decision',
      '[{"id":"reason","title":"A","level":1,"required":true},{"id":"advisedDecision","title":"B","level":1,"required":true}]') returning 1`,
  ),
}

/** Input that changes nothing although it is valid. */
export const findingInput: SampleInput = { changeAnnex: { revision: 2_000_000_000 }, changeMemoFormat: { headings: [] } }
