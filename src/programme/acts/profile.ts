import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { unknownOrganisations } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ProfileFields } from '../model/profile.ts'
import { type ProfileRefusal, refuseProfile } from '../rules/profile.ts'
import { changeProfileRow, findProfile } from '../store/profile.ts'

type Wish = { readonly programme: string; readonly revision: number } & Partial<ProfileFields>
type ChangeRefusal = ProfileRefusal | 'programme.unknown' | 'programme.organisation-unknown' | 'programme.changed-meanwhile'

/** Changes what a programme says of itself. Organisations that it names already may have ended since. */
export async function changeProfile(
  tx: Tx,
  actor: Actor,
  { programme, revision, ...written }: Wish,
): Promise<{ id: string } | Refusal<ChangeRefusal>> {
  const state = await findProfile(tx, programme)
  if (!state) return refuse('programme.unknown')
  const { id, since: _, changedBy: __, revision: current, ...before } = state
  if (current !== revision) return refuse('programme.changed-meanwhile')
  const fields = { ...before, ...written, name: (written.name ?? before.name).trim() }
  const refused = refuseProfile(fields)
  if (refused) return refused
  const known = [...before.coordinating, ...before.participating]
  const added = [...fields.coordinating, ...fields.participating].filter((one) => !known.includes(one))
  if ((await unknownOrganisations(tx, added)).length > 0) return refuse('programme.organisation-unknown')
  if (!(await changeProfileRow(tx, { id, revision }, { fields, by: actor.person }))) return refuse('programme.changed-meanwhile')
  await recordAct(tx, actor, { act: 'changeProfile', thing: 'programme', thingId: id, dossier: null, programme, before, after: fields })
  return { id }
}
