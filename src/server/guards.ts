import { guardDocument, guardDossier, guardVersion } from '../dossier/views/guards.ts'
import type { Actor } from '../identity/model/actor.ts'
import { type Caller, type Guarded, keeperRoles, mayRead, rolesIn } from '../identity/rules/access.ts'
import { enterDossier } from '../identity/store/sessions.ts'
import { guardFinding, guardProposal } from '../intake/views/guards.ts'
import type { Tx } from '../kernel/database.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { guardMemo } from '../memo/views/memos.ts'
import { getProgramme, rolesInProgramme } from '../programme/views/programmes.ts'

/** What the caller is in a thing; `guarded` where it lies in a dossier. */
export type CallerInThing = Caller & { readonly guarded: Guarded | null }

type Guard = {
  /** The answer to somebody who cannot see it, the same as for a thing that does not exist. */
  readonly unknown: string
  /** Null where this transaction's actor cannot see the thing. */
  readonly caller: (tx: Tx, actor: Actor, id: string) => Promise<CallerInThing | null>
}

/** Every word that an endpoint's `of` may be. */
const guards: Readonly<Record<string, Guard>> = {
  dossier: { unknown: 'dossier.unknown', caller: inDossier(enterAndGuard) },
  document: { unknown: 'document.unknown', caller: inDossier(guardDocument) },
  version: { unknown: 'document.unknown', caller: inDossier(guardVersion) },
  proposal: { unknown: 'proposal.unknown', caller: inDossier(guardProposal) },
  finding: { unknown: 'finding.unknown', caller: inDossier(guardFinding) },
  memo: { unknown: 'memo.unknown', caller: inDossier(guardMemo) },
  programme: { unknown: 'programme.unknown', caller: inProgramme },
}

export function guardOf(word: string): Guard {
  const guard = guards[word]
  if (!guard) throw new Error(`No guard for things called ${word}`)
  return guard
}

function inDossier(find: (tx: Tx, id: string) => Promise<Guarded | null>): Guard['caller'] {
  return async (tx, actor, id) => {
    const guarded = await find(tx, id)
    // The database has let it through already; the rule says it again.
    if (!guarded || !mayRead(guarded, actor.held)) return null
    if (find !== enterAndGuard) await enterDossier(tx, guarded.dossier)
    return { guarded, roles: [...rolesIn(guarded, actor.held), ...keeperRoles(actor.held)], reads: true }
  }
}

/** Entering first spares the database a look at every other dossier that the actor may read. */
async function enterAndGuard(tx: Tx, dossier: string): Promise<Guarded | null> {
  await enterDossier(tx, dossier)
  return guardDossier(tx, dossier)
}

async function inProgramme(tx: Tx, actor: Actor, id: string): Promise<CallerInThing | null> {
  const programme = await getProgramme(tx, actor, id)
  return isRefusal(programme) ? null : { guarded: null, roles: rolesInProgramme(actor, id), reads: true }
}
