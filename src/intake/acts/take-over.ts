import { lockFact } from '../../dossier/acts/dossiers.ts'
import { getDossier } from '../../dossier/views/dossiers.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { takeOverFact } from '../../programme/acts/take-over-fact.ts'
import type { TakenThing } from '../../programme/model/sources.ts'
import { isFactTakenOver } from '../../programme/views/taken-over.ts'
import { type Into, TakeableValue, type ThingName } from '../model/take-over.ts'
import { refuseInto } from '../rules/take-over-fit.ts'
import { thingNames } from '../views/thing-names.ts'
import { makeThings } from './make-things.ts'

const parseValue = parserOf(TakeableValue)

type Wish = { readonly dossier: string; readonly fact: string; readonly into: Into }

/** Takes a confirmed fact over into the programme of its dossier, with all that comes of it in one transaction. Each fact once. */
export async function takeOver(tx: Tx, actor: Actor, wish: Wish): Promise<{ fact: string; things: ThingName[] } | Refusal> {
  const { dossier, fact, into } = wish
  const found = await getDossier(tx, actor, dossier)
  if (isRefusal(found)) return found
  const { programme } = found.dossier
  if (programme === null) return refuse('takeOver.no-programme')
  const locked = await lockFact(tx, wish)
  if (!locked) return refuse('taken-over.fact-unknown')
  // Before anything is made: who comes second must not hear of a number that is taken or a state that is stale.
  if (await isFactTakenOver(tx, programme, fact)) return refuse('taken-over.already')
  const value = parseValue(locked.value)
  const refused = refuseInto(value, into)
  if (refused) return refused
  const made = await makeThings(tx, actor, { programme, fact, value, into })
  if (isRefusal(made)) return made
  const tied = await takeOverFact(tx, actor, { programme, fact, thing: made.thing, thingIds: made.ids })
  if (isRefusal(tied)) return tied
  return { fact, things: [...(await thingNames(tx, actor, { programme, taken: [made] })).values()] }
}

export type Made = { readonly thing: TakenThing; readonly ids: readonly string[] }
