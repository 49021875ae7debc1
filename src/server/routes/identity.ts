import { actFor, signInAsDemo } from '../../identity/acts/sessions.ts'
import * as identity from '../../identity/contract.ts'
import { demoAccounts, getPerson, principalsOf } from '../../identity/views/people.ts'
import { isRefusal, refuse } from '../../kernel/refusal.ts'
import { doorRoute, type Route } from '../calls.ts'
import type { Means } from '../means.ts'
import { placeOf } from '../session.ts'
import { siteOf } from '../site.ts'

export function identityRoutes(means: Means): Route[] {
  const { db, demo, cookies, provider, publicUrl } = means
  return [
    doorRoute(identity.listSignInMethods, async ({ request }) => ({
      provider: provider && { name: provider.settings.name, start: '/aanmelden/oidc' },
      demo,
      passkeys: siteOf(publicUrl, request) !== null,
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
  ]
}
