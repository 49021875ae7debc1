import type { Actor } from '../../identity/model/actor.ts'
import { organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Day, dayAt } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import { keepsPart } from '../../risk/rules/keeping.ts'
import { namedItems } from '../../risk/views/parties.ts'
import {
  type Indicator,
  type IndicatorCard,
  type IndicatorFile,
  type IndicatorSums,
  type IndicatorWish,
  type Observation,
  trends,
} from '../model/indicators.ts'
import { mainBreakdown, reachesTarget, trendOf } from '../rules/indicators.ts'
import { findIndicatorRow, listIndicatorRows, type NamedIndicator } from '../store/indicators.ts'
import { listMainSeries, listObservationRows, listObservationStates, type MainSeries } from '../store/observations.ts'

type OfProgramme = { readonly programme: string }
type Listed = { readonly indicators: IndicatorCard[]; readonly total: number; readonly sums: IndicatorSums }

/** A page of the indicators that fit, each with its series, and what all of them say together. */
export async function listIndicators(tx: Tx, _actor: Actor, { programme, ...wish }: OfProgramme & IndicatorWish): Promise<Listed> {
  const today = dayAt(new Date())
  const all = await listIndicatorRows(tx, programme)
  const ends = await listMainSeries(tx, { programme, indicators: null, last: 2 })
  const cards = all.map((indicator) => cardOf(indicator, ends.get(indicator.id), today))
  const kept = cards.filter((card, place) => fits(card, all[place], wish))
  const { from = 0, count = 24 } = wish
  const page = kept.slice(from, from + count)
  const series = await listMainSeries(tx, { programme, indicators: page.map(({ id }) => id), last: 400 })
  const indicators = page.map((card) => ({ ...card, series: [...(series.get(card.id)?.points ?? [])] }))
  return { indicators, total: kept.length, sums: sumsOf(cards) }
}

function cardOf(indicator: NamedIndicator, ends: MainSeries | undefined, today: Day): IndicatorCard {
  const { id, code, name, unit, ownerName, direction, targetValue, targetYear, nextExpectedOn, endedOn, demo } = indicator
  const [latest, previous] = [ends?.points.at(-1), ends?.points.at(-2)]
  const ended = endedOn !== null && endedOn <= today
  return {
    ...{ id, code, name, unit, ownerName, direction, targetValue, targetYear, nextExpectedOn, ended, demo },
    targetReached: reachesTarget(indicator, latest),
    late: !ended && nextExpectedOn !== null && nextExpectedOn < today,
    breakdown: ends?.breakdown ?? '',
    trend: trendOf(direction, latest, previous),
    series: [],
  }
}

function fits(card: IndicatorCard, indicator: Indicator | undefined, wish: IndicatorWish): boolean {
  const { text = '', trend, late, state = 'current', item, organisation } = wish
  if (state !== 'all' && card.ended !== (state === 'ended')) return false
  if (trend !== undefined && card.trend !== trend) return false
  if (late !== undefined && card.late !== late) return false
  if (item !== undefined && !indicator?.items.includes(item)) return false
  if (organisation !== undefined && indicator?.owner !== organisation) return false
  const words = [card.code, card.name, card.ownerName, indicator?.definition, indicator?.source].join(' ').toLocaleLowerCase()
  return words.includes(text.toLocaleLowerCase())
}

function sumsOf(cards: readonly IndicatorCard[]): IndicatorSums {
  const current = cards.filter(({ ended }) => !ended)
  const count = (holds: (card: IndicatorCard) => boolean) => current.filter(holds).length
  const byTrend = trends.map((trend) => [trend, count((card) => card.trend === trend)] as const)
  return {
    all: current.length,
    late: count(({ late }) => late),
    targets: count(({ targetReached }) => targetReached !== null),
    reached: count(({ targetReached }) => targetReached === true),
    trends: Object.fromEntries(byTrend) as IndicatorSums['trends'],
  }
}

/** All that is known of one indicator. */
export async function getIndicator(
  tx: Tx,
  actor: Actor,
  { programme, indicator: id }: OfProgramme & { readonly indicator: string },
): Promise<IndicatorFile | Refusal<'indicator.unknown'>> {
  const found = await findIndicatorRow(tx, programme, id)
  if (!found) return refuse('indicator.unknown')
  const { ownerName, ...indicator } = found
  const items = await namedItems(tx, programme, indicator.items)
  const observations = await listObservationRows(tx, programme, id)
  const counted = observations.filter(({ withdrawn }) => !withdrawn)
  const breakdown = mainBreakdown(indicator.breakdowns, new Set(counted.map((one) => one.breakdown)))
  const main = counted.filter((one) => one.breakdown === breakdown)
  const keeper = { roles: rolesInProgramme(actor, programme), organisation: await organisationOf(tx, actor) }
  return {
    indicator,
    ownerName,
    items: items.map(({ keeper: _, ...item }) => item),
    breakdown,
    trend: trendOf(indicator.direction, main.at(-1), main.at(-2)),
    targetReached: reachesTarget(indicator, main.at(-1)),
    observations,
    corrections: await listObservationStates(tx, programme, id),
    mayChange: keepsPart(keeper, [indicator.owner, ...items.map((item) => item.keeper)]),
  }
}

/** Every indicator of a programme, ended ones too. */
export async function listAllIndicators(tx: Tx, _actor: Actor, programme: string): Promise<Indicator[]> {
  return (await listIndicatorRows(tx, programme)).map(({ ownerName: _, ...indicator }) => indicator)
}

/** Every value of every indicator of a programme, withdrawn ones too. */
export function listAllObservations(tx: Tx, _actor: Actor, programme: string): Promise<Observation[]> {
  return listObservationRows(tx, programme)
}
