import { Type } from 'typebox'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { type CoordinatedWith, OpinionGiven, OpinionView } from '../model/coordination.ts'
import type { HeardOpinion } from '../model/deciding.ts'
import { conditionText, newestOpinions, objectionsFirst, standingOf } from '../rules/coordination.ts'
import { type AskRecord, findRounds, type OpinionRecord, type RoundRecord, type Rounds } from '../store/rounds.ts'

const parseGiven = parserOf(Type.Array(OpinionGiven))
const parseOpinion = parserOf(OpinionView)

/** Opinions as the rules read them; the words are kept by the table. */
export function givenOf(rows: readonly OpinionRecord[]): OpinionGiven[] {
  return parseGiven(rows.map(({ point, opinion, condition }) => ({ point, opinion, condition })))
}

/** What each organisation that was ever asked thinks of a memo: its newest answer over the rounds. */
export async function coordinatedWith(tx: Tx, memo: string): Promise<CoordinatedWith[]> {
  return heardIn(await findRounds(tx, memo))
}

/** The same of rounds that are known. */
export function heardIn({ rounds, asks, opinions, points }: Rounds): CoordinatedWith[] {
  const byAsk = Map.groupBy(opinions, ({ ask_id }) => ask_id)
  return [...Map.groupBy(asks, ({ organisation_id }) => organisation_id).values()].flatMap((ofOrganisation) => {
    const newestFirst = rounds.flatMap((round) =>
      ofOrganisation.filter(({ round_id }) => round_id === round.id).map((ask) => ({ round, ask })),
    )
    const [asked] = newestFirst
    if (!asked) return []
    const answered = newestFirst.find(({ ask }) => (byAsk.get(ask.id) ?? []).some(({ point }) => point === null))
    const numbers = new Map((points.get(answered?.round.version_id ?? '') ?? []).map(({ point, number }) => [point, number]))
    return [answered ? answer(answered, byAsk.get(answered.ask.id) ?? [], numbers) : silence(asked.ask)]
  })
}

function silence({ organisation_id, abbreviation, name }: AskRecord): CoordinatedWith {
  return { organisation: organisation_id, abbreviation, name, opinion: null, condition: '', version: null, at: null }
}

type Answered = { readonly round: RoundRecord; readonly ask: AskRecord }

function answer({ round, ask }: Answered, rows: readonly OpinionRecord[], numbers: ReadonlyMap<string, number>): CoordinatedWith {
  const counting = newestOpinions(givenOf(rows))
  return {
    ...silence(ask),
    opinion: standingOf(counting),
    condition: conditionText(counting, numbers),
    version: round.version,
    at: rows.at(-1)?.at.toISOString() ?? null,
  }
}

/** An opinion as it is shown; the words are kept by the table. */
export function opinionOf({ point, opinion, condition, by, for: onBehalfOf, at }: OpinionRecord): OpinionView {
  return parseOpinion({ point, opinion, condition, by, onBehalfOf, at: at.toISOString() })
}

/** What each organisation said in the last round in which it said anything, of points and of the whole; objections first. */
export function heardOpinions({ rounds, asks, opinions }: Rounds): HeardOpinion[] {
  const byAsk = Map.groupBy(opinions, ({ ask_id }) => ask_id)
  const newestFirst = rounds.flatMap((round) => asks.filter((ask) => ask.round_id === round.id).map((ask) => ({ round, ask })))
  const spoke = newestFirst.filter(({ ask }) => byAsk.has(ask.id))
  const last = new Map(spoke.toReversed().map((one) => [one.ask.organisation_id, one]))
  const heard = [...last.values()].flatMap(({ round, ask }) => {
    const { abbreviation: organisation, name } = ask
    return newestOpinions((byAsk.get(ask.id) ?? []).map(opinionOf)).map((one) => ({ ...one, organisation, name, version: round.version }))
  })
  return heard.sort((one, next) => objectionsFirst(one, next) || one.organisation.localeCompare(next.organisation))
}
