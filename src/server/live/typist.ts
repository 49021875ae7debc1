import type { Kysely } from 'kysely'
import { DatabaseError } from 'pg'
import { actorFor } from '../../identity/acts/actors.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import { keepSession } from '../../identity/acts/sessions.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { isConfidential } from '../../identity/rules/access.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import { typeText } from '../../memo/acts/type-text.ts'
import { guardMemo, typingRights } from '../../memo/views/memos.ts'

/** Who is at the other end of a connection, and which memo is open there. */
export type Typist = { readonly actor: Actor; readonly browser: string | null; readonly memo: string | null }

/** Null where the actor does not see the text as it is typed. That it was opened is recorded where the memo is confidential. */
export function openText(db: Kysely<Tables>, actor: Actor, memo: string): Promise<{ readonly mayType: boolean } | null> {
  if (!/^[0-9a-f-]{36}$/.test(memo)) return Promise.resolve(null)
  return asActor(db, actor, async (tx) => {
    const [rights, guarded] = [await typingRights(tx, actor, memo), await guardMemo(tx, memo)]
    if (isRefusal(rights) || !rights.seesDraft || guarded === null) return null
    if (isConfidential(guarded)) await recordAct(tx, actor, { act: 'openText', thing: 'memo', thingId: memo, dossier: rights.dossier })
    return { mayType: rights.mayEdit }
  })
}

/** Whether the change was kept; false where the actor may not type here now. */
export async function keepChange(
  db: Kysely<Tables>,
  actor: Actor,
  typed: { readonly memo: string; readonly change: Uint8Array },
): Promise<boolean> {
  try {
    return !isRefusal(await asActor(db, actor, (tx) => typeText(tx, actor, typed)))
  } catch (fault) {
    // The database knows of a role that was lost since this connection was opened.
    if (fault instanceof DatabaseError && fault.code === '42501') return false
    throw fault
  }
}

/** What the person at a connection may do now, with the roles of this moment; null where its session ended or the text is not seen any more. */
export async function rightsNow(
  db: Kysely<Tables>,
  { actor, browser }: Typist,
  memo: string,
): Promise<{ readonly mayType: boolean } | null> {
  const { person, subject, address, session } = actor
  if (session !== null && !(await keepSession(db, session, { address, browser }))) return null
  const now = await actorFor(db, { person, subject, address })
  const rights = await asActor(db, now, (tx) => typingRights(tx, now, memo))
  return isRefusal(rights) || !rights.seesDraft ? null : { mayType: rights.mayEdit }
}
