import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { TextNode } from '../model/text.ts'
import { sharedTextOf, textOf } from '../rules/shared-text.ts'
import { listChanges } from '../store/text.ts'

/** The text of a memo as it stands in the database: what was typed in the last moments may still be on its way there. */
export async function getText(tx: Tx, _actor: Actor, memo: string): Promise<TextNode> {
  return textOf(sharedTextOf((await listChanges(tx, memo)).changes))
}
