import type { Tx } from '../../kernel/database.ts'
import type { Profile, ProfileFields } from '../model/profile.ts'

export type ProfileState = ProfileFields & Pick<Profile, 'id' | 'revision' | 'changedBy'> & { readonly since: Date }

export function findProfile(tx: Tx, programme: string): Promise<ProfileState | undefined> {
  return tx
    .selectFrom('programme as r')
    .leftJoin('person as p', 'p.id', 'r.changed_by')
    .select(['r.id', 'r.name', 'r.core_message as coreMessage', 'r.vision', 'r.first_year as firstYear', 'r.last_year as lastYear'])
    .select(['r.status', 'r.coordinating_ids as coordinating', 'r.participating_ids as participating', 'r.adviser'])
    .select(['r.revision', 'r.since', 'p.name as changedBy'])
    .$narrowType<Pick<ProfileFields, 'status'>>()
    .where('r.id', '=', programme)
    .executeTakeFirst()
}

type Change = { readonly fields: ProfileFields; readonly by: string }

/** Changes a programme if it still has this revision. False when somebody was first. */
export async function changeProfileRow(
  tx: Tx,
  { id, revision }: Pick<Profile, 'id' | 'revision'>,
  { fields, by }: Change,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('programme')
    .set({
      name: fields.name,
      core_message: fields.coreMessage,
      vision: fields.vision,
      first_year: fields.firstYear,
      last_year: fields.lastYear,
      status: fields.status,
      coordinating_ids: fields.coordinating,
      participating_ids: fields.participating,
      adviser: fields.adviser,
      changed_by: by,
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
