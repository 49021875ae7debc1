import { Type } from 'typebox'
import { type Endpoint, endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id, Nullable, OneOf } from '../../kernel/schema.ts'
import { AgendaFeed, feedKinds } from '../model/calendars.ts'

export const listAgendaFeeds = endpoint({
  name: 'listAgendaFeeds',
  method: 'GET',
  path: '/agenda-feeds',
  who: 'signedIn',
  summary: 'Your calendar addresses, with when each was last read.',
  input: Empty,
  output: Type.Array(AgendaFeed),
  refusals: [],
})

export const openAgendaFeed = endpoint({
  name: 'openAgendaFeed',
  method: 'POST',
  path: '/agenda-feeds',
  who: 'signedIn',
  summary: 'Make a secret address under which a calendar program reads what you follow, with your rights at that moment. It is told once.',
  input: Type.Object({ kind: OneOf(feedKinds), body: Nullable(Id), dossier: Nullable(Id) }),
  output: Type.Object({ address: Type.String() }),
  refusals: ['feed.too-many-addresses', 'feed.about-nothing', 'body.unknown', 'dossier.unknown'],
})

export const revokeAgendaFeed = endpoint({
  name: 'revokeAgendaFeed',
  method: 'DELETE',
  path: '/agenda-feeds/:feed',
  who: 'signedIn',
  summary: 'End one of your calendar addresses; it finds nothing any more.',
  input: Type.Object({ feed: Id }),
  output: Empty,
  refusals: ['feed.unknown'],
})

export const feedEndpoints: readonly Endpoint[] = [listAgendaFeeds, openAgendaFeed, revokeAgendaFeed]
