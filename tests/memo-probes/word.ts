import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../src/identity/model/actor.ts'
import type { Tx } from '../../src/kernel/database.ts'
import { type Ids, type Probe, rows, type SampleInput } from '../probe.ts'

const readVersion = rows((ids) => sql`select from memo_version where memo_id = ${ids.memo}`)

function newImport(ids: Ids, actor: Actor): RawBuilder<unknown> {
  return sql`insert into memo_import (dossier_id, file_name, sha256, bytes, reading, created_by)
    values (${ids.dossier}, 'proef.docx', '', 1, '{}', ${actor.person}) returning 1`
}

async function afterImport(tx: Tx, ids: Ids, actor: Actor, statement: RawBuilder<unknown>): Promise<boolean> {
  await newImport(ids, actor).execute(tx)
  return (await statement.execute(tx)).rows.length > 0
}

export const wordProbes: Readonly<Record<string, Probe>> = {
  printVersionInWord: readVersion,
  printRedlineInWord: readVersion,
  bringInWord: rows(newImport),
  getWordImport: (tx, ids, actor) => afterImport(tx, ids, actor, sql`select from memo_import where dossier_id = ${ids.dossier}`),
  confirmWordImport: (tx, ids, actor) =>
    afterImport(tx, ids, actor, sql`update memo_import set memo_id = ${ids.memo} where dossier_id = ${ids.dossier} returning 1`),
}

/** Input that changes nothing although it is valid. */
export const wordInput: SampleInput = {
  confirmWordImport: {
    memo: null,
    header: {
      ...{ kind: 'decision', subject: 'proef', fromUnit: '', contact: '', reference: '', memoDate: null, decideBy: null, notPublic: '' },
      addressees: [],
    },
  },
}
