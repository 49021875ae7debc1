import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { asActor } from '../identity/acts/as-actor.ts'
import { recordAct } from '../identity/acts/record-act.ts'
import type { Actor } from '../identity/model/actor.ts'
import { isConfidential, mayCall } from '../identity/rules/access.ts'
import type { Tx } from '../kernel/database.ts'
import type { Endpoint, InputOf, OutputOf } from '../kernel/endpoint.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { Tables } from '../kernel/tables.generated.ts'
import { type CallerInThing, guardOf } from './guards.ts'

/** What is known of a call before anything is answered. `actor` is null for a stranger. */
type Given<E extends Endpoint> = { readonly input: InputOf<E>; readonly request: FastifyRequest; readonly reply: FastifyReply }

/** A call within its transaction, in which the database knows who asks. */
export type Call<E extends Endpoint> = Given<E> & { readonly tx: Tx; readonly actor: Actor }
/** A call that takes or gives much: it opens transactions itself, each with the same proof. */
export type StreamCall<E extends Endpoint> = Given<E> & {
  readonly actor: Actor
  readonly inTransaction: <T>(work: (tx: Tx) => Promise<T>) => Promise<T | Refusal>
}
/** A call of an endpoint for everyone: at the door, where sessions begin. */
export type DoorCall<E extends Endpoint> = Given<E> & { readonly actor: Actor | null }

type AnyGiven = Given<Endpoint>

export type Route = {
  readonly endpoint: Endpoint
  readonly run: (db: Kysely<Tables>, actor: Actor | null, given: AnyGiven) => Promise<unknown>
}

/** Ties an endpoint to the function that answers it, in one transaction. A refusal undoes whatever the act had written. */
export function route<E extends Endpoint>(endpoint: E, answer: (call: Call<E>) => Promise<OutputOf<E> | Refusal>): Route {
  return guarded(endpoint, (db, actor, given) =>
    refusable(db, actor, async (tx) => {
      const caller = await callerOf(tx, actor, endpoint, given.input)
      if (isRefusal(caller)) return caller
      // The input was parsed by this endpoint's own schema before it is answered.
      const output = await answer({ ...given, tx, actor } as Call<E>)
      if (!isRefusal(output)) await recordReading(tx, actor, { endpoint, input: given.input, caller })
      return output
    }),
  )
}

export function streamRoute<E extends Endpoint>(endpoint: E, answer: (call: StreamCall<E>) => Promise<OutputOf<E> | Refusal>): Route {
  return guarded(endpoint, async (db, actor, given) => {
    const caller = await refusable(db, actor, async (tx) => {
      const found = await callerOf(tx, actor, endpoint, given.input)
      // Recorded beforehand: what was sent cannot be taken back.
      if (!isRefusal(found)) await recordReading(tx, actor, { endpoint, input: given.input, caller: found })
      return found
    })
    if (isRefusal(caller)) return caller
    const inTransaction: StreamCall<E>['inTransaction'] = (work) => refusable(db, actor, work)
    return answer({ ...given, actor, inTransaction } as StreamCall<E>)
  })
}

export function doorRoute<E extends Endpoint>(endpoint: E, answer: (call: DoorCall<E>) => Promise<OutputOf<E> | Refusal>): Route {
  return { endpoint, run: (_db, actor, given) => answer({ ...given, actor } as DoorCall<E>) }
}

function guarded(endpoint: Endpoint, run: (db: Kysely<Tables>, actor: Actor, given: AnyGiven) => Promise<unknown>): Route {
  return {
    endpoint,
    run: async (db, actor, given) => {
      if (actor === null) return refuse('session.sign-in-first')
      if (endpoint.of === undefined && !mayCall(endpoint.who, { roles: actor.roles, reads: false })) return refuse('session.not-yours')
      const output = await run(db, actor, given)
      if (isRefusal(output) && endpoint.method !== 'GET') await recordRefusal(db, actor, { endpoint, input: given.input, output })
      return output
    },
  }
}

class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.refused)
    this.refusal = refusal
  }
}

async function refusable<T>(db: Kysely<Tables>, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T | Refusal> {
  try {
    return await asActor(db, actor, async (tx) => {
      const output = await work(tx)
      if (isRefusal(output)) throw new Refused(output)
      return output
    })
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal
    throw fault
  }
}

/** Who calls, in the thing that the endpoint is about; refused where that is not enough. */
async function callerOf(tx: Tx, actor: Actor, endpoint: Endpoint, input: unknown): Promise<CallerInThing | Refusal> {
  if (endpoint.of === undefined) return { roles: actor.roles, reads: false, guarded: null }
  const guard = guardOf(endpoint.of)
  const caller = await guard.caller(tx, actor, idIn(input, endpoint.of))
  if (!caller) return refuse(guard.unknown)
  return mayCall(endpoint.who, caller) ? caller : refuse('session.not-yours')
}

function idIn(input: unknown, name: string): string {
  return String(Object.entries(Object(input)).find(([key]) => key === name)?.[1])
}

type Answered = { readonly endpoint: Endpoint; readonly input: unknown }

async function recordReading(tx: Tx, actor: Actor, { endpoint, input, caller }: Answered & { caller: CallerInThing }): Promise<void> {
  if (!endpoint.discloses || !endpoint.of || !caller.guarded || !isConfidential(caller.guarded)) return
  const thingId = idIn(input, endpoint.of)
  await recordAct(tx, actor, { act: endpoint.name, thing: endpoint.of, thingId, dossier: caller.guarded.dossier })
}

/** What somebody tried and might not is kept too; it tells the dossier to nobody, for it may not be theirs to know of. */
async function recordRefusal(db: Kysely<Tables>, actor: Actor, { endpoint, input, output }: Answered & { output: Refusal }): Promise<void> {
  const thingId = endpoint.of === undefined ? null : idIn(input, endpoint.of)
  await asActor(db, actor, (tx) =>
    recordAct(tx, actor, { act: endpoint.name, thing: endpoint.of ?? 'installation', thingId, dossier: null, result: output.refused }),
  )
}
