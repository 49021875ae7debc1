import { randomUUID } from 'node:crypto'
import { guardVersion } from '../../dossier/views/guards.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { OrganisationKind } from '../../reading/model.ts'
import { loadRegister } from '../../reading/organisations/register.ts'
import type { ProposalView, RegisterEntry } from '../model.ts'
import { entryOf, type NewEntry } from '../rules/register.ts'
import { addEntry, confirmEntry, findEntryRow, removeEntry, withdrawConfirmation } from '../store/register.ts'
import { entryView } from '../views/register.ts'

const product = loadRegister()

/** Adds an organisation by hand; files that are read from now on recognise it. */
export async function addOrganisationToRegister(
  tx: Tx,
  actor: Actor,
  wish: { abbreviation: string; name: string | null; kind: OrganisationKind },
): Promise<RegisterEntry | Refusal<'register.too-plain' | 'register.already-there'>> {
  const entry = entryOf(wish)
  if (isRefusal(entry)) return entry
  if (isInProduct(entry)) return refuse('register.already-there')
  const id = randomUUID()
  await recordAdding(tx, actor, { id, entry, dossier: null })
  if (!(await addEntry(tx, { id, entry, addedBy: actor.person }))) return refuse('register.already-there')
  const row = await findEntryRow(tx, id)
  if (!row) throw new Error('An entry that was just added is gone')
  return entryView(row)
}

/** Takes an organisation out again. What was read with it stays as it is. */
export async function removeOrganisationFromRegister(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<Record<never, never> | Refusal<'register.unknown'>> {
  const row = await findEntryRow(tx, id)
  if (!row) return refuse('register.unknown')
  await recordRemoval(tx, actor, { id, before: { abbreviation: row.abbreviation, name: row.name, kind: row.kind } })
  await removeEntry(tx, id)
  return {}
}

/**
 * What a person confirmed is recognised in later files; what is taken back no longer is. A name from a document that only people named in
 * its dossier may read stays out of the register, which everybody inside may read. Call it after the decision was recorded: whoever
 * writes in the register holds the record first.
 */
export async function followDecision(tx: Tx, actor: Actor, { id, status, proposed, value, source }: ProposalView): Promise<void> {
  if (value.kind !== 'organisation' || proposed.kind !== 'organisation') return
  await takeConfirmationBack(tx, actor, { proposal: id, abbreviation: proposed.abbreviation })
  if (status !== 'accepted' && status !== 'corrected') return
  const entry = entryOf({ ...value, kind: value.organisationKind, alsoWritten: proposed.abbreviation })
  const place = await guardVersion(tx, source.version)
  if (isRefusal(entry) || isInProduct(entry) || !place || place.classification === 'departmental') return
  const added = { id: randomUUID(), entry, addedBy: actor.person }
  await confirmEntry(tx, added, id)
  await recordAdding(tx, actor, { ...added, dossier: place.dossier })
}

/** A proposal holds its organisation in the register no more; the entry goes when nothing else does. Call it after the act was recorded. */
export async function takeConfirmationBack(
  tx: Tx,
  actor: Actor,
  { proposal, abbreviation }: { readonly proposal: string; readonly abbreviation: string },
): Promise<void> {
  const gone = await withdrawConfirmation(tx, proposal)
  if (gone !== null) await recordRemoval(tx, actor, { id: gone, before: { abbreviation } })
}

/** Whether the register that comes with the product says the same already. */
function isInProduct({ abbreviation, name, kind, spellings }: NewEntry): boolean {
  const known = product.byAbbreviation.get(abbreviation)
  return known !== undefined && known.kind === kind && (name === null || known.name === name) && spellings.length === 0
}

type Adding = { readonly id: string; readonly entry: NewEntry; readonly dossier: string | null }

function recordAdding(tx: Tx, actor: Actor, { id, entry, dossier }: Adding): Promise<void> {
  return recordAct(tx, actor, { act: 'addOrganisationToRegister', thing: 'registerEntry', thingId: id, dossier, after: entry })
}

function recordRemoval(tx: Tx, actor: Actor, { id, before }: { id: string; before: unknown }): Promise<void> {
  return recordAct(tx, actor, { act: 'removeOrganisationFromRegister', thing: 'registerEntry', thingId: id, dossier: null, before })
}
