import { addPasskey, removePasskey, renamePasskey, startPasskey } from '../../identity/acts/own-passkeys.ts'
import { removePassword, renewRecoveryCodes, setPassword, startTotp } from '../../identity/acts/own-password.ts'
import { recordOwn } from '../../identity/acts/own-ways-in.ts'
import * as account from '../../identity/contract/account.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { getWaysIn } from '../../identity/views/ways-in.ts'
import type { Tx } from '../../kernel/database.ts'
import type { Endpoint, OutputOf } from '../../kernel/endpoint.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { type DoorCall, doorRoute, type Route, route } from '../calls.ts'
import type { Means } from '../means.ts'
import { siteOf } from '../site.ts'

/** A person's own ways in. What changes them works at the door, with secrets that no request can see. */
export function accountRoutes({ db, publicUrl, sealingKey: key }: Means): Route[] {
  const own = ownRouteOf(db)
  return [
    route(account.getWaysIn, ({ tx, actor }) => getWaysIn(tx, actor)),
    own(account.startPasskey, async (tx, owner, { request }) => {
      const site = siteOf(publicUrl, request)
      return site ? startPasskey(tx, owner, site) : refuse('passkey.no-public-address')
    }),
    own(account.addPasskey, async (tx, owner, { input, request }) => {
      const site = siteOf(publicUrl, request)
      return site ? addPasskey(tx, owner, { ...input, site }) : refuse('passkey.no-public-address')
    }),
    own(account.renamePasskey, (tx, owner, { input }) => renamePasskey(tx, owner, input)),
    own(account.removePasskey, (tx, owner, { input }) => removePasskey(tx, owner, input)),
    own(account.startTotp, (tx, owner) => startTotp(tx, owner, key)),
    own(account.setPassword, (tx, owner, { input }) => setPassword(tx, owner, { ...input, key })),
    own(account.removePassword, (tx, owner) => removePassword(tx, owner)),
    own(account.renewRecoveryCodes, (tx, owner) => renewRecoveryCodes(tx, owner)),
  ]
}

type Answer<E extends Endpoint> = (tx: Tx, owner: Actor, call: DoorCall<E>) => Promise<OutputOf<E> | Refusal>

function ownRouteOf(db: Means['db']) {
  return function ownRoute<E extends Endpoint>(endpoint: E, answer: Answer<E>): Route {
    return doorRoute(endpoint, async (call) => {
      const { actor } = call
      if (!actor) return refuse('session.sign-in-first')
      return db.transaction().execute(async (tx) => {
        const output = await answer(tx, actor, call)
        if (isRefusal(output)) await recordOwn(tx, actor, { act: endpoint.name, result: output.refused })
        return output
      })
    })
  }
}
