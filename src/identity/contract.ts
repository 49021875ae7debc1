import { Type } from 'typebox'
import { endpoint } from '../kernel/endpoint.ts'
import { Empty, Id, Nullable } from '../kernel/schema.ts'
import { PersonView, Principal } from './model/people.ts'
import { SignedOut } from './model/sessions.ts'

export const listDemoAccounts = endpoint({
  name: 'listDemoAccounts',
  method: 'GET',
  path: '/demo-accounts',
  who: 'everyone',
  summary: 'The demo accounts to choose from; empty unless demo mode is on.',
  input: Empty,
  output: Type.Array(PersonView),
  refusals: [],
})

export const listSignInMethods = endpoint({
  name: 'listSignInMethods',
  method: 'GET',
  path: '/sign-in-methods',
  who: 'everyone',
  summary: 'The ways in which somebody can sign in here.',
  input: Empty,
  output: Type.Object({
    provider: Nullable(Type.Object({ name: Type.String(), start: Type.String({ description: 'Path where a browser begins' }) })),
    demo: Type.Boolean(),
    passkeys: Type.Boolean({ description: 'Whether passkeys hold for the address that this was asked at' }),
  }),
  refusals: [],
})

export const getSession = endpoint({
  name: 'getSession',
  method: 'GET',
  path: '/session',
  who: 'everyone',
  summary: 'Who is signed in, in whose name, for whom that person may act, and whether demo mode is on.',
  input: Empty,
  output: Type.Object({
    person: Nullable(PersonView),
    actingFor: Nullable(PersonView),
    principals: Type.Array(Principal),
    demo: Type.Boolean(),
  }),
  refusals: [],
})

export const signIn = endpoint({
  name: 'signIn',
  method: 'POST',
  path: '/session',
  who: 'everyone',
  summary: 'Sign in as a demo account; sets the session cookie.',
  input: Type.Object({ person: Id }),
  output: PersonView,
  refusals: ['session.demo-is-off', 'session.unknown-person'],
})

export const actFor = endpoint({
  name: 'actFor',
  method: 'POST',
  path: '/session/principal',
  who: 'signedIn',
  summary: 'Go on in the name of somebody whose deputy you are, or (null) in your own.',
  input: Type.Object({ person: Nullable(Id) }),
  output: Type.Object({}),
  refusals: ['session.not-your-principal'],
})

export const signOut = endpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/session',
  who: 'everyone',
  summary: 'End the session; answers where to sign out at the provider as well.',
  input: Empty,
  output: SignedOut,
  refusals: [],
})
