import { getMoneyOverview } from '../../budget/views/money.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { ProgrammeItem } from '../../programme/model/items.ts'
import { getProgrammeName } from '../../programme/views/programmes.ts'
import { listMilestones, listStanding, type MilestoneState } from '../../programme/views/reported.ts'
import { getRiskMatrix } from '../../risk/views/risks.ts'
import type { FrozenItem, FrozenMeasure, FrozenOrganisation, FrozenRound } from '../model/frozen-rounds.ts'
import { listIndicatorRows } from '../store/indicators.ts'
import { listStandingReports, type StandingReport } from '../store/measure-reports.ts'
import { listMainSeries } from '../store/observations.ts'
import type { RequestRecord, RoundRecord } from '../store/rounds.ts'
import { fieldsOf, parseRequestStatus } from './parse.ts'

type Freezing = {
  readonly programme: string
  readonly round: RoundRecord
  readonly requests: readonly RequestRecord[]
  readonly at: Date
  readonly actor: Actor
}

/** A round as it stands in this transaction, whole: in the order of the tree, so that the same round always gives the same text. */
export async function frozenRound(tx: Tx, { programme, round, requests, at, actor }: Freezing): Promise<FrozenRound> {
  const tree = ordered(await listStanding(tx, programme))
  const milestones = Map.groupBy(await listMilestones(tx, programme, null), ({ item }) => item)
  const reports = new Map((await listStandingReports(tx, round.id)).map((row) => [row.item_id, row]))
  const byId = new Map(requests.map((request) => [request.id, request]))
  const days = { from: round.from_on, to: round.to_on, due: round.due_on }
  return {
    form: 1,
    programme: { id: programme, name: await getProgrammeName(tx, programme) },
    round: {
      id: round.id,
      name: round.name,
      ...days,
      openedAt: round.opened_at.toISOString(),
      frozenAt: at.toISOString(),
      frozenBy: actor.name,
    },
    organisations: requests.map(organisationOf),
    measures: tree.flatMap((item) => {
      const report = reports.get(item.id)
      const request = report && byId.get(report.request_id)
      return report && request ? [measureOf(item, { report, request, milestones: milestones.get(item.id) ?? [] })] : []
    }),
    tree: tree.map(itemOf),
    ...(await totalsOf(tx, actor, programme)),
  }
}

/** Money, risks and indicators as they stand beside the measures. */
async function totalsOf(tx: Tx, actor: Actor, programme: string): Promise<Pick<FrozenRound, 'money' | 'risks' | 'indicators'>> {
  const { total, perYear } = await getMoneyOverview(tx, actor, programme)
  const series = await listMainSeries(tx, { programme, indicators: null, last: 1 })
  const indicators = (await listIndicatorRows(tx, programme)).map(({ id, code, name, unit, targetValue, targetYear }) => {
    const { breakdown = '', points = [] } = series.get(id) ?? {}
    return { id, code, name, unit, targetValue, targetYear, breakdown, last: points.at(-1) ?? null }
  })
  return { money: { total, perYear }, risks: await getRiskMatrix(tx, actor, programme), indicators }
}

/** Parents before what hangs under them, each in its place. */
function ordered(items: readonly ProgrammeItem[]): ProgrammeItem[] {
  const under = Map.groupBy(items, ({ parent }) => parent)
  const walk = (parent: string | null): ProgrammeItem[] =>
    (under.get(parent) ?? [])
      .toSorted((one, other) => one.position - other.position || one.id.localeCompare(other.id))
      .flatMap((item) => [item, ...walk(item.id)])
  return walk(null)
}

function organisationOf(request: RequestRecord): FrozenOrganisation {
  const status = parseRequestStatus(request.status)
  return {
    id: request.organisation_id,
    abbreviation: request.abbreviation,
    name: request.name,
    status,
    late: status !== 'approved',
    submittedAt: request.submitted_at?.toISOString() ?? null,
    measures: request.measures ?? 0,
  }
}

type Reported = { readonly report: StandingReport; readonly request: RequestRecord; readonly milestones: readonly MilestoneState[] }

function measureOf({ id, number, title }: ProgrammeItem, { report, request, milestones }: Reported): FrozenMeasure {
  const { status, confidence, explanation, indicators } = fieldsOf(report)
  const { organisation_id: organisation, abbreviation } = request
  const approved = request.status === 'approved'
  return {
    id,
    number,
    title,
    organisation,
    abbreviation,
    approved,
    status,
    confidence,
    explanation,
    milestones: [...milestones],
    indicators,
  }
}

function itemOf({ id, kind, parent, position, number, title, lead, status, confidence, explanation }: ProgrammeItem): FrozenItem {
  return { id, kind, parent, position, number, title, lead, status, confidence, explanation }
}
