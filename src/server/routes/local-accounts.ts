import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  inviteToAccount,
  makePasskeyByLink,
  openAccessLink,
  setPasswordByLink,
  startPasskeyByLink,
  startTotpByLink,
} from '../../identity/acts/access-links.ts'
import { actorFor } from '../../identity/acts/actors.ts'
import { passkeyRequest } from '../../identity/acts/passkey-ceremony.ts'
import { signInWithPasskey } from '../../identity/acts/passkey-sign-in.ts'
import { enterCode, enterPassword } from '../../identity/acts/password-sign-in.ts'
import * as accounts from '../../identity/contract/local-accounts.ts'
import type { PersonView } from '../../identity/model/people.ts'
import { getPerson } from '../../identity/views/people.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { doorRoute, type Route, route } from '../calls.ts'
import type { Means } from '../means.ts'
import { placeOf } from '../session.ts'
import { siteOf } from '../site.ts'

/** What people without a provider sign in with. A refusal at the door stands in the record, so it does not undo what was written. */
export function localAccountRoutes(means: Means): Route[] {
  return [...passwordRoutes(means), ...passkeyRoutes(means), ...linkRoutes(means)]
}

function passwordRoutes({ db, cookies, sealingKey: key }: Means): Route[] {
  return [
    doorRoute(accounts.enterPassword, async ({ input, request, reply }) =>
      paced(reply, await enterPassword(db, { ...input, address: request.ip })),
    ),
    doorRoute(accounts.enterCode, ({ input, request, reply }) =>
      db.transaction().execute(async (tx) => {
        const entered = paced(reply, await enterCode(tx, key, { ...input, place: placeOf(cookies, request) }))
        return isRefusal(entered) ? entered : personInside(tx, entered, { cookies, request, reply })
      }),
    ),
  ]
}

function passkeyRoutes({ db, cookies, publicUrl }: Means): Route[] {
  return [
    doorRoute(accounts.askForPasskey, async ({ request }) => {
      const site = siteOf(publicUrl, request)
      return site ? passkeyRequest(db, site) : refuse('passkey.no-public-address')
    }),
    doorRoute(accounts.signInWithPasskey, async ({ input, request, reply }) => {
      const site = siteOf(publicUrl, request)
      if (!site) return refuse('passkey.no-public-address')
      return db.transaction().execute(async (tx) => {
        const entered = paced(reply, await signInWithPasskey(tx, site, { passkey: input.passkey, place: placeOf(cookies, request) }))
        return isRefusal(entered) ? entered : personInside(tx, entered, { cookies, request, reply })
      })
    }),
  ]
}

function linkRoutes({ db, cookies, publicUrl, sealingKey: key }: Means): Route[] {
  const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work)
  return [
    route(accounts.inviteToAccount, ({ tx, actor, input }) => inviteToAccount(tx, actor, input)),
    doorRoute(accounts.openAccessLink, async ({ input, request, reply }) =>
      paced(reply, await inTransaction((tx) => openAccessLink(tx, { ...input, place: placeOf(cookies, request) }))),
    ),
    doorRoute(accounts.startPasskeyByLink, async ({ input, request, reply }) => {
      const site = siteOf(publicUrl, request)
      if (!site) return refuse('passkey.no-public-address')
      return paced(reply, await inTransaction((tx) => startPasskeyByLink(tx, site, { ...input, place: placeOf(cookies, request) })))
    }),
    doorRoute(accounts.makePasskeyByLink, async ({ input, request, reply }) => {
      const site = siteOf(publicUrl, request)
      if (!site) return refuse('passkey.no-public-address')
      return inTransaction(async (tx) => {
        const entered = paced(reply, await makePasskeyByLink(tx, site, { ...input, place: placeOf(cookies, request) }))
        return isRefusal(entered) ? entered : personInside(tx, entered, { cookies, request, reply })
      })
    }),
    doorRoute(accounts.startTotpByLink, async ({ input, request, reply }) =>
      paced(reply, await inTransaction((tx) => startTotpByLink(tx, { ...input, key, place: placeOf(cookies, request) }))),
    ),
    doorRoute(accounts.setPasswordByLink, async ({ input, request, reply }) => {
      const entered = paced(reply, await inTransaction((tx) => setPasswordByLink(tx, { ...input, key, place: placeOf(cookies, request) })))
      if (isRefusal(entered)) return entered
      cookies.session.set(reply, entered.token)
      return { recoveryCodes: entered.recoveryCodes }
    }),
  ]
}

type Exchange = { readonly cookies: Means['cookies']; readonly request: FastifyRequest; readonly reply: FastifyReply }

async function personInside(
  tx: Tx,
  entered: { person: string; token: string },
  { cookies, request, reply }: Exchange,
): Promise<PersonView | Refusal> {
  const actor = await actorFor(tx, { person: entered.person, address: request.ip })
  const person = await getPerson(tx, actor, entered.person)
  if (!person) return refuse('session.unknown-person')
  cookies.session.set(reply, entered.token)
  return person
}

/** Says when to come back where a network tried too often. */
function paced<T>(reply: FastifyReply, outcome: T | Refusal): T | Refusal {
  if (isRefusal(outcome) && outcome.refused === 'sign-in.too-many-attempts') reply.header('retry-after', '600')
  return outcome
}
