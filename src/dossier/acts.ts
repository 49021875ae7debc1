import { recordAct } from '../identity/acts.ts'
import type { Actor } from '../identity/model.ts'
import type { Tx } from '../kernel/database.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import type { SourceText } from '../reading/model.ts'
import { addDossier, addFact, addPages, addPassages, addVersion, type NewFact, type NewPassage, withdrawFactRow } from './store/dossiers.ts'

/** Opens an empty dossier. */
export async function openDossier(
  tx: Tx,
  actor: Actor,
  dossier: { title: string; summary: string; demo?: boolean },
): Promise<{ id: string } | Refusal<'dossier.title-empty'>> {
  const title = dossier.title.trim()
  if (title === '') return refuse('dossier.title-empty')
  const added = await addDossier(tx, { title, summary: dossier.summary.trim(), demo: dossier.demo ?? false, createdBy: actor.person })
  await recordAct(tx, actor, { act: 'openDossier', thing: 'dossier', thingId: added.id, after: { title } })
  return added
}

/** Adds a document as it was read: its pages, and the passages that search looks in. */
export async function addDocument(
  tx: Tx,
  actor: Actor,
  document: { dossier: string; text: SourceText; bytes: number; passages: readonly NewPassage[] },
): Promise<{ version: string }> {
  const { version } = await addVersion(tx, { ...document, createdBy: actor.person })
  await addPages(tx, version, document.text)
  await addPassages(tx, { dossier: document.dossier, version }, document.passages)
  await recordAct(tx, actor, {
    act: 'addDocument',
    thing: 'documentVersion',
    thingId: version,
    after: { name: document.text.name, sha256: document.text.sha256 },
  })
  return { version }
}

/** What was read becomes what is known. */
export async function confirmFact(tx: Tx, actor: Actor, fact: Omit<NewFact, 'confirmedBy'>): Promise<string> {
  const { id } = await addFact(tx, { ...fact, confirmedBy: actor.person })
  await recordAct(tx, actor, { act: 'confirmFact', thing: 'fact', thingId: id, after: fact.value })
  return id
}

export async function withdrawFact(tx: Tx, actor: Actor, fact: string): Promise<void> {
  await withdrawFactRow(tx, fact)
  await recordAct(tx, actor, { act: 'withdrawFact', thing: 'fact', thingId: fact })
}
