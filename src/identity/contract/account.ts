import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id } from '../../kernel/schema.ts'
import { Code, NewPasskey, PasskeyCreation, PasskeyName, RecoveryCodes, TotpSetup, TypedPassword, WaysIn } from '../model/ways-in.ts'

const changing = ['account.sign-in-again', 'account.not-local'] as const

export const getWaysIn = endpoint({
  name: 'getWaysIn',
  method: 'GET',
  path: '/account/ways-in',
  who: 'signedIn',
  summary: 'Your own ways in, and the failed attempts of the last ninety days.',
  input: Empty,
  output: WaysIn,
  refusals: [],
})

export const startPasskey = endpoint({
  name: 'startPasskey',
  method: 'POST',
  path: '/account/passkey-challenge',
  who: 'signedIn',
  summary: 'What a browser needs to make one more passkey.',
  input: Empty,
  output: PasskeyCreation,
  refusals: [...changing, 'passkey.no-public-address'],
})

export const addPasskey = endpoint({
  name: 'addPasskey',
  method: 'POST',
  path: '/account/passkeys',
  who: 'signedIn',
  summary: 'Add a passkey to your own.',
  input: Type.Object({ name: PasskeyName, passkey: NewPasskey }),
  output: Type.Object({ id: Id }),
  refusals: [...changing, 'passkey.no-public-address', 'passkey.not-accepted', 'passkey.already-there'],
})

export const renamePasskey = endpoint({
  name: 'renamePasskey',
  method: 'POST',
  path: '/account/passkeys/:passkey',
  who: 'signedIn',
  summary: 'Give a passkey of yours another name.',
  input: Type.Object({ passkey: Id, name: PasskeyName }),
  output: Type.Object({}),
  refusals: ['passkey.unknown'],
})

export const removePasskey = endpoint({
  name: 'removePasskey',
  method: 'DELETE',
  path: '/account/passkeys/:passkey',
  who: 'signedIn',
  summary: 'Remove a passkey of yours. The last way in stays.',
  input: Type.Object({ passkey: Id }),
  output: Type.Object({}),
  refusals: [...changing, 'passkey.unknown', 'account.last-way-in'],
})

export const startTotp = endpoint({
  name: 'startTotp',
  method: 'POST',
  path: '/account/totp',
  who: 'signedIn',
  summary: 'A new secret for your authenticator app, good for fifteen minutes; it counts once a password is set with a code of it.',
  input: Empty,
  output: TotpSetup,
  refusals: [...changing, 'account.no-email'],
})

export const setPassword = endpoint({
  name: 'setPassword',
  method: 'POST',
  path: '/account/password',
  who: 'signedIn',
  summary: 'Set your password, with a code of the authenticator app that is being set up or else of the one you have. Other sessions end.',
  input: Type.Object({ password: TypedPassword, code: Code }),
  output: RecoveryCodes,
  refusals: [
    ...changing,
    'password.too-short',
    'password.too-long',
    'password.too-common',
    'password.holds-your-name',
    'account.no-email',
    'totp.set-up-first',
    'totp.wrong-code',
    'sign-in.locked',
    'sign-in.too-many-attempts',
  ],
})

export const removePassword = endpoint({
  name: 'removePassword',
  method: 'DELETE',
  path: '/account/password',
  who: 'signedIn',
  summary: 'Remove your password, authenticator app and recovery codes. The last way in stays.',
  input: Empty,
  output: Type.Object({}),
  refusals: [...changing, 'account.last-way-in'],
})

export const renewRecoveryCodes = endpoint({
  name: 'renewRecoveryCodes',
  method: 'POST',
  path: '/account/recovery-codes',
  who: 'signedIn',
  summary: 'Ten new recovery codes; those of before no longer count.',
  input: Empty,
  output: RecoveryCodes,
  refusals: [...changing, 'account.no-password'],
})
