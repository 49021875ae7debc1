import cookies from '@fastify/cookie'
import multipart from '@fastify/multipart'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Actor } from '../identity/model/actor.ts'
import { type Endpoint, type InputOf, pathParameters } from '../kernel/endpoint.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { Tables } from '../kernel/tables.generated.ts'
import type { Route } from './calls.ts'
import { problemOf } from './problem.ts'

export const apiVersion = '0.1.0'
export const base = '/api/v1'

export type LogStream = { readonly write: (line: string) => void }

export type Doors = {
  readonly db: Kysely<Tables>
  readonly actorOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Actor | null>
  readonly publicUrl: string
  readonly trustProxy: readonly string[]
  readonly log: LogStream | null
}

const megabyte = 1024 * 1024

export async function httpServer(doors: Doors, routes: readonly Route[]): Promise<FastifyInstance> {
  const app = fastify({
    logger: doors.log ? { level: 'info', stream: doors.log, serializers: { req: loggedRequest } } : false,
    trustProxy: doors.trustProxy.length === 0 ? false : [...doors.trustProxy],
    bodyLimit: megabyte,
    requestTimeout: 300_000,
    ajv: { customOptions: { coerceTypes: true, removeAdditional: false } },
  })
  app.removeContentTypeParser('text/plain')
  await app.register(cookies)
  await app.register(multipart, { limits: { fields: 10 } })
  app.addHook('onRequest', async (request, reply) => {
    setHeaders(reply)
    if (request.method !== 'GET' && fromElsewhere(request, doors.publicUrl)) return sendProblem(reply, refuse('session.other-site'))
  })
  app.setErrorHandler((fault, request, reply) => answerFault(fault, request, reply))
  for (const one of routes) addRoute(app, doors, one)
  return app
}

function addRoute(app: FastifyInstance, doors: Doors, { endpoint, run }: Route): void {
  const accepts = Compile(endpoint.output)
  const actors = new WeakMap<FastifyRequest, Actor | null>()
  app.route({
    method: endpoint.method,
    url: `${base}${endpoint.path}`,
    schema: requestSchema(endpoint),
    ...(endpoint.takes === 'files' ? {} : { preValidation: refuseForms }),
    // Before anything of the request is read: a stranger sends no body, and learns nothing of what would be valid.
    onRequest: async (request, reply) => {
      const actor = await doors.actorOf(request, reply)
      actors.set(request, actor)
      if (actor === null && endpoint.who !== 'everyone') return sendProblem(reply, refuse('session.sign-in-first'))
    },
    handler: async (request, reply) => {
      const input = inputOf(request) as InputOf<Endpoint>
      const output = await run(doors.db, actors.get(request) ?? null, { input, request, reply })
      if (isRefusal(output)) return sendProblem(reply, output)
      if (endpoint.gives === 'file') return reply
      if (!accepts.Check(output))
        throw new Error(`${endpoint.name} answers outside its contract: ${JSON.stringify(accepts.Errors(output)[0])}`)
      return reply.type('application/json').send(output)
    },
  })
}

function inputOf(request: FastifyRequest): Record<string, unknown> {
  return { ...asObject(request.query), ...(request.isMultipart() ? {} : asObject(request.body)), ...asObject(request.params) }
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
  if (endpoint.takes === 'files') return { params }
  return endpoint.method === 'POST' ? { params, body: rest } : { params, querystring: rest }
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

/** A form can be sent from any site without asking; only files come that way. */
async function refuseForms(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  return request.isMultipart() ? sendProblem(reply, refuse('request.invalid'), { status: 415 }) : undefined
}

/** The query stays out: it carries codes of sign-ins and words that somebody searched for. */
function loggedRequest({ method, url, ip }: FastifyRequest) {
  return { method, url: url.split('?')[0] ?? '', remoteAddress: ip }
}

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

function setHeaders(reply: FastifyReply): void {
  reply.headers({
    'api-version': apiVersion,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  })
}

type Extra = { readonly status?: number; readonly errors?: readonly object[] }

export function sendProblem(reply: FastifyReply, refusal: Refusal, extra: Extra = {}): FastifyReply {
  const problem = { ...problemOf(refusal), ...extra }
  return reply.status(problem.status).type('application/problem+json').send(problem)
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
  request.log.error(fault)
  return sendProblem(reply, refuse('request.fault'))
}
