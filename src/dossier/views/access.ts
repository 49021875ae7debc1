import type { AccessReason, AccessRow, Membership } from '../../identity/model/access.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { listAccess, listMemberships, reasonsForActor, thingWords } from '../../identity/views/access.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { guardDocument, guardDossier } from './guards.ts'

export async function whyDossier(tx: Tx, actor: Actor, id: string): Promise<AccessReason[] | Refusal<'dossier.unknown'>> {
  const thing = await guardDossier(tx, id)
  return thing ? reasonsForActor(tx, actor, { thing, word: thingWords.dossier }) : refuse('dossier.unknown')
}

export async function whyDocument(tx: Tx, actor: Actor, id: string): Promise<AccessReason[] | Refusal<'document.unknown'>> {
  const thing = await guardDocument(tx, id)
  return thing ? reasonsForActor(tx, actor, { thing, word: thingWords.document }) : refuse('document.unknown')
}

export async function listDossierAccess(tx: Tx, actor: Actor, id: string): Promise<AccessRow[] | Refusal<'dossier.unknown'>> {
  const thing = await guardDossier(tx, id)
  return thing ? listAccess(tx, actor, { thing, word: thingWords.dossier }) : refuse('dossier.unknown')
}

export async function listDocumentAccess(tx: Tx, actor: Actor, id: string): Promise<AccessRow[] | Refusal<'document.unknown'>> {
  const thing = await guardDocument(tx, id)
  return thing ? listAccess(tx, actor, { thing, word: thingWords.document }) : refuse('document.unknown')
}

export function listDossierMembers(tx: Tx, actor: Actor, dossier: string): Promise<Membership[]> {
  return listMemberships(tx, actor, { dossier, programme: null })
}
