import type { Kysely } from 'kysely'
import { actorFor } from '../../identity/acts/actors.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { hashOf, newSecret } from '../../identity/rules/secrets.ts'
import type { Tx } from '../../kernel/database.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import { addFeed, endFeed, findFeedOfToken, markFetched } from '../store/calendar.ts'
import { getCalendar } from '../views/calendar.ts'

/** Makes a feed for the actor and answers its secret, which is told once. The feed that there was ends. */
export async function openFeed(tx: Tx, actor: Actor, programme: string): Promise<string> {
  await endFeed(tx, { programme, person: actor.person })
  const secret = newSecret()
  const { id } = await addFeed(tx, { programme, person: actor.person, tokenHash: hashOf(secret) })
  await recordAct(tx, actor, { act: 'openCalendarFeed', thing: 'calendarFeed', thingId: id, dossier: null, programme })
  return secret
}

export async function revokeFeed(tx: Tx, actor: Actor, programme: string): Promise<void> {
  const id = await endFeed(tx, { programme, person: actor.person })
  if (id !== null) await recordAct(tx, actor, { act: 'revokeCalendarFeed', thing: 'calendarFeed', thingId: id, dossier: null, programme })
}

/** The feed behind a secret, as its person may see it now; null for every other secret, and where the person sees nothing any more. */
export async function fetchFeed(db: Kysely<Tables>, secret: string, host: string): Promise<string | null> {
  const feed = await findFeedOfToken(db, hashOf(secret))
  if (!feed) return null
  const actor = await actorFor(db, { person: feed.person, address: null })
  const calendar = await asActor(db, actor, (tx) => getCalendar(tx, actor, { programme: feed.programme, host }))
  if (calendar !== null) await markFetched(db, feed.id)
  return calendar
}
