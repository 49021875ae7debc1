import { createHash } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { completeTask, notify } from '../../notice/acts/notify.ts'
import { takeOverReports } from '../../programme/acts/reported.ts'
import { listMilestones } from '../../programme/views/reported.ts'
import { closesTooEarly, type FreezeRefusal, refuseFreezing } from '../rules/rounds.ts'
import { addFrozen } from '../store/frozen-rounds.ts'
import { listStandingReports } from '../store/measure-reports.ts'
import { holdRound, listRequestRows, markFrozen, type RequestRecord } from '../store/rounds.ts'
import { frozenRound } from '../views/freeze.ts'
import { fieldsOf, parseRequestStatus, parseRoundStatus } from '../views/parse.ts'
import { roundPath } from '../views/rounds.ts'
import { takeOverValues, type ValuesRefusal } from './take-over-values.ts'

type Freezing = { readonly programme: string; readonly round: string; readonly late: readonly string[] }
export type FreezeFault = FreezeRefusal | 'round.unknown' | 'report.open-milestones' | 'item.not-your-part' | ValuesRefusal

/** Freezes a round: what was approved goes into the programme, and the whole is kept as one text that nobody can change. */
export async function freezeRound(
  tx: Tx,
  actor: Actor,
  { programme, round: id, late }: Freezing,
): Promise<{ id: string } | Refusal<FreezeFault>> {
  const round = await holdRound(tx, { programme, round: id }, true)
  if (!round) return refuse('round.unknown')
  const requests = await listRequestRows(tx, id)
  const standing = requests.map((row) => ({ organisation: row.organisation_id, status: parseRequestStatus(row.status) }))
  const refused =
    refuseFreezing(parseRoundStatus(round.status), standing, late) ??
    (await takeOver(tx, actor, { programme, id, name: round.name, requests }))
  if (refused) return refused
  const at = new Date()
  const content = JSON.stringify(await frozenRound(tx, { programme, round, requests, at, actor }))
  const sha256 = createHash('sha256').update(content, 'utf8').digest('hex')
  await addFrozen(tx, { round: id, programme, content, sha256, at, by: actor.person })
  await markFrozen(tx, id, { by: actor.person, at })
  await recordAct(tx, actor, { act: 'freezeRound', thing: 'round', thingId: id, dossier: null, programme, after: { sha256, late } })
  for (const request of requests) await completeTask(tx, actor, { programme, thing: 'roundRequest', thingId: request.id })
  const to = requests.flatMap(({ asked_ids }) => asked_ids)
  const about = { thing: 'round', thingId: id, path: `${roundPath({ programme, round: id })}/verslag`, params: { title: round.name } }
  await notify(tx, actor, { programme, ...about, to, kind: 'frozen' })
  return { id }
}

type Over = { readonly programme: string; readonly id: string; readonly name: string; readonly requests: readonly RequestRecord[] }

/** Only what was approved goes into the programme; what a late organisation has in hand stays in the report. */
async function takeOver(tx: Tx, actor: Actor, { programme, id, name, requests }: Over): Promise<Refusal<FreezeFault> | null> {
  const approved = new Set(requests.filter(({ status }) => status === 'approved').map((row) => row.id))
  const rows = (await listStandingReports(tx, id)).filter((row) => approved.has(row.request_id))
  const reports = rows.map((row) => ({ measure: row.item_id, ...fieldsOf(row) }))
  const milestones = Map.groupBy(await listMilestones(tx, programme, null), ({ item }) => item)
  // A milestone may have been added since the report was written.
  const open = reports.filter((report) => closesTooEarly(report, milestones.get(report.measure) ?? []))
  if (open.length > 0) return refuse('report.open-milestones', { count: open.length })
  const written = await takeOverReports(tx, actor, {
    programme,
    states: reports.flatMap(({ measure, status, confidence, explanation }) =>
      status === null || confidence === null ? [] : [{ measure, status, confidence, explanation }],
    ),
    milestones: reports.flatMap((report) => report.milestones),
  })
  if (isRefusal(written)) return written
  const values = reports.flatMap((report) => report.indicators)
  return takeOverValues(tx, actor, { programme, values, source: name })
}
