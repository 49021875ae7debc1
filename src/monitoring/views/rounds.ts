import type { Actor } from '../../identity/model/actor.ts'
import { organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import type { RoundRequest, RoundRow, RoundView } from '../model/rounds.ts'
import { isLate, type Reporter, refuseWriting } from '../rules/rounds.ts'
import {
  findFrozenBefore,
  findRound,
  listRequestRows,
  listRoundRows,
  type RequestRecord,
  type RoundCounts,
  type RoundRecord,
} from '../store/rounds.ts'
import { parseRequestStatus, parseRoundStatus } from './parse.ts'

type OfRound = { readonly programme: string; readonly round: string }

/** Where a round is in the workbench. */
export function roundPath({ programme, round }: OfRound): string {
  return `/programmas/${programme}/rondes/${round}`
}

/** Where an organisation reports. */
export function reportPath({ id, ...ofRound }: OfRound & { readonly id: string }): string {
  return `${roundPath(ofRound)}/rapportage/${id}`
}

export async function listRounds(tx: Tx, _actor: Actor, programme: string): Promise<RoundRow[]> {
  return (await listRoundRows(tx, programme)).map(({ round, counts }) => roundOf(round, counts))
}

export async function getRound(tx: Tx, actor: Actor, { programme, round: id }: OfRound): Promise<RoundView | Refusal<'round.unknown'>> {
  const row = await findRound(tx, programme, id)
  if (!row) return refuse('round.unknown')
  const reporter: Reporter = { roles: rolesInProgramme(actor, programme), organisation: await organisationOf(tx, actor) }
  const requests = await listRequestRows(tx, id)
  const previous = await findPrevious(tx, programme, row)
  return {
    round: roundOf(row, countsOf(requests)),
    requests: requests.map((one) => requestOf(one, row, reporter)),
    keeps: reporter.roles.includes('coordinator'),
    previous,
  }
}

/** The last round that was frozen before this one was, or is. */
export async function findPrevious(tx: Tx, programme: string, round: RoundRecord): Promise<{ id: string; name: string } | null> {
  return (await findFrozenBefore(tx, programme, round.frozen_at ?? new Date(Date.now() + 60_000))) ?? null
}

function roundOf(row: RoundRecord, counts: RoundCounts): RoundRow {
  const { id, name } = row
  const days = { from: row.from_on, to: row.to_on, due: row.due_on }
  const moments = { openedAt: row.opened_at.toISOString(), frozenAt: row.frozen_at?.toISOString() ?? null }
  return { id, name, ...days, status: parseRoundStatus(row.status), ...moments, ...counts }
}

function countsOf(requests: readonly RequestRecord[]): RoundCounts {
  const approved = requests.filter(({ status }) => status === 'approved').length
  const submitted = requests.filter(({ status }) => status === 'submitted').length + approved
  const measures = requests.reduce((sum, request) => sum + (request.measures ?? 0), 0)
  return { organisations: requests.length, submitted, approved, measures }
}

function requestOf(row: RequestRecord, round: RoundRecord, reporter: Reporter): RoundRequest {
  const status = parseRequestStatus(row.status)
  const standing = { round: parseRoundStatus(round.status), request: status, organisation: row.organisation_id }
  return {
    id: row.id,
    organisation: row.organisation_id,
    abbreviation: row.abbreviation,
    organisationName: row.name,
    status,
    asked: row.asked_ids.length,
    measures: row.measures ?? 0,
    filled: row.filled ?? 0,
    late: isLate(status, round.due_on, dayAt(round.frozen_at ?? new Date())),
    remindedAt: row.reminded_at?.toISOString() ?? null,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    submittedBy: row.submitted_by,
    returnedWhy: row.returned_why,
    writes: refuseWriting(reporter, standing) === null,
  }
}
