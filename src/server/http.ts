import { randomUUID } from 'node:crypto'
import cookies from '@fastify/cookie'
import multipart from '@fastify/multipart'
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify'
import type { Kysely } from 'kysely'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Actor } from '../identity/model/actor.ts'
import { type Endpoint, type InputOf, pathParameters } from '../kernel/endpoint.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import type { Tables } from '../kernel/tables.generated.ts'
import type { Route } from './calls.ts'
import { edgeHeaders } from './edge/headers.ts'
import type { KnownHosts } from './edge/known-host.ts'
import { protocolFaultAnswer } from './edge/protocol-faults.ts'
import { type Counters, openCounters, weightOf } from './edge/rates.ts'
import type { EdgeSettings } from './edge/settings.ts'
import { addEdge } from './edge.ts'
import { readPast } from './read-past.ts'
import { sendProblem } from './send-problem.ts'
import { isStorageFull } from './storage-full.ts'
import { under } from './telemetry/spans.ts'

export const apiVersion = '0.1.0'
export const base = '/api/v1'

export type Doors = {
  readonly db: Kysely<Tables>
  readonly actorOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Actor | null>
  readonly publicUrl: string
  readonly hosts: KnownHosts
  readonly hostNames: readonly string[]
  readonly trustProxy: readonly string[]
  readonly log: FastifyBaseLogger
  readonly edge: EdgeSettings
}

const megabyte = 1024 * 1024

export async function httpServer(doors: Doors, routes: readonly Route[]): Promise<FastifyInstance> {
  const headers = { 'api-version': apiVersion, ...edgeHeaders(doors.publicUrl) }
  const app = fastify({
    loggerInstance: doors.log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: () => randomUUID(),
    trustProxy: doors.trustProxy.length === 0 ? false : [...doors.trustProxy],
    bodyLimit: megabyte,
    ...patience(doors.edge),
    clientErrorHandler: protocolFaultAnswer(headers),
    frameworkErrors: (fault, request, reply) => {
      reply.headers({ ...headers, 'x-request-id': request.id })
      answerFault(fault, request, reply)
    },
    ajv: { customOptions: { coerceTypes: true, removeAdditional: false } },
  })
  app.removeContentTypeParser('text/plain')
  await app.register(cookies)
  await app.register(multipart, { limits: { fields: 10 } })
  const counters = await openCounters(app, doors.edge.rates)
  addEdge(app, { ...doors, headers, counters })
  // An expectation that nobody knows is passed over, as RFC 9110 allows; Node would answer without our headers.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response))
  app.setErrorHandler((fault, request, reply) => answerFault(fault, request, reply))
  for (const one of routes) addRoute(app, { ...doors, counters }, one)
  return app
}

/** A sender has so long for the headers and so long for the whole; who is slower hears so and is cut off. */
function patience({ requestSeconds, headerSeconds }: EdgeSettings) {
  const headersTimeout = Math.min(headerSeconds, requestSeconds) * 1000
  // A request without a host is refused by ourselves, so that it hears why.
  const http = { headersTimeout, connectionsCheckingInterval: Math.min(headersTimeout, 5_000), requireHostHeader: false }
  return { requestTimeout: requestSeconds * 1000, http }
}

function addRoute(app: FastifyInstance, doors: Doors & { readonly counters: Counters }, { endpoint, run }: Route): void {
  const accepts = Compile(endpoint.output)
  const weight = weightOf(endpoint)
  app.route({
    method: endpoint.method,
    url: `${base}${endpoint.path}`,
    schema: requestSchema(endpoint),
    ...(endpoint.takes === 'files' ? {} : { preValidation: refuseForms }),
    // Before anything of the request is read: a stranger sends no body, and learns nothing of what would be valid.
    onRequest: async (request, reply) => {
      request.actor = await doors.actorOf(request, reply)
      if (request.actor === null && endpoint.who !== 'everyone') return sendProblem(reply, refuse('session.sign-in-first'))
      const tooMany = weight === null ? null : await doors.counters[weight](request)
      return tooMany === null ? undefined : sendProblem(reply, tooMany)
    },
    handler: async (request, reply) => {
      const input = inputOf(request) as InputOf<Endpoint>
      const answer = () => run(doors.db, request.actor, { input, request, reply })
      const output = await (request.span ? under(request.span, answer) : answer())
      if (isRefusal(output)) return sendProblem(reply, output)
      if (endpoint.gives === 'file') return reply
      if (!accepts.Check(output)) throw new ContractFault(endpoint.name, accepts.Errors(output)[0]?.instancePath ?? '')
      return reply.type('application/json').send(output)
    },
  })
}

function inputOf(request: FastifyRequest): Record<string, unknown> {
  const { method, query, body, params } = request
  return { ...asObject(method !== 'POST' ? query : request.isMultipart() ? null : body), ...asObject(params) }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}

/** Splits the one input of an endpoint into path, query and body; unknown fields are refused. */
function requestSchema(endpoint: Endpoint): Record<string, unknown> {
  const inPath = new Set(pathParameters(endpoint.path))
  const all = Object.entries(endpoint.input.properties)
  const part = (chosen: typeof all) => Type.Object(Object.fromEntries(chosen), { additionalProperties: false })
  const params = part(all.filter(([name]) => inPath.has(name)))
  const rest = part(all.filter(([name]) => !inPath.has(name)))
  if (endpoint.method !== 'POST') return { params, querystring: rest }
  return endpoint.takes === 'files' ? { params, querystring: part([]) } : { params, querystring: part([]), body: rest }
}

/** A form can be sent from any site without asking; only files come that way. */
async function refuseForms(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  return request.isMultipart() ? sendProblem(reply, refuse('request.invalid'), { status: 415 }) : undefined
}

/** Our own answer is not what was promised; `where` it differs, not with what. */
class ContractFault extends Error {
  readonly endpoint: string
  readonly where: string
  constructor(endpoint: string, where: string) {
    super('An answer is outside its contract')
    this.endpoint = endpoint
    this.where = where
  }
}

function answerFault(fault: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = asObject(fault) as { validation?: { instancePath: string; message?: string }[]; statusCode?: number }
  if (known.validation) {
    const errors = known.validation.map(({ instancePath, message }) => ({ in: instancePath, message: message ?? '' }))
    return sendProblem(reply, refuse('request.invalid'), { errors })
  }
  if (known.statusCode === 413) return sendProblem(reply, refuse('request.too-large'))
  if (known.statusCode !== undefined && known.statusCode >= 400 && known.statusCode < 500) {
    return sendProblem(reply, refuse('request.invalid'), { status: known.statusCode })
  }
  request.log.error({ err: fault, route: request.routeOptions.url ?? null }, 'a request failed')
  return sendProblem(reply, isStorageFull(fault) ? readPast(request, refuse('request.storage-full')) : refuse('request.fault'))
}
