import { type Static, Type } from 'typebox'
import { Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'

export const signInMethods = ['demo', 'provider', 'passkey', 'password'] as const
export type SignInMethod = (typeof signInMethods)[number]

export type EndReason =
  | 'signedOut'
  | 'signedInAnew'
  | 'endedByPerson'
  | 'endedByAdministrator'
  | 'tokenReused'
  | 'endedByProvider'
  | 'demoOff'
  | 'waysInChanged'

/** Where a sign-in comes from. `earlier` is the token of a session that this browser had already; it ends. */
export type SignInPlace = { readonly address: string | null; readonly browser: string | null; readonly earlier: string | null }

/** A session of a person as that person sees it. */
export const SessionView = Type.Object({
  id: Id,
  method: OneOf(signInMethods),
  since: Moment,
  lastUsed: Moment,
  address: Nullable(Type.String()),
  /** Name of the browser and its system, as far as it says. */
  browser: Nullable(Type.String()),
  current: Type.Boolean(),
})
export type SessionView = Static<typeof SessionView>

export const SignedOut = Type.Object({
  /** Where the browser goes to sign out at the provider too; null where the session did not come from one. */
  next: Nullable(Type.String()),
})
export type SignedOut = Static<typeof SignedOut>
