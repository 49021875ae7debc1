import { randomBytes } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { NewPasskey, PasskeyCreation, PasskeyRequest, ShownPasskey } from '../model/ways-in.ts'
import {
  addChallenge,
  findPasskeyByCredential,
  listCredentials,
  markPasskeyUsed,
  type NewPasskeyRow,
  takeChallenge,
} from '../store/passkeys.ts'

/** Where the product stands for a browser: passkeys are made for `id`, a host name, and shown at `origin` only. */
export type Site = { readonly id: string; readonly origin: string }

const minutes = 5
const timeout = minutes * 60_000
/** ES256, EdDSA and RS256: what the devices of today make. */
const algorithms = [-7, -8, -257]

async function newChallenge(tx: Tx, person: string | null): Promise<string> {
  const challenge = randomBytes(32).toString('base64url')
  await addChallenge(tx, { challenge, person, minutes })
  return challenge
}

export async function passkeyRequest(tx: Tx, site: Site): Promise<PasskeyRequest> {
  return { challenge: await newChallenge(tx, null), rpId: site.id, timeout, userVerification: 'required' }
}

type Maker = { readonly id: string; readonly name: string; readonly email: string | null }

export async function passkeyCreation(tx: Tx, site: Site, maker: Maker): Promise<PasskeyCreation> {
  const credentials = await listCredentials(tx, maker.id)
  return {
    challenge: await newChallenge(tx, maker.id),
    rp: { id: site.id, name: 'Actielijn' },
    user: { id: handleOf(maker.id), name: maker.email ?? maker.name, displayName: maker.name },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    timeout,
    excludeCredentials: credentials.map((id) => ({ id, type: 'public-key' })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    attestation: 'none',
  }
}

/** The bytes of a person's id: what a passkey keeps of its owner. */
function handleOf(person: string): string {
  return Buffer.from(person.replaceAll('-', ''), 'hex').toString('base64url')
}

type Verified = Omit<NewPasskeyRow, 'person' | 'name'>

/** Checks what a browser made for a person, and takes its challenge. */
export async function verifyNewPasskey(
  tx: Tx,
  site: Site,
  { passkey, person }: { readonly passkey: NewPasskey; readonly person: string },
): Promise<Verified | Refusal<'passkey.not-accepted'>> {
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const verified = await orNull(async () => {
    await refuseCertificates(passkey)
    return verifyRegistrationResponse({
      response: passkey,
      ...expectedAt(site, (challenge) => known(tx, challenge, person)),
      supportedAlgorithmIDs: algorithms,
    })
  })
  if (!verified?.verified) return refuse('passkey.not-accepted')
  const { credential, credentialBackedUp } = verified.registrationInfo
  return {
    credential: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: passkey.response.transports ?? [],
    synced: credentialBackedUp,
  }
}

/** We ask for no certificate of the device. One that comes all the same would be checked over the network, at an address of its choice. */
async function refuseCertificates({ response }: NewPasskey): Promise<void> {
  const { decodeAttestationObject, isoBase64URL } = await import('@simplewebauthn/server/helpers')
  const decoded = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject))
  const bareForm = ['none', 'packed'].includes(decoded.get('fmt')) && decoded.get('attStmt').get('x5c') === undefined
  if (!bareForm) throw new Error('A passkey came with a certificate')
}

export type Shown = { readonly person: string; readonly passkey: string }

/** Checks a passkey that was shown, takes its challenge and keeps its counter. A counter that does not rise betrays a copy. */
export async function verifyShownPasskey(
  tx: Tx,
  site: Site,
  passkey: ShownPasskey,
): Promise<Shown | Refusal<'passkey.not-accepted' | 'passkey.copied'>> {
  const row = await findPasskeyByCredential(tx, passkey.id)
  if (!row || !isHandleOf(passkey.response.userHandle, row.person_id)) return refuse('passkey.not-accepted')
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const verified = await orNull(() =>
    verifyAuthenticationResponse({
      response: passkey,
      ...expectedAt(site, (challenge) => known(tx, challenge, null)),
      // The counter is ours to judge, after the signature: the library would not say which of the two was wrong.
      credential: { id: row.credential_id, publicKey: Uint8Array.from(row.public_key), counter: 0 },
    }),
  )
  if (!verified?.verified) return refuse('passkey.not-accepted')
  const rose = await markPasskeyUsed(tx, row.id, verified.authenticationInfo.newCounter)
  return rose ? { person: row.person_id, passkey: row.id } : refuse('passkey.copied')
}

function expectedAt(site: Site, expectedChallenge: (challenge: string) => Promise<boolean>) {
  return { expectedChallenge, expectedOrigin: site.origin, expectedRPID: site.id, requireUserVerification: true }
}

function isHandleOf(handle: string | undefined, person: string): boolean {
  return handle === undefined || handle === handleOf(person)
}

async function known(tx: Tx, challenge: string, person: string | null): Promise<boolean> {
  return /^[\w-]{43}$/.test(challenge) && takeChallenge(tx, challenge, person)
}

/** The library throws where an answer is not as it should be. */
async function orNull<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify()
  } catch {
    return null
  }
}
