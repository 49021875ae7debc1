import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { DayOrNull, DayText, Empty, Id, OneOf } from '../../kernel/schema.ts'
import { Deputyship, deputyKinds } from '../model/deputies.ts'

export const listOwnDeputies = endpoint({
  name: 'listOwnDeputies',
  method: 'GET',
  path: '/deputies',
  who: 'signedIn',
  summary: 'Who acts for you, and for whom you act, now and later.',
  input: Empty,
  output: Type.Array(Deputyship),
  refusals: [],
})

export const appointOwnDeputy = endpoint({
  name: 'appointOwnDeputy',
  method: 'POST',
  path: '/deputies',
  who: 'signedIn',
  summary: 'Let a colleague act for you from a day through a day.',
  input: Type.Object({ deputy: Id, from: DayText, through: DayText }),
  output: Type.Array(Deputyship),
  refusals: [
    'deputy.unknown',
    'deputy.is-self',
    'deputy.days-reversed',
    'deputy.passed',
    'deputy.already-there',
    'deputy.in-own-name-only',
  ],
})

export const endOwnDeputy = endpoint({
  name: 'endOwnDeputy',
  method: 'DELETE',
  path: '/deputies/:deputyship',
  who: 'signedIn',
  summary: 'End a deputyship that you gave.',
  input: Type.Object({ deputyship: Id }),
  output: Type.Array(Deputyship),
  refusals: ['deputyship.unknown', 'deputy.in-own-name-only'],
})

export const appointDeputy = endpoint({
  name: 'appointDeputy',
  method: 'POST',
  path: '/people/:person/deputies',
  who: ['administrator'],
  summary: 'Let somebody act for a person for a period, or as the office of a minister until further notice.',
  input: Type.Object({ person: Id, deputy: Id, kind: OneOf(deputyKinds), from: DayText, through: DayOrNull }),
  output: Type.Array(Deputyship),
  refusals: [
    'person.unknown',
    'deputy.unknown',
    'deputy.is-self',
    'deputy.is-you',
    'deputy.days-reversed',
    'deputy.passed',
    'deputy.end-missing',
    'deputy.already-there',
  ],
})

export const endDeputy = endpoint({
  name: 'endDeputy',
  method: 'DELETE',
  path: '/people/:person/deputies/:deputyship',
  who: ['administrator'],
  summary: 'End a deputyship of a person.',
  input: Type.Object({ person: Id, deputyship: Id }),
  output: Type.Array(Deputyship),
  refusals: ['person.unknown', 'deputyship.unknown'],
})
