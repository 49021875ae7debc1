import { randomUUID } from 'node:crypto'
import { type Recorded, recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Classification } from '../../identity/model/roles.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { SourceText } from '../../reading/model.ts'
import {
  addDossier,
  addFact,
  addPages,
  addPassages,
  addVersion,
  lockDossierRow,
  type NewFact,
  type NewPassage,
  withdrawFactRow,
} from '../store/dossiers.ts'
import { lockFactRow } from '../store/facts.ts'

type Wish = {
  readonly title: string
  readonly summary: string
  readonly programme?: string | null
  readonly classification?: Classification
  readonly demo?: boolean
}

type OpenRefusal = 'dossier.title-empty' | 'dossier.not-in-this-programme' | 'dossier.only-in-a-programme'

/** Opens an empty dossier: in a programme that the actor works in, or outside any where the actor may. The actor co-ordinates it. */
export async function openDossier(tx: Tx, actor: Actor, wish: Wish): Promise<{ id: string } | Refusal<OpenRefusal>> {
  const title = wish.title.trim()
  const programme = wish.programme ?? null
  if (title === '') return refuse('dossier.title-empty')
  if (!mayOpenIn(actor, programme)) return refuse(programme === null ? 'dossier.only-in-a-programme' : 'dossier.not-in-this-programme')
  const id = randomUUID()
  const classification = wish.classification ?? 'confidential'
  const { demo = false } = wish
  await addDossier(tx, { id, title, summary: wish.summary.trim(), demo, programme, classification, createdBy: actor.person })
  await recordAct(tx, actor, {
    act: 'openDossier',
    thing: 'dossier',
    thingId: id,
    dossier: id,
    after: { title, programme, classification },
  })
  return { id }
}

function mayOpenIn(actor: Actor, programme: string | null): boolean {
  return actor.held.some((held) => {
    if (programme === null) return held.role === 'author' && held.programme === null && held.dossier === null
    return held.programme === programme && (held.role === 'coordinator' || held.role === 'author')
  })
}

/** Adds a document as it was read: its pages, and the passages that search looks in. */
export async function addDocument(
  tx: Tx,
  actor: Actor,
  document: { dossier: string; text: SourceText; bytes: number; passages: readonly NewPassage[] },
): Promise<{ document: string; version: string }> {
  const { document: added, version } = await addVersion(tx, { ...document, createdBy: actor.person })
  const place = { dossier: document.dossier, version }
  await addPages(tx, place, document.text)
  await addPassages(tx, place, document.passages)
  await recordAct(tx, actor, {
    act: 'addDocument',
    thing: 'documentVersion',
    thingId: version,
    dossier: document.dossier,
    after: { name: document.text.name, sha256: document.text.sha256 },
  })
  return { document: added, version }
}

/** Makes others that lock this dossier wait until the transaction ends; adding to it is not held up. */
export function lockDossier(tx: Tx, dossier: string): Promise<void> {
  return lockDossierRow(tx, dossier)
}

/** Makes others that take over or withdraw this fact wait until the transaction ends; null where it counts no more, or is of another dossier. */
export async function lockFact(tx: Tx, { dossier, fact }: { dossier: string; fact: string }): Promise<{ value: unknown } | null> {
  const row = await lockFactRow(tx, dossier, fact)
  return row && row.withdrawn_at === null ? { value: row.value } : null
}

/** What was read becomes what is known. The record is left to the caller: who decides on several holds it last. */
export async function confirmFact(
  tx: Tx,
  actor: Actor,
  fact: Omit<NewFact, 'confirmedBy'>,
): Promise<{ readonly id: string; readonly recorded: Recorded }> {
  const { id } = await addFact(tx, { ...fact, confirmedBy: actor.person })
  return { id, recorded: { act: 'confirmFact', thing: 'fact', thingId: id, dossier: fact.dossier, after: fact.value } }
}

/** A fact counts no more; answers what the record has to say of it. */
export async function withdrawFact(tx: Tx, fact: { id: string; dossier: string }): Promise<Recorded> {
  await withdrawFactRow(tx, fact.id)
  return { act: 'withdrawFact', thing: 'fact', thingId: fact.id, dossier: fact.dossier }
}
