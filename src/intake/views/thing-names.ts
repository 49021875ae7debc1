import type { Actor } from '../../identity/model/actor.ts'
import { organisationNames } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import type { TakenThing } from '../../programme/model/sources.ts'
import { takenThings } from '../../programme/model/sources.ts'
import { itemNames, readsProgramme } from '../../programme/views/names.ts'
import type { Taken } from '../../programme/views/taken-over.ts'
import { listAllMitigations, listAllRisks } from '../../risk/views/risks.ts'
import type { KnownMoney } from '../model/known-programme.ts'
import type { ThingName } from '../model/take-over.ts'
import { listKnownMoney } from './known-programme.ts'

type Things = Pick<Taken, 'thing' | 'ids'>

/** What the things are called that facts became, by id; nothing of a programme that the actor does not read. */
export async function thingNames(
  tx: Tx,
  actor: Actor,
  { programme, taken }: { readonly programme: string; readonly taken: readonly Things[] },
): Promise<ReadonlyMap<string, ThingName>> {
  if (!readsProgramme(actor, programme)) return new Map()
  const idsOf = (...words: TakenThing[]) => taken.filter(({ thing }) => words.some((word) => word === thing)).flatMap(({ ids }) => ids)
  const money = idsOf('budgetLine', 'measureCost', 'statedTotal')
  const all = [
    ...(money.length === 0 ? [] : await listKnownMoney(tx, actor, { programme, amounts: [], ids: money })).map(moneyName),
    ...(await riskNames(tx, actor, { programme, risks: idsOf('risk'), mitigations: idsOf('mitigation') })),
    ...(await itemNames(tx, programme, idsOf('measure'))).map(({ id, number, title, gone }) =>
      named('measure', { id, name: `${number} ${title}`.trim(), ended: gone !== null }),
    ),
    ...(await organisationNames(tx, idsOf('organisation'))).map(({ id, name }) => named('organisation', { id, name })),
  ]
  return new Map(all.map((name) => [name.id, name]))
}

export function moneyName({ thing, id, of, name, withdrawn }: KnownMoney): ThingName {
  return named(thing, { id, of, name, ended: withdrawn })
}

function named(thing: TakenThing, { id, name, of = null, ended = false }: Partial<ThingName> & { id: string; name: string }): ThingName {
  return { thing, id, of, name, ended }
}

type RiskIds = { readonly programme: string; readonly risks: readonly string[]; readonly mitigations: readonly string[] }

async function riskNames(tx: Tx, actor: Actor, { programme, risks, mitigations }: RiskIds): Promise<ThingName[]> {
  const ofRisks = risks.length === 0 ? [] : await listAllRisks(tx, actor, programme)
  const ofMitigations = mitigations.length === 0 ? [] : await listAllMitigations(tx, actor, programme)
  return [
    ...ofRisks
      .filter(({ id }) => risks.includes(id))
      .map(({ id, code, title, status }) => named('risk', { id, name: `${code} ${title}`.trim(), ended: status === 'closed' })),
    ...ofMitigations
      .filter(({ id }) => mitigations.includes(id))
      .map(({ id, risk, action, status }) => named('mitigation', { id, of: risk, name: action, ended: status === 'dropped' })),
  ]
}

/** The word of a thing as this room knows it; a test of the database keeps the words. */
export function isTakenThing(word: string): word is TakenThing {
  return takenThings.some((thing) => thing === word)
}
