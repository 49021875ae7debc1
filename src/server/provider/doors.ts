import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { beginAttempt, type TakenAttempt, takeAttempt } from '../../identity/acts/attempts.ts'
import { recordRefusedSignIn, signInThroughProvider } from '../../identity/acts/provider-sign-in.ts'
import { endSessionsAtProvider, recordRefusedLogout } from '../../identity/acts/provider-sign-out.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Means } from '../means.ts'
import { sendProblem } from '../send-problem.ts'
import { placeOf } from '../session.ts'
import { callbackPath, type Provider } from './client.ts'

type Query = { Querystring: Readonly<Record<string, unknown>> }
type DoorMeans = Pick<Means, 'db' | 'cookies'> & { readonly provider: Provider }
type Visit = { readonly request: FastifyRequest<Query>; readonly reply: FastifyReply }

/** The addresses where browsers and the provider come for signing in and out. They are no part of the API: nobody else calls them. */
export async function addProviderDoors(app: FastifyInstance, means: DoorMeans): Promise<void> {
  app.get<Query>('/aanmelden/oidc', (request, reply) => start(means, { request, reply }))
  app.get<Query>(callbackPath, (request, reply) => finish(means, { request, reply }))
  await app.register(async (inner) => {
    inner.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    inner.post('/aanmelden/oidc/afmelden', (request, reply) => receiveLogout(means, request, reply))
  })
}

async function start(means: DoorMeans, { request, reply }: Visit): Promise<FastifyReply> {
  const { db, cookies, provider } = means
  const returnTo = textIn(request.query, 'naar')
  const attempt = await beginAttempt(db, { returnTo, browser: cookies.attempt.read(request) })
  const address = await provider.startAddress(attempt)
  if (isRefusal(address)) return sendBack(means, { request, reply }, { refusal: address, returnTo })
  cookies.attempt.set(reply, attempt.browser)
  return reply.redirect(address, 303)
}

async function finish(means: DoorMeans, visit: Visit): Promise<FastifyReply> {
  const { db, cookies } = means
  const { request, reply } = visit
  const state = textIn(request.query, 'state') ?? ''
  const attempt = await takeAttempt(db, { state, browser: cookies.attempt.read(request) })
  if (isRefusal(attempt)) return sendBack(means, visit, { refusal: attempt, returnTo: undefined })
  const entered = await enter(means, request, attempt)
  if (isRefusal(entered)) return sendBack(means, visit, { refusal: entered, returnTo: attempt.returnTo })
  cookies.session.set(reply, entered.token)
  cookies.seal.set(reply, entered.seal)
  return reply.redirect(attempt.returnTo, 303)
}

async function enter({ db, cookies, provider }: DoorMeans, request: FastifyRequest, attempt: TakenAttempt) {
  const proof = await provider.redeem(request.url, attempt)
  if (isRefusal(proof)) return proof
  const place = placeOf(cookies, request)
  return inOneGo(db, (tx) => signInThroughProvider(tx, { proof, policy: provider.settings, place }))
}

type Failed = { readonly refusal: Refusal; readonly returnTo: string | undefined }

/** To the sign-in page, with the code of what went wrong; the sentence stands there. */
async function sendBack({ db }: DoorMeans, { request, reply }: Visit, { refusal, returnTo }: Failed): Promise<FastifyReply> {
  await recordRefusedSignIn(db, refusal, request.ip)
  request.log.warn({ code: refusal.refused, ...refusal.details }, 'a sign-in through the provider was refused')
  const query = new URLSearchParams({ code: refusal.refused, ...(returnTo ? { naar: returnTo } : {}) })
  return reply.redirect(`/aanmelden?${query}`, 303)
}

async function receiveLogout({ db, provider }: DoorMeans, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const token = textIn(request.body, 'logout_token')
  const notice = token ? await provider.readLogoutToken(token) : refuse('signin.logout-token-refused', { reason: 'missing' })
  const outcome = isRefusal(notice) ? notice : await inOneGo(db, (tx) => endSessionsAtProvider(tx, notice, request.ip))
  if (!isRefusal(outcome)) return reply.status(200).send()
  await recordRefusedLogout(db, outcome, request.ip)
  request.log.warn({ code: outcome.refused, ...outcome.details }, 'a logout of the provider was refused')
  return sendProblem(reply, outcome)
}

function inOneGo<T>(db: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(work)
}

function textIn(fields: unknown, name: string): string | undefined {
  const value: unknown = Object.entries(Object(fields)).find(([key]) => key === name)?.[1]
  return typeof value === 'string' && value !== '' ? value : undefined
}
