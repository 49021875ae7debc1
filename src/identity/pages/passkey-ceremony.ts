import { Refused } from '../../web/client.ts'
import type { NewPasskey, PasskeyCreation, PasskeyRequest, ShownPasskey } from '../model/ways-in.ts'

/** The person stopped, or the device had nothing to show: not a refusal of ours. */
export class PasskeyStopped extends Error {
  /** Another ceremony of this page took its place. */
  readonly replaced: boolean
  readonly there: boolean
  constructor(cause: unknown) {
    super('stopped', { cause })
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : ''
    this.replaced = code === 'ERROR_CEREMONY_ABORTED'
    this.there = code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED'
  }
}

const browser = () => import('@simplewebauthn/browser')

export async function makePasskey(creation: PasskeyCreation): Promise<NewPasskey> {
  const { startRegistration } = await browser()
  return orStopped(() => startRegistration({ optionsJSON: creation }))
}

export async function showPasskey(request: PasskeyRequest): Promise<ShownPasskey> {
  const { startAuthentication } = await browser()
  return orStopped(() => startAuthentication({ optionsJSON: request }))
}

/** Offers passkeys in the list under the e-mail field; waits until one is chosen. */
export async function offerPasskeys(request: PasskeyRequest): Promise<ShownPasskey> {
  const { startAuthentication } = await browser()
  return orStopped(() => startAuthentication({ optionsJSON: request, useBrowserAutofill: true }))
}

export async function browserOffersPasskeys(): Promise<boolean> {
  return (await browser()).browserSupportsWebAuthnAutofill()
}

export async function stopOffering(): Promise<void> {
  ;(await browser()).WebAuthnAbortService.cancelCeremony()
}

async function orStopped<T>(ceremony: () => Promise<T>): Promise<T> {
  try {
    return await ceremony()
  } catch (fault) {
    throw fault instanceof Refused ? fault : new PasskeyStopped(fault)
  }
}
