import { getMoneyStanding } from '../../budget/views/money.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { addDays, type Day, dayAt, daysBetween, parseDay, startOfDay } from '../../kernel/day.ts'
import type { MilestoneMove } from '../../programme/model/standing.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import { getChangesSince, getStanding } from '../../programme/views/standing.ts'
import { after, scoreOf } from '../../risk/rules/scores.ts'
import { getRiskStanding, type RiskStanding } from '../../risk/views/standing.ts'
import { type ChangeLine, overviewLines, type ProgrammeOverview, type RiskyLine } from '../model/overview.ts'
import { inTurn } from '../rules/overview.ts'
import { isLate } from '../rules/rounds.ts'
import { findLastFrozen, findRunning } from '../store/overview.ts'
import { listRequestRows } from '../store/rounds.ts'
import { parseRequestStatus } from './parse.ts'

type On = { readonly programme: string; readonly day: Day }

/** A programme at a glance, as it is today. */
export async function getProgrammeOverview(tx: Tx, actor: Actor, programme: string): Promise<ProgrammeOverview> {
  const on = { programme, day: dayAt(new Date()) }
  const { counts, behind } = await getStanding(tx, on, overviewLines)
  return {
    day: on.day,
    keeps: rolesInProgramme(actor, programme).includes('coordinator'),
    measures: counts,
    behind,
    money: await getMoneyStanding(tx, actor, { programme, count: overviewLines }),
    risks: riskyOf(await getRiskStanding(tx, on, overviewLines)),
    changes: await changesOf(tx, on),
    round: await roundOf(tx, on),
  }
}

function riskyOf({ sums, high, overdue, negative }: RiskStanding): ProgrammeOverview['risks'] {
  const risks = high.map((row): RiskyLine => {
    const at = after(row)
    const about = { id: row.id, risk: row.id, item: null, text: row.title, owner: row.ownerName, day: null }
    return { kind: 'risk', ...about, score: at && scoreOf(at) }
  })
  const mitigations = overdue.rows.map(({ id, risk, action, ownerName, dueOn }): RiskyLine => {
    return { kind: 'mitigation', id, risk, item: null, text: action, owner: ownerName, score: null, day: dueOn }
  })
  const tests = negative.rows.map(({ id, item, about, organisation, receivedOn }): RiskyLine => {
    return { kind: 'test', id, risk: null, item, text: about, owner: organisation, score: null, day: receivedOn }
  })
  const counts = { ...sums, overdue: overdue.total, negative: negative.total }
  return { ...counts, lines: inTurn([risks, mitigations, tests], overviewLines) }
}

async function changesOf(tx: Tx, { programme, day }: On): Promise<ProgrammeOverview['changes']> {
  const frozen = await findLastFrozen(tx, programme)
  const since = frozen?.frozen_at ?? startOfDay(addDays(day, -30))
  const { items, milestones } = await getChangesSince(tx, { programme, since }, overviewLines)
  const { lines, ...counts } = items
  const changed = lines.map((line): ChangeLine => ({ ...line, milestone: null }))
  return {
    since: since.toISOString(),
    round: frozen ? { id: frozen.id, name: frozen.name } : null,
    ...counts,
    movedMilestones: milestones.moved,
    reachedMilestones: milestones.reached,
    lines: inTurn([changed, milestones.moves.map(milestoneLine)], overviewLines),
  }
}

function milestoneLine({ item, title, before, after: then }: MilestoneMove): ChangeLine {
  return { what: ['milestone'], item, before: null, after: null, milestone: { title, before, after: then } }
}

async function roundOf(tx: Tx, { programme, day }: On): Promise<ProgrammeOverview['round']> {
  const round = await findRunning(tx, programme)
  if (!round) return null
  const requests = await listRequestRows(tx, round.id)
  const waiting = requests.flatMap(({ id, abbreviation, status }) => {
    const standing = parseRequestStatus(status)
    if (standing !== 'asked' && standing !== 'returned') return []
    return [{ request: id, abbreviation, late: isLate(standing, round.due_on, day) }]
  })
  const due = parseDay(round.due_on) ?? day
  return { id: round.id, name: round.name, due, days: daysBetween(day, due), organisations: requests.length, waiting }
}
