import type { FastifyReply, FastifyRequest } from 'fastify'
import { proofOfSession, unlinkFromProvider } from '../../identity/acts/provider-sign-out.ts'
import { endOwnSession, endOwnSessions, endSessionOf, endSessionsOf } from '../../identity/acts/sessions.ts'
import * as contract from '../../identity/contract/sessions.ts'
import { signOut } from '../../identity/contract.ts'
import type { SignedOut } from '../../identity/model/sessions.ts'
import { sessionsOf } from '../../identity/views/sessions.ts'
import type { Tx } from '../../kernel/database.ts'
import { doorRoute, type Route, route } from '../calls.ts'
import type { Means } from '../means.ts'

export function sessionRoutes(means: Means): Route[] {
  const { db, cookies } = means
  return [
    doorRoute(signOut, async ({ request, reply }) => {
      const token = cookies.session.read(request)
      const end = (tx: Tx) => (token === null ? null : endSessionOf(tx, token, { reason: 'signedOut', address: request.ip }))
      return leave(means, { request, reply }, await db.transaction().execute(async (tx) => end(tx)))
    }),
    route(contract.listSessions, ({ tx, actor }) => sessionsOf(tx, actor)),
    route(contract.endSession, ({ tx, actor, input }) => endOwnSession(tx, actor, input.session)),
    route(contract.signOutEverywhere, async ({ tx, actor, request, reply }) => {
      await endOwnSessions(tx, actor)
      return leave(means, { request, reply }, actor.session)
    }),
    route(contract.endSessionsOfPerson, ({ tx, actor, input }) => endSessionsOf(tx, actor, input.person)),
    route(contract.unlinkFromProvider, ({ tx, actor, input }) => unlinkFromProvider(tx, actor, input.person)),
  ]
}

type Visit = { readonly request: FastifyRequest; readonly reply: FastifyReply }

/** Takes the cookies back, and says where the provider ends its own session. */
async function leave({ db, cookies, provider }: Means, { request, reply }: Visit, session: string | null): Promise<SignedOut> {
  const key = cookies.seal.read(request)
  cookies.session.clear(reply)
  cookies.seal.clear(reply)
  const proof = session === null ? null : await proofOfSession(db, { session, key })
  if (!provider || proof?.issuer !== provider.settings.issuer) return { next: null }
  return { next: await provider.endAddress(proof.idToken) }
}
