import { sql } from 'kysely'
import { type Probe, rows, type SampleInput } from '../probe.ts'
import { asOwner } from '../round-probes.ts'

const readVersion = rows((ids) => sql`select from memo_version where memo_id = ${ids.memo}`)

export const papersProbes: Readonly<Record<string, Probe>> = {
  compareVersions: readVersion,
  printVersion: readVersion,
  printRedline: readVersion,
  listSignedPdfs: rows((ids) => sql`select from memo where id = ${ids.memo}`),
  signPdf: async (tx, ids, actor) => {
    await asOwner(tx, () =>
      sql`with signatory as (
        insert into memo_signatory (memo_id, dossier_id, position, title, person_id)
        values (${ids.memo}, ${ids.dossier}, (select count(*) from memo_signatory where memo_id = ${ids.memo}), 'Proef', ${actor.person}) returning id, position)
      insert into memo_signature (memo_id, dossier_id, version_id, signatory_id, position, sha256, by_id, for_id)
        select ${ids.memo}, ${ids.dossier}, v.id, s.id, s.position, v.sha256, ${actor.person}, ${actor.person}
        from signatory s, memo_version v where v.memo_id = ${ids.memo}`.execute(tx),
    )
    const kept = sql`insert into memo_file (memo_id, dossier_id, version_id, kind, sha256, bytes, created_by)
      select ${ids.memo}, ${ids.dossier}, id, 'signedPdf', '', 0, ${actor.person} from memo_version where memo_id = ${ids.memo} limit 1 returning 1`
    return (await kept.execute(tx)).rows.length > 0
  },
  downloadSignedPdf: readVersion,
}

/** Input that changes nothing although it is valid. */
export const papersInput: SampleInput = {
  printVersion: { number: 999_999 },
  printRedline: { from: 999_998, to: 999_999 },
}
