import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { listFactsOfKind } from '../store/facts.ts'
import { type Lines, listQuoteRows, type QuoteRecord } from '../store/quotes.ts'
import { type SeenFact, seenFact } from './facts.ts'

export type { Lines, QuoteRecord as Quote }

/** What stands on lines of documents that the actor sees. */
export async function listQuotes(tx: Tx, _actor: Actor, places: readonly Lines[]): Promise<QuoteRecord[]> {
  return places.length === 0 ? [] : listQuoteRows(tx, places)
}

type Asked = { readonly dossier: string; readonly kind: string; readonly text: string }

/** Confirmed facts of a kind in a dossier whose lines hold the letters, at most twenty. */
export async function findFacts(tx: Tx, _actor: Actor, asked: Asked): Promise<SeenFact[]> {
  return (await listFactsOfKind(tx, asked)).map(seenFact)
}
