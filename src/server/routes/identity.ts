import type { FastifyReply, FastifyRequest } from 'fastify'
import { proofOfSession, unlinkFromProvider } from '../../identity/acts/provider-sign-out.ts'
import { actFor, endOwnSession, endOwnSessions, endSessionOf, endSessionsOf, signInAsDemo } from '../../identity/acts/sessions.ts'
import * as identity from '../../identity/contract.ts'
import { demoAccounts, getPerson, principalsOf } from '../../identity/views/people.ts'
import { sessionsOf } from '../../identity/views/sessions.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { doorRoute, type Route, route } from '../calls.ts'
import type { Means } from '../means.ts'
import { placeOf } from '../session.ts'

export function identityRoutes(means: Means): Route[] {
  const { db, demo, cookies, provider } = means
  return [
    doorRoute(identity.listSignInMethods, async () => ({
      provider: provider && { name: provider.settings.name, start: '/aanmelden/oidc' },
      demo,
    })),
    doorRoute(identity.listDemoAccounts, () => (demo ? demoAccounts(db) : Promise.resolve([]))),
    doorRoute(identity.getSession, async ({ actor }) => {
      if (!actor) return { person: null, actingFor: null, principals: [], demo }
      const actingFor = actor.subject === actor.person ? null : await getPerson(db, actor, actor.subject)
      return { person: await getPerson(db, actor, actor.person), actingFor, principals: await principalsOf(db, actor), demo }
    }),
    doorRoute(identity.signIn, async ({ input, request, reply }) => {
      if (!demo) return refuse('session.demo-is-off')
      const place = placeOf(cookies, request)
      const session = await db.transaction().execute((tx) => signInAsDemo(tx, { person: input.person, place }))
      if (isRefusal(session)) return session
      cookies.session.set(reply, session.token)
      const person = (await demoAccounts(db)).find(({ id }) => id === input.person)
      return person ?? refuse('session.unknown-person')
    }),
    doorRoute(identity.actFor, async ({ actor, input }) => {
      if (!actor) return refuse('session.sign-in-first')
      return db.transaction().execute((tx) => actFor(tx, actor, input.person))
    }),
    ...sessionRoutes(means),
  ]
}

function sessionRoutes(means: Means): Route[] {
  const { db, cookies } = means
  return [
    doorRoute(identity.signOut, async ({ request, reply }) => {
      const token = cookies.session.read(request)
      const end = (tx: Tx) => (token === null ? null : endSessionOf(tx, token, { reason: 'signedOut', address: request.ip }))
      return leave(means, { request, reply }, await db.transaction().execute(async (tx) => end(tx)))
    }),
    route(identity.listSessions, ({ tx, actor }) => sessionsOf(tx, actor)),
    route(identity.endSession, ({ tx, actor, input }) => endOwnSession(tx, actor, input.session)),
    route(identity.signOutEverywhere, async ({ tx, actor, request, reply }) => {
      await endOwnSessions(tx, actor)
      return leave(means, { request, reply }, actor.session)
    }),
    route(identity.endSessionsOfPerson, ({ tx, actor, input }) => endSessionsOf(tx, actor, input.person)),
    route(identity.unlinkFromProvider, ({ tx, actor, input }) => unlinkFromProvider(tx, actor, input.person)),
  ]
}

type Visit = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** Takes the cookies back, and says where the provider ends its own session. */
async function leave(
  { db, cookies, provider }: Means,
  { request, reply }: Visit,
  session: string | null,
): Promise<{ next: string | null }> {
  const key = cookies.seal.read(request)
  cookies.session.clear(reply)
  cookies.seal.clear(reply)
  const proof = session === null ? null : await proofOfSession(db, { session, key })
  if (!provider || proof?.issuer !== provider.settings.issuer) return { next: null }
  return { next: await provider.endAddress(proof.idToken) }
}
