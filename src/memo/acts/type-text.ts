import { decodeUpdate } from 'yjs'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { mergedText } from '../rules/shared-text.ts'
import { isOpen } from '../rules/states.ts'
import { addChange, addUp, findChange, type KeptText, listChanges } from '../store/text.ts'
import { typingRights } from '../views/memos.ts'

export type TypeRefusal = 'memo.unknown' | 'memo.closed' | 'memo.not-yours-to-type' | 'text.not-a-change'
type Typed = { readonly memo: string; readonly change: Uint8Array }

/** Keeps one change of the shared text, as the actor's; the database decides once more whether the actor may type here now. */
export async function typeText(tx: Tx, actor: Actor, { memo, change }: Typed): Promise<{ number: bigint } | Refusal<TypeRefusal>> {
  if (!isChange(change)) return refuse('text.not-a-change')
  const rights = await typingRights(tx, actor, memo)
  if (isRefusal(rights)) return rights
  if (!isOpen(rights.status)) return refuse('memo.closed')
  if (!rights.mayEdit) return refuse('memo.not-yours-to-type')
  return { number: await addChange(tx, { memo, dossier: rights.dossier, change, by: actor.person }) }
}

/** What cannot be read again must never be kept: it would shut the memo for everybody. */
function isChange(change: Uint8Array): boolean {
  try {
    decodeUpdate(change)
    return true
  } catch {
    return false
  }
}

/** All changes of a memo, or those after one, for a process that holds its text. Not for a request: no policy is asked. */
export function changesSince(db: Tx, memo: string, after: bigint | null): Promise<KeptText> {
  return listChanges(db, memo, after)
}

export function changeNumbered(db: Tx, number: string): Promise<Buffer | null> {
  return findChange(db, number)
}

/** Adds up the changes of a memo where there are many, so that it opens at once; what they add up to stays the same. */
export function addUpText(db: Tx, memo: string): Promise<void> {
  return db.transaction().execute((tx) => addUp(tx, memo, mergedText))
}
