import { sql } from 'kysely'
import { type Probe, rows, type SampleInput } from '../probe.ts'

const nobody = '00000000-0000-4000-8000-00000000dead'
const readMemo = rows((ids) => sql`select from memo where id = ${ids.memo}`)
const comment = rows(
  (ids, actor) => sql`insert into memo_comment (memo_id, dossier_id, organisation_id, body, by_id)
    values (${ids.memo}, ${ids.dossier}, access_organisation(), 'proef', ${actor.person}) returning 1`,
)

export const writingProbes: Readonly<Record<string, Probe>> = {
  listMemoComments: readMemo,
  addMemoComment: comment,
  withdrawMemoComment: async (tx, ids, actor) => {
    await comment(tx, ids, actor)
    const withdrawn = rows((of) => sql`update memo_comment set withdrawn_at = now() where memo_id = ${of.memo} returning 1`)
    return withdrawn(tx, ids, actor)
  },
  findReferences: rows(
    (ids) => sql`select from memo where id = ${ids.memo} and dossier_id in (select access_dossiers('{coordinator,author}'))`,
  ),
  resolveReferences: readMemo,
  nameSuggesters: rows((ids) => sql`select from memo_update where memo_id = ${ids.memo}`),
}

/** Input that changes nothing although it is valid. */
export const writingInput: SampleInput = {
  addMemoComment: { body: ' ' },
  withdrawMemoComment: { comment: nobody },
  findReferences: { text: 'proef' },
  resolveReferences: { references: [] },
  nameSuggesters: { people: [] },
}
