import type { Kysely } from 'kysely'
import type { Tables } from '../src/kernel/tables.generated.ts'
import { takeDecision } from '../src/memo/acts/decide.ts'
import { offerMemo } from '../src/memo/acts/offer.ts'
import type { DecisionsView, NewDecision } from '../src/memo/model/deciding.ts'
import type { MemoKind } from '../src/memo/model/memos.ts'
import type { TextNode } from '../src/memo/model/text.ts'
import { getDecisions } from '../src/memo/views/deciding.ts'
import { type MemoWorld, memoWorld, pieces } from './memo-world.ts'
import { type Member, must } from './programme-world.ts'
import { means } from './reading-means.ts'

const { doc, heading, paragraph, point } = pieces

type Effect = { readonly thing: string; readonly id: string; readonly to: string }
type OfferWish = { readonly kind?: MemoKind; readonly effects?: readonly Effect[]; readonly points?: number }

/** A world in which memos are offered and decided on. */
export type DecidingWorld = MemoWorld & {
  /** A memo with two points that can be offered; `effects` are those of its first point. */
  readonly ready: (wish?: OfferWish) => Promise<string>
  /** The same, offered; answers it with the version to decide on. */
  readonly offered: (wish?: OfferWish) => Promise<{ readonly memo: string; readonly version: string }>
  readonly look: (member: Member, memo: string) => Promise<DecisionsView>
  readonly decide: (member: Member, at: { memo: string; version: string }, ...decisions: NewDecision[]) => ReturnType<typeof takeDecision>
}

export async function decidingWorld(db: Kysely<Tables>): Promise<DecidingWorld> {
  const world = await memoWorld(db)
  const { as, coordinator } = world
  const ready: DecidingWorld['ready'] = ({ kind = 'decision', effects = [], points = 2 } = {}) =>
    world.memo({ kind, text: completeText({ effects, points }) })
  const look: DecidingWorld['look'] = (member, memo) => as(member, async (tx, actor) => must(await getDecisions(tx, actor, memo)))
  const offered: DecidingWorld['offered'] = async (wish) => {
    const memo = await ready(wish)
    await as(coordinator, async (tx, actor) => must(await offerMemo(tx, actor, { memo, confirmed: true, ...means })))
    return { memo, version: (await look(coordinator, memo)).offered?.id ?? '' }
  }
  const decide: DecidingWorld['decide'] = (member, at, ...decisions) =>
    as(member, (tx, actor) => takeDecision(tx, actor, { ...at, decisions }))
  return { ...world, ready, offered, look, decide }
}

/** A text in which nothing is missing. */
export function completeText({ effects = [] as readonly Effect[], points = 2 } = {}): TextNode {
  const asked = [
    point('p1', 'Stemt u in met de maatregel?', { explanation: 'Zij is klaar.', advice: 'Akkoord.', effects }),
    point('p2', 'Stemt u in met de brief?', { advice: 'Akkoord.' }),
  ]
  return doc(
    heading('Aanleiding'),
    paragraph('De maatregel is klaar.'),
    heading('Geadviseerd besluit'),
    ...(points === 0 ? [paragraph('Kennisnemen.')] : asked.slice(0, points)),
    heading('Kernpunten'),
    paragraph('Het kost niets.'),
  )
}
