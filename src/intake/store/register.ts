import { sql } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import type { OrganisationEntry } from '../../reading/organisations/register.ts'
import type { NewEntry } from '../rules/register.ts'

function entries(tx: Tx) {
  return tx
    .selectFrom('register_entry as e')
    .innerJoin('person as p', 'p.id', 'e.added_by')
    .select(['e.id', 'e.abbreviation', 'e.name', 'e.kind', 'e.spellings', 'e.by_hand', 'e.added_at', 'p.name as added_by'])
}

export type EntryRow = Awaited<ReturnType<typeof listEntryRows>>[number]

export function listEntryRows(tx: Tx) {
  return entries(tx).orderBy('e.abbreviation').execute()
}

export function findEntryRow(tx: Tx, id: string) {
  return entries(tx).where('e.id', '=', id).executeTakeFirst()
}

/** The entries in the form in which a reading takes them. */
export async function listRegister(tx: Tx): Promise<OrganisationEntry[]> {
  const rows = await tx.selectFrom('register_entry').select(['abbreviation', 'name', 'kind', 'spellings']).orderBy('added_at').execute()
  return rows.map(({ name, ...entry }) => ({ ...entry, names: name === null ? [] : [name] }))
}

type Added = { readonly id: string; readonly entry: NewEntry; readonly addedBy: string }

/** False when there is an entry of that abbreviation. */
export async function addEntry(tx: Tx, { id, entry, addedBy }: Added): Promise<boolean> {
  const { abbreviation, name, kind, spellings } = entry
  const added = await tx
    .insertInto('register_entry')
    .values({ id, abbreviation, name, kind, spellings: [...spellings], by_hand: true, added_by: addedBy })
    .onConflict((there) => there.column('abbreviation').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added !== undefined
}

/** Adds the entry, or brings the one of that abbreviation up to what was confirmed now. */
export async function confirmEntry(tx: Tx, { id, entry, addedBy }: Added, proposal: string): Promise<void> {
  const { abbreviation, name, kind, spellings } = entry
  const kept = await tx
    .insertInto('register_entry')
    .values({ id, abbreviation, name, kind, spellings: [...spellings], by_hand: false, added_by: addedBy })
    .onConflict((there) =>
      there.column('abbreviation').doUpdateSet({
        name: sql`coalesce(excluded.name, register_entry.name)`,
        kind: sql`excluded.kind`,
        spellings: sql`(select coalesce(array_agg(distinct one), '{}') from unnest(register_entry.spellings || excluded.spellings) one)`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('register_confirmation').values({ proposal_id: proposal, entry_id: kept.id }).execute()
}

/** Takes a confirmation back; the entry goes too when nothing else holds it. Answers the id of an entry that went. */
export async function withdrawConfirmation(tx: Tx, proposal: string): Promise<string | null> {
  const taken = await tx.deleteFrom('register_confirmation').where('proposal_id', '=', proposal).returning('entry_id').executeTakeFirst()
  if (!taken) return null
  const gone = await tx
    .deleteFrom('register_entry')
    .where('id', '=', taken.entry_id)
    .where('by_hand', '=', false)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('register_confirmation as c').select('c.proposal_id').where('c.entry_id', '=', taken.entry_id))),
    )
    .returning('id')
    .executeTakeFirst()
  return gone?.id ?? null
}

/** The proposals of a document by which somebody confirmed an organisation, with what the texts called it. */
export function listConfirmationsOf(tx: Tx, document: string): Promise<{ proposal: string; abbreviation: string }[]> {
  return tx
    .selectFrom('register_confirmation as c')
    .innerJoin('register_entry as e', 'e.id', 'c.entry_id')
    .innerJoin('proposal as p', 'p.id', 'c.proposal_id')
    .innerJoin('document_version as v', 'v.id', 'p.version_id')
    .select(['c.proposal_id as proposal', 'e.abbreviation'])
    .where('v.document_id', '=', document)
    .orderBy('c.proposal_id')
    .execute()
}

export async function removeEntry(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('register_entry').where('id', '=', id).execute()
}
