import { Type } from 'typebox'
import { endpoint } from '../../kernel/endpoint.ts'
import { Empty, Id } from '../../kernel/schema.ts'
import { PersonView } from '../model/people.ts'
import {
  AccessLinkView,
  Code,
  Email,
  NewAccessLink,
  NewPasskey,
  PasskeyCreation,
  PasskeyName,
  PasskeyRequest,
  RecoveryCodes,
  ShownPasskey,
  Token,
  TotpSetup,
  TypedPassword,
} from '../model/ways-in.ts'

const passwordRefusals = [
  'password.too-short',
  'password.too-long',
  'password.too-common',
  'password.holds-your-name',
  'account.no-email',
  'totp.set-up-first',
  'totp.wrong-code',
] as const

export const enterPassword = endpoint({
  name: 'enterPassword',
  method: 'POST',
  path: '/session/password',
  who: 'everyone',
  summary: 'The first half of signing in: e-mail address and password. The answer is needed for the second half, within five minutes.',
  input: Type.Object({ email: Email, password: TypedPassword }),
  output: Type.Object({ step: Token }),
  refusals: ['sign-in.wrong', 'sign-in.too-many-attempts'],
})

export const enterCode = endpoint({
  name: 'enterCode',
  method: 'POST',
  path: '/session/code',
  who: 'everyone',
  summary: 'The second half: a code of the authenticator app, or a recovery code. Sets the session cookie.',
  input: Type.Object({ step: Token, code: Code }),
  output: PersonView,
  refusals: ['sign-in.step-over', 'sign-in.wrong-code', 'sign-in.locked', 'sign-in.too-many-attempts'],
})

export const askForPasskey = endpoint({
  name: 'askForPasskey',
  method: 'POST',
  path: '/session/passkey-challenge',
  who: 'everyone',
  summary: 'A challenge to sign in with a passkey; good for one answer within five minutes.',
  input: Empty,
  output: PasskeyRequest,
  refusals: ['passkey.no-public-address'],
})

export const signInWithPasskey = endpoint({
  name: 'signInWithPasskey',
  method: 'POST',
  path: '/session/passkey',
  who: 'everyone',
  summary: 'Sign in with a passkey; sets the session cookie.',
  input: Type.Object({ passkey: ShownPasskey }),
  output: PersonView,
  refusals: ['passkey.no-public-address', 'passkey.not-accepted', 'passkey.copied', 'sign-in.too-many-attempts'],
})

export const openAccessLink = endpoint({
  name: 'openAccessLink',
  method: 'POST',
  path: '/access-link',
  who: 'everyone',
  summary: 'For whom an access link is. The link stays good.',
  input: Type.Object({ token: Token }),
  output: AccessLinkView,
  refusals: ['access-link.not-valid', 'sign-in.too-many-attempts'],
})

export const startPasskeyByLink = endpoint({
  name: 'startPasskeyByLink',
  method: 'POST',
  path: '/access-link/passkey-challenge',
  who: 'everyone',
  summary: 'What a browser needs to make a passkey for the person of an access link.',
  input: Type.Object({ token: Token }),
  output: PasskeyCreation,
  refusals: ['access-link.not-valid', 'passkey.no-public-address', 'sign-in.too-many-attempts'],
})

export const makePasskeyByLink = endpoint({
  name: 'makePasskeyByLink',
  method: 'POST',
  path: '/access-link/passkey',
  who: 'everyone',
  summary: 'Use an access link for a passkey. Earlier ways in and all sessions of the person end; sets the session cookie.',
  input: Type.Object({ token: Token, name: PasskeyName, passkey: NewPasskey }),
  output: PersonView,
  refusals: [
    'access-link.not-valid',
    'passkey.no-public-address',
    'passkey.not-accepted',
    'passkey.already-there',
    'sign-in.too-many-attempts',
  ],
})

export const startTotpByLink = endpoint({
  name: 'startTotpByLink',
  method: 'POST',
  path: '/access-link/totp',
  who: 'everyone',
  summary: 'A new secret for the authenticator app of the person of an access link, good for fifteen minutes.',
  input: Type.Object({ token: Token }),
  output: TotpSetup,
  refusals: ['access-link.not-valid', 'account.no-email', 'sign-in.too-many-attempts'],
})

export const setPasswordByLink = endpoint({
  name: 'setPasswordByLink',
  method: 'POST',
  path: '/access-link/password',
  who: 'everyone',
  summary:
    'Use an access link for a password and an authenticator app. Earlier ways in and all sessions of the person end; sets the session cookie.',
  input: Type.Object({ token: Token, password: TypedPassword, code: Code }),
  output: RecoveryCodes,
  refusals: ['access-link.not-valid', ...passwordRefusals, 'sign-in.too-many-attempts'],
})

export const inviteToAccount = endpoint({
  name: 'inviteToAccount',
  method: 'POST',
  path: '/people/:person/access-links',
  who: ['administrator'],
  summary: 'A link with which a person makes a way in: once, within a day. Links made before are no longer good.',
  input: Type.Object({ person: Id }),
  output: NewAccessLink,
  refusals: ['account.unknown-person', 'account.demo'],
})
