import { Type } from 'typebox'
import { endpoint } from '../kernel/endpoint.ts'
import { Empty, Id, Nullable } from '../kernel/schema.ts'
import { PersonView, Principal } from './model/people.ts'
import { SessionView } from './model/sessions.ts'

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

const Left = Type.Object({
  /** Where the browser goes to sign out at the provider too. */
  next: Nullable(Type.String()),
})

export const signOut = endpoint({
  name: 'signOut',
  method: 'DELETE',
  path: '/session',
  who: 'everyone',
  summary: 'End the session; answers where to sign out at the provider as well.',
  input: Empty,
  output: Left,
  refusals: [],
})

export const listSessions = endpoint({
  name: 'listSessions',
  method: 'GET',
  path: '/sessions',
  who: 'signedIn',
  summary: 'Where you are signed in.',
  input: Empty,
  output: Type.Array(SessionView),
  refusals: [],
})

export const endSession = endpoint({
  name: 'endSession',
  method: 'DELETE',
  path: '/sessions/:session',
  who: 'signedIn',
  summary: 'End one of your sessions.',
  input: Type.Object({ session: Id }),
  output: Type.Object({}),
  refusals: ['session.unknown'],
})

export const signOutEverywhere = endpoint({
  name: 'signOutEverywhere',
  method: 'DELETE',
  path: '/sessions',
  who: 'signedIn',
  summary: 'End all your sessions, this one too; answers where to sign out at the provider as well.',
  input: Empty,
  output: Left,
  refusals: [],
})

export const endSessionsOfPerson = endpoint({
  name: 'endSessionsOfPerson',
  method: 'DELETE',
  path: '/people/:person/sessions',
  who: ['administrator'],
  summary: 'End all sessions of somebody.',
  input: Type.Object({ person: Id }),
  output: Type.Object({ ended: Type.Integer() }),
  refusals: ['person.unknown'],
})

export const unlinkFromProvider = endpoint({
  name: 'unlinkFromProvider',
  method: 'DELETE',
  path: '/people/:person/provider-link',
  who: ['administrator'],
  summary: 'Let somebody be found by e-mail again at the next sign-in through the provider.',
  input: Type.Object({ person: Id }),
  output: Type.Object({}),
  refusals: ['person.not-linked'],
})
