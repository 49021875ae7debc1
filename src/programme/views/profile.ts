import type { Actor } from '../../identity/model/actor.ts'
import { organisationNames } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Profile } from '../model/profile.ts'
import { findProfile } from '../store/profile.ts'
import { rolesInProgramme } from './programmes.ts'

export async function getProfile(tx: Tx, actor: Actor, programme: string): Promise<Profile | Refusal<'programme.unknown'>> {
  const state = await findProfile(tx, programme)
  if (!state) return refuse('programme.unknown')
  const organisations = await organisationNames(tx, [...state.coordinating, ...state.participating])
  const keeps = rolesInProgramme(actor, programme).includes('coordinator')
  return { ...state, since: state.since.toISOString(), organisations, keeps }
}
