import { actFor, endSession, signInAsDemo } from '../../identity/acts/sessions.ts'
import * as identity from '../../identity/contract.ts'
import { demoAccounts, getPerson, principalsOf } from '../../identity/views/people.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { doorRoute, type Route } from '../calls.ts'
import type { Means } from '../means.ts'
import { clearSessionCookie, sessionToken, setSessionCookie } from '../session.ts'

export function identityRoutes({ db, demo }: Means): Route[] {
  return [
    doorRoute(identity.listDemoAccounts, () => (demo ? demoAccounts(db) : Promise.resolve([]))),
    doorRoute(identity.getSession, async ({ actor }) => {
      if (!actor) return { person: null, actingFor: null, principals: [], demo }
      const actingFor = actor.subject === actor.person ? null : await getPerson(db, actor, actor.subject)
      return { person: await getPerson(db, actor, actor.person), actingFor, principals: await principalsOf(db, actor), demo }
    }),
    doorRoute(identity.signIn, async ({ input, request, reply }) => {
      if (!demo) return refuse('session.demo-is-off')
      const session = await db.transaction().execute((tx) => signInAsDemo(tx, { person: input.person, address: request.ip }))
      if (isRefusal(session)) return session
      setSessionCookie(reply, session.token)
      const person = (await demoAccounts(db)).find(({ id }) => id === input.person)
      return person ?? refuse('session.unknown-person')
    }),
    doorRoute(identity.actFor, async ({ actor, input, request }) => {
      const token = sessionToken(request)
      if (!actor || !token) return refuse('session.sign-in-first')
      return db.transaction().execute((tx) => actFor(tx, actor, { token, person: input.person }))
    }),
    doorRoute(identity.signOut, async ({ request, reply }) => {
      const token = sessionToken(request)
      if (token) await endSession(db, token)
      clearSessionCookie(reply)
      return {}
    }),
  ]
}
