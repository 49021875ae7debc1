import { sql } from 'kysely'
import { coordinationInput, coordinationProbes } from './memo-probes/coordination.ts'
import { decidingInput, decidingProbes } from './memo-probes/deciding.ts'
import { findingInput, findingProbes } from './memo-probes/finding.ts'
import { papersInput, papersProbes } from './memo-probes/papers.ts'
import { wordInput, wordProbes } from './memo-probes/word.ts'
import { writingInput, writingProbes } from './memo-probes/writing.ts'
import { type Probe, rows, type SampleInput } from './probe.ts'

const readMemo = rows((ids) => sql`select from memo where id = ${ids.memo}`)

export const memoProbes: Readonly<Record<string, Probe>> = {
  listMemos: rows((ids) => sql`select from dossier where id = ${ids.dossier}`),
  draftMemo: rows(
    (ids, actor) =>
      sql`insert into memo (dossier_id, kind, subject, created_by) values (${ids.dossier}, 'decision', 'proef', ${actor.person}) returning 1`,
  ),
  getMemo: readMemo,
  changeHeader: rows((ids) => sql`update memo set subject = 'anders' where id = ${ids.memo} returning 1`),
  listVersions: readMemo,
  keepVersion: rows(
    (ids, actor) =>
      sql`insert into memo_version (memo_id, dossier_id, number, reason, header, content, annexes, sha256, created_by)
        values (${ids.memo}, ${ids.dossier}, 1000, 'kept', '{}', '{}', '[]', '', ${actor.person}) returning 1`,
  ),
  checkMemo: rows((ids) => sql`select from memo_update where memo_id = ${ids.memo}`),
  getVersion: rows((ids) => sql`select from memo_version where memo_id = ${ids.memo}`),
  ...writingProbes,
  ...coordinationProbes,
  ...papersProbes,
  ...decidingProbes,
  ...wordProbes,
  ...findingProbes,
}

export const memoInput: SampleInput = {
  draftMemo: { subject: ' ' },
  changeHeader: { revision: 2_000_000_000 },
  ...writingInput,
  ...coordinationInput,
  ...papersInput,
  ...decidingInput,
  ...wordInput,
  ...findingInput,
}
