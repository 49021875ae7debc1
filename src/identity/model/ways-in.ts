import { type Static, Type } from 'typebox'
import { Id, Moment, Nullable, OneOf } from '../../kernel/schema.ts'

/** Text on one line: no control characters. */
function Line(length: { readonly minLength?: number; readonly maxLength: number }) {
  return Type.String({ ...length, pattern: '^[^\\u0000-\\u001f\\u007f]*$' })
}

const Base64Url = (maxLength: number) => Type.String({ maxLength, pattern: '^[A-Za-z0-9_-]+$' })
const strict = { additionalProperties: false } as const

export const Email = Line({ minLength: 3, maxLength: 254 })
/**
 * Longer than any password may be: a password of 200 signs can be longer in the form in which it was typed. Without NUL, for scrypt takes
 * a password and the same one with a NUL behind it for one.
 */
export const TypedPassword = Type.String({ minLength: 1, maxLength: 1000, pattern: '^[^\\u0000]*$' })
/** A code of an authenticator app, or a recovery code; blanks and dashes do not count. */
export const Code = Line({ minLength: 6, maxLength: 40 })
/** Random, in an address or in the memory of a page, and kept as a hash only. */
export const Token = Base64Url(64)
export const PasskeyName = Line({ minLength: 1, maxLength: 80 })

const ceremony = {
  id: Base64Url(2000),
  rawId: Base64Url(2000),
  type: Type.Literal('public-key'),
  authenticatorAttachment: Type.Optional(OneOf(['platform', 'cross-platform'] as const)),
  clientExtensionResults: Type.Object({}),
}

/** What a browser answers when a passkey was made, as WebAuthn level 3 writes it in JSON. */
export const NewPasskey = Type.Object(
  {
    ...ceremony,
    response: Type.Object(
      {
        clientDataJSON: Base64Url(4000),
        attestationObject: Base64Url(20_000),
        authenticatorData: Type.Optional(Base64Url(20_000)),
        transports: Type.Optional(Type.Array(Line({ maxLength: 20 }), { maxItems: 10 })),
        publicKeyAlgorithm: Type.Optional(Type.Integer()),
        publicKey: Type.Optional(Base64Url(10_000)),
      },
      strict,
    ),
  },
  strict,
)
export type NewPasskey = Static<typeof NewPasskey>

/** What a browser answers when a passkey was shown. */
export const ShownPasskey = Type.Object(
  {
    ...ceremony,
    response: Type.Object(
      {
        clientDataJSON: Base64Url(4000),
        authenticatorData: Base64Url(20_000),
        signature: Base64Url(10_000),
        userHandle: Type.Optional(Base64Url(100)),
      },
      strict,
    ),
  },
  strict,
)
export type ShownPasskey = Static<typeof ShownPasskey>

/** What a browser needs to ask for a passkey, or to make one. */
export const PasskeyRequest = Type.Object({
  challenge: Type.String(),
  rpId: Type.String(),
  timeout: Type.Integer(),
  userVerification: Type.Literal('required'),
})
export type PasskeyRequest = Static<typeof PasskeyRequest>

export const PasskeyCreation = Type.Object({
  challenge: Type.String(),
  rp: Type.Object({ id: Type.String(), name: Type.String() }),
  user: Type.Object({ id: Type.String(), name: Type.String(), displayName: Type.String() }),
  pubKeyCredParams: Type.Array(Type.Object({ type: Type.Literal('public-key'), alg: Type.Integer() })),
  timeout: Type.Integer(),
  excludeCredentials: Type.Array(Type.Object({ id: Type.String(), type: Type.Literal('public-key') })),
  authenticatorSelection: Type.Object({ residentKey: Type.Literal('required'), userVerification: Type.Literal('required') }),
  attestation: Type.Literal('none'),
})
export type PasskeyCreation = Static<typeof PasskeyCreation>

/** The secret of an authenticator app, shown once: as an address for its camera and as text to type over. */
export const TotpSetup = Type.Object({ secret: Type.String(), uri: Type.String() })
export type TotpSetup = Static<typeof TotpSetup>

export const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) })
export type RecoveryCodes = Static<typeof RecoveryCodes>

export const tryWays = ['password', 'code', 'passkey', 'accessLink'] as const
export type TryWay = (typeof tryWays)[number]

/** The ways in of one person, and what was tried lately to get in as that person. */
export const WaysIn = Type.Object({
  passkeys: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      /** Kept by the person's password manager on several devices. */
      synced: Type.Boolean(),
      created: Moment,
      lastUsed: Nullable(Moment),
    }),
  ),
  password: Nullable(Type.Object({ since: Moment, recoveryCodesLeft: Type.Integer() })),
  failures: Type.Array(Type.Object({ at: Moment, address: Type.String(), way: OneOf(tryWays) })),
})
export type WaysIn = Static<typeof WaysIn>

/** For whom an access link is. */
export const AccessLinkView = Type.Object({
  name: Type.String(),
  email: Nullable(Type.String()),
  organisation: Type.String(),
  until: Moment,
  /** Whether the person gets ways in anew: those of before end when the link is used. */
  renews: Type.Boolean(),
})
export type AccessLinkView = Static<typeof AccessLinkView>

/** A link as the administrator sees it, once; the token stands behind the #, so that no server or proxy writes it down. */
export const NewAccessLink = Type.Object({ path: Type.String(), until: Moment })
export type NewAccessLink = Static<typeof NewAccessLink>
