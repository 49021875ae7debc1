import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Endpoint } from '../../kernel/endpoint.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Rates } from './settings.ts'

type TooMany = Refusal<'request.too-many'>
/** Counts a call; a refusal that says after how many seconds there is room again. */
export type Counter = (request: FastifyRequest) => Promise<TooMany | null>
/** `person` is whoever is signed in, and otherwise the address. */
export type Counters = Readonly<Record<Exclude<keyof Rates, 'feed'>, Counter>>

const minute = 60_000

/** What of the work that costs much an endpoint asks. */
export function weightOf({ takes, gives, costs }: Endpoint): Exclude<keyof Rates, 'api' | 'signIn' | 'feed'> | null {
  if (takes === 'files') return 'upload'
  if (costs === 'search') return 'search'
  return gives === 'file' && costs !== 'little' ? 'export' : null
}

/** The counters of this process: each process counts for itself. */
export async function openCounters(app: FastifyInstance, rates: Rates): Promise<Counters> {
  await app.register(rateLimit, { global: false })
  const perPerson = (most: number) => counter(app, most, (request) => request.actor?.person ?? request.ip)
  return {
    api: counter(app, rates.api, (request) => request.ip),
    signIn: counter(app, rates.signIn, (request) => request.ip),
    upload: perPerson(rates.upload),
    search: perPerson(rates.search),
    export: perPerson(rates.export),
  }
}

/** Counts calls by a key, at most so many a minute; 0 is without end. */
export function counter(app: FastifyInstance, most: number, key: (request: FastifyRequest) => string): Counter {
  if (most === 0) return async () => null
  const count = app.createRateLimit({ max: most, timeWindow: minute, keyGenerator: key })
  return async (request) => {
    const counted = await count(request)
    return counted.isAllowed || !counted.isExceeded ? null : refuse('request.too-many', { retryAfterSeconds: counted.ttlInSeconds })
  }
}
