import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '../../src/identity/model/actor.ts'
import { type Ids, type Probe, rows, type SampleInput } from '../probe.ts'

const nobody = '00000000-0000-4000-8000-00000000dead'
const readMemo = rows((ids) => sql`select from memo where id = ${ids.memo}`)
/** What only those who make a memo are answered is asked of their right to make it. */
const makesMemo = rows((ids) => sql`update memo set subject = 'anders' where id = ${ids.memo} returning 1`)
const step = (act: string, day: string | null = null) =>
  rows(
    (ids, { person }) => sql`insert into memo_step (memo_id, dossier_id, version_id, act, reason, day, by_id, for_id)
      select memo_id, dossier_id, id, ${act}, 'proef', ${day}::date, ${person}, ${person} from memo_version where memo_id = ${ids.memo} returning 1`,
  )
const newDecision = (ids: Ids, { person }: Actor): RawBuilder<unknown> =>
  sql`insert into memo_decision (memo_id, dossier_id, version_id, outcome, minister_id, by_id)
    select memo_id, dossier_id, id, 'noted', ${person}, ${person} from memo_version where memo_id = ${ids.offeredMemo} returning 1`
const newInk = (ids: Ids, { person }: Actor): RawBuilder<unknown> =>
  sql`insert into memo_ink (memo_id, dossier_id, version_id, place, strokes, minister_id, by_id)
    select memo_id, dossier_id, id, 'memo', '[]', ${person}, ${person} from memo_version where memo_id = ${ids.offeredMemo} returning 1`

export const decidingProbes: Readonly<Record<string, Probe>> = {
  getOfferCheck: makesMemo,
  offerMemo: step('offer'),
  withdrawMemo: step('withdraw'),
  getDecisions: readMemo,
  takeDecision: rows(newDecision),
  prepareDecision: rows(
    (ids, { person }) => sql`insert into memo_preparation (memo_id, dossier_id, version_id, minister_id, by_id)
      select v.memo_id, v.dossier_id, v.id, a.person_id, ${person}
      from memo_version v join memo_addressee a on a.memo_id = v.memo_id and a.position = 0 where v.memo_id = ${ids.offeredMemo} returning 1`,
  ),
  returnMemo: rows(
    (ids) => sql`select 1 from memo_version v where v.memo_id = ${ids.offeredMemo} and return_memo(v.memo_id, v.id, 'proef')`,
  ),
  keepInk: rows(newInk),
  withdrawInk: async (tx, ids, actor) => {
    await newInk(ids, actor).execute(tx)
    const { rows: withdrawn } = await sql`update memo_ink set withdrawn_at = now() where memo_id = ${ids.offeredMemo} returning 1`.execute(
      tx,
    )
    return withdrawn.length > 0
  },
  settleCondition: readMemo,
  assignCondition: makesMemo,
  listPointEffects: makesMemo,
  setPointEffects: rows(
    (ids, { person }) => sql`insert into memo_update (memo_id, dossier_id, change, person_id)
      values (${ids.memo}, ${ids.dossier}, '\\x00', ${person}) returning 1`,
  ),
  listEffectChoices: makesMemo,
  listDecidedHere: rows((ids) => sql`select from programme_item where id = ${ids.item}`),
  getSigning: readMemo,
  setSignatories: rows(
    (ids, { person }) => sql`insert into memo_signatory (memo_id, dossier_id, position, title, person_id)
      values (${ids.memo}, ${ids.dossier}, 0, 'proef', ${person}) returning 1`,
  ),
  signMemo: rows((ids) => sql`select from memo_version where memo_id = ${ids.memo}`),
  sendMemo: step('send', '2031-01-01'),
  archiveMemo: step('archive'),
}

const words = { condition: '', remark: 'proef', note: '' }

/** Input that changes nothing although it is valid: the memo that it names is a draft. */
export const decidingInput: SampleInput = {
  offerMemo: { confirmed: false },
  takeDecision: { version: nobody, decisions: [{ point: null, outcome: 'noted' }] },
  prepareDecision: { version: nobody, minister: nobody, point: null, outcome: null, ...words },
  returnMemo: { version: nobody, remark: 'proef' },
  keepInk: { version: nobody, place: 'memo', strokes: [[[1, 1]]], alt: '' },
  withdrawInk: { ink: nobody },
  settleCondition: { condition: nobody, outcome: 'met', note: 'proef' },
  assignCondition: { condition: nobody, owner: nobody },
  setPointEffects: { point: 'nergens', effects: [] },
  listDecidedHere: { id: nobody },
  setSignatories: { signatories: [{ title: 'proef', person: nobody }] },
  signMemo: { version: nobody, sha256: '0'.repeat(64) },
  sendMemo: { sentOn: '2031-01-01' },
}
