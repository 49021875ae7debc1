import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Classification } from '../../identity/model/roles.ts'
import { type Guarded, rolesIn, strictest } from '../../identity/rules/access.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { closeDocumentRow, closeDossierRow, findDossierRow, findNewestVersionRow } from '../store/dossiers.ts'
import { guardDossier } from '../views/guards.ts'

type Closing<C> = { readonly classification: C; readonly embargoUntil: string | null }

/** Sets how a dossier is closed. Nobody shuts themselves out: then nobody could open it again. */
export async function classifyDossier(
  tx: Tx,
  actor: Actor,
  wish: { dossier: string } & Closing<Classification>,
): Promise<Record<never, never> | Refusal<'dossier.unknown' | 'classification.shuts-you-out'>> {
  const row = await findDossierRow(tx, wish.dossier)
  const thing = await guardDossier(tx, wish.dossier)
  if (!row || !thing) return refuse('dossier.unknown')
  const embargoUntil = momentOf(wish.embargoUntil)
  if (shutsOut({ ...thing, classification: strictest([{ classification: wish.classification, embargoUntil }], new Date()) }, actor)) {
    return refuse('classification.shuts-you-out')
  }
  await closeDossierRow(tx, row.id, { classification: wish.classification, embargoUntil })
  await recordAct(tx, actor, {
    act: 'classifyDossier',
    thing: 'dossier',
    thingId: row.id,
    dossier: row.id,
    before: { classification: row.classification, embargoUntil: row.embargo_until },
    after: { classification: wish.classification, embargoUntil },
  })
  return {}
}

/** Makes a document stricter than its dossier; null takes its own classification away. */
export async function classifyDocument(
  tx: Tx,
  actor: Actor,
  wish: { document: string } & Closing<Classification | null>,
): Promise<Record<never, never> | Refusal<'document.unknown' | 'classification.shuts-you-out'>> {
  const row = await findNewestVersionRow(tx, wish.document)
  const thing = row && (await guardDossier(tx, row.dossier_id))
  if (!row || !thing) return refuse('document.unknown')
  const own = { classification: wish.classification, embargoUntil: momentOf(wish.embargoUntil) }
  const closures = [own, { classification: thing.classification, embargoUntil: null }]
  if (shutsOut({ ...thing, classification: strictest(closures, new Date()) }, actor)) return refuse('classification.shuts-you-out')
  await closeDocumentRow(tx, row.id, own)
  await recordAct(tx, actor, {
    act: 'classifyDocument',
    thing: 'document',
    thingId: row.id,
    dossier: row.dossier_id,
    before: { classification: row.classification, embargoUntil: row.embargo_until },
    after: own,
  })
  return {}
}

function shutsOut(thing: Guarded, actor: Actor): boolean {
  return !rolesIn(thing, actor.held).includes('coordinator')
}

function momentOf(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
