import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id } from '../../kernel/schema.ts'
import { SessionView, SignedOut } from '../model/sessions.ts'

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
  output: SignedOut,
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
