import { type Span, SpanKind } from '@opentelemetry/api'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../identity/model/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { strangeIn } from './edge/border.ts'
import { httpsOnly } from './edge/https-only.ts'
import { type KnownHosts, knownHostOnly } from './edge/known-host.ts'
import type { Counter, Counters } from './edge/rates.ts'
import { sendProblem } from './send-problem.ts'
import { countAnswer } from './telemetry/meters.ts'
import { failed, openSpan } from './telemetry/spans.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once that is known. */
    actor: Actor | null
    span: Span | null
  }
}

export type Edge = {
  readonly publicUrl: string
  readonly hosts: KnownHosts
  readonly hostNames: readonly string[]
  readonly trustProxy: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly counters: Counters
}

/** What holds for every request before an endpoint sees it, and for every answer after. */
export function addEdge(app: FastifyInstance, edge: Edge): void {
  const [misaddressed, redirected] = [knownHostOnly(edge), httpsOnly(edge)]
  app.decorateRequest('actor', null)
  app.decorateRequest('span', null)
  app.addHook('onRequest', async (request, reply) => {
    request.span = spanOf(request)
    reply.headers({ ...edge.headers, 'x-request-id': request.id })
    return misaddressed(request, reply) ?? redirected(request, reply) ?? refuseEarly(edge, request, reply)
  })
  app.addHook('preHandler', async (request, reply) => {
    const { params, query, body } = request
    const strange = strangeIn([params, query, request.isMultipart() ? null : body])
    return strange === null ? undefined : sendProblem(reply, refuse('request.invalid'))
  })
  app.addHook('onResponse', async (request, reply) => tell(request, reply))
}

function spanOf(request: FastifyRequest): Span {
  const [method, route] = [request.method, routeOf(request)]
  return openSpan(`${method} ${route}`, { 'http.request.method': method, 'http.route': route }, SpanKind.SERVER)
}

/** The pattern of an address, never the address itself: that may hold what nobody else should read. */
function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'unknown'
}

async function refuseEarly({ counters, publicUrl }: Edge, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  if (request.headers.host === undefined && request.raw.httpVersion === '1.1') {
    return sendProblem(reply.header('connection', 'close'), refuse('request.invalid'))
  }
  const tooMany = await countedBy(counters, request.url)?.(request)
  if (tooMany) return sendProblem(reply, tooMany)
  const writes = request.method !== 'GET' && request.method !== 'HEAD'
  return writes && fromElsewhere(request, publicUrl) ? sendProblem(reply, refuse('session.other-site')) : undefined
}

/** Pages and scripts cost little; the provider itself ends sessions from one address, as often as it must. */
function countedBy({ api, signIn }: Counters, url: string): Counter | null {
  if (url.startsWith('/api/') || url.startsWith('/calendar/')) return api
  return url.startsWith('/aanmelden/oidc') && !url.startsWith('/aanmelden/oidc/afmelden') ? signIn : null
}

/** Whether a page of another site sent this; a program that is no browser says nothing of pages. */
function fromElsewhere({ headers }: FastifyRequest, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const page = headers.origin ?? headers.referer
  if (page === undefined) return false
  const from = URL.parse(page)
  return from === null || (from.origin !== publicUrl && from.host !== headers.host)
}

function tell(request: FastifyRequest, reply: FastifyReply): void {
  const [route, status, ms] = [routeOf(request), reply.statusCode, Math.round(reply.elapsedTime * 10) / 10]
  const { method, actor, span } = request
  request.log.info({ method, route, status, ms, person: actor?.person ?? null }, 'answered')
  countAnswer({ method, route, status, ms })
  span?.setAttribute('http.response.status_code', status)
  if (span && status >= 500) failed(span)
  span?.end()
}
