import { actFor, endOwnSession, endOwnSessions, endSessionOf, endSessionsOf, signInAsDemo } from '../../identity/acts/sessions.ts'
import * as identity from '../../identity/contract.ts'
import { demoAccounts, getPerson, principalsOf } from '../../identity/views/people.ts'
import { sessionsOf } from '../../identity/views/sessions.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { doorRoute, type Route, route } from '../calls.ts'
import type { Means } from '../means.ts'
import { placeOf } from '../session.ts'

export function identityRoutes({ db, demo, cookies }: Means): Route[] {
  return [
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
    doorRoute(identity.signOut, async ({ request, reply }) => {
      const token = cookies.session.read(request)
      if (token) await db.transaction().execute((tx) => endSessionOf(tx, token, { reason: 'signedOut', address: request.ip }))
      cookies.session.clear(reply)
      return { next: null }
    }),
    ...sessionRoutes({ cookies }),
  ]
}

function sessionRoutes({ cookies }: Pick<Means, 'cookies'>): Route[] {
  return [
    route(identity.listSessions, ({ tx, actor }) => sessionsOf(tx, actor)),
    route(identity.endSession, ({ tx, actor, input }) => endOwnSession(tx, actor, input.session)),
    route(identity.signOutEverywhere, async ({ tx, actor, reply }) => {
      await endOwnSessions(tx, actor)
      cookies.session.clear(reply)
      return { next: null }
    }),
    route(identity.endSessionsOfPerson, ({ tx, actor, input }) => endSessionsOf(tx, actor, input.person)),
  ]
}
