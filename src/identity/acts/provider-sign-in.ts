import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ProviderPolicy, ProviderProof } from '../model/provider.ts'
import type { SignInPlace } from '../model/sessions.ts'
import { readClaims, rolesOfGroups, showsSecondFactor } from '../rules/provider.ts'
import { newSecret, seal } from '../rules/secrets.ts'
import { addProviderSession } from '../store/provider-sessions.ts'
import { receivePerson } from './provider-person.ts'
import { bringRolesInStep } from './provider-roles.ts'
import { recordAtDoor } from './record-act.ts'
import { startSession } from './sessions.ts'

type Entry = { readonly proof: ProviderProof; readonly policy: ProviderPolicy; readonly place: SignInPlace }

/** Lets somebody in whom the provider has proved. `token` and `seal` go to cookies and nowhere else. */
export async function signInThroughProvider(tx: Tx, { proof, policy, place }: Entry): Promise<{ token: string; seal: string } | Refusal> {
  if (!showsSecondFactor(proof.claims, policy.acr)) return refuse('signin.no-second-factor')
  const asserted = readClaims(policy.mapping, proof.claims)
  const { address } = place
  const person = await receivePerson(tx, { proof, asserted, newPeople: policy.newPeople, address })
  if (isRefusal(person)) return person
  await bringRolesInStep(tx, { person: person.id, wanted: rolesOfGroups(policy.mapping, asserted.groups), address })
  const { token, session } = await startSession(tx, { person: person.id, method: 'provider', place })
  const key = newSecret()
  const { issuer, subject, sid } = proof
  await addProviderSession(tx, { session, issuer, subject, sid, sealedIdToken: seal(proof.idToken, key) })
  return { token, seal: key }
}

/** Keeps that a sign-in was refused, and why; never what was shown for it. */
export function recordRefusedSignIn(tx: Tx, refusal: Refusal, address: string | null): Promise<void> {
  const after = { method: 'provider', ...refusal.details }
  return recordAtDoor(tx, { act: 'signIn', thing: 'person', thingId: null, after, result: refusal.refused, address })
}
