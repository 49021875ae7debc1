import type { Kysely } from 'kysely'
import { actorFor } from '../../identity/acts/actors.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { hashOf, newSecret } from '../../identity/rules/secrets.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import type { FeedKind } from '../model/calendars.ts'
import { addFeedRow, findDossierTitle, findFeedOfToken, listFeedRows, markFeedRead, readsBody, revokeFeedRow } from '../store/feeds.ts'
import { type AgendaMeans, getAgenda } from '../views/feeds.ts'

type Wish = { readonly kind: FeedKind; readonly body: string | null; readonly dossier: string | null }
type Refused = 'feed.too-many-addresses' | 'feed.about-nothing' | 'body.unknown' | 'dossier.unknown'

const mostFeeds = 50

/** Makes a calendar address for the actor and answers its secret, which is told once. */
export async function openFeed(tx: Tx, actor: Actor, wish: Wish): Promise<{ secret: string } | Refusal<Refused>> {
  const refused = await refuseWish(tx, wish)
  if (refused) return refused
  if ((await listFeedRows(tx, actor.person)).length >= mostFeeds) return refuse('feed.too-many-addresses', { most: mostFeeds })
  const secret = newSecret()
  const id = await addFeedRow(tx, { ...wish, person: actor.person, tokenHash: hashOf(secret) })
  await recordAct(tx, actor, { act: 'openAgendaFeed', thing: 'agendaFeed', thingId: id, dossier: wish.dossier, after: wish })
  return { secret }
}

async function refuseWish(tx: Tx, { kind, body, dossier }: Wish): Promise<Refusal<Refused> | null> {
  if ((kind === 'body') !== (body !== null) || (kind === 'dossier') !== (dossier !== null)) return refuse('feed.about-nothing')
  if (body !== null && !(await readsBody(tx, body))) return refuse('body.unknown')
  return dossier !== null && (await findDossierTitle(tx, dossier)) === null ? refuse('dossier.unknown') : null
}

/** Ends an own address; from then on it finds nothing. */
export async function revokeFeed(tx: Tx, actor: Actor, id: string): Promise<Refusal<'feed.unknown'> | null> {
  if (!(await revokeFeedRow(tx, actor.person, id))) return refuse('feed.unknown')
  await recordAct(tx, actor, { act: 'revokeAgendaFeed', thing: 'agendaFeed', thingId: id, dossier: null })
  return null
}

/** What is behind a secret, as its person may see it now; null for every other secret, and where the person sees nothing of it any more. */
export async function fetchAgenda(db: Kysely<Tables>, secret: string, means: AgendaMeans): Promise<string | null> {
  const feed = await findFeedOfToken(db, hashOf(secret))
  if (!feed) return null
  const actor = await actorFor(db, { person: feed.person, address: null })
  const agenda = await asActor(db, actor, (tx) => getAgenda(tx, feed, means))
  if (agenda !== null) await markFeedRead(db, feed.id)
  return agenda
}
