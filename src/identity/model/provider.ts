import { type Static, Type } from 'typebox'
import { OneOf } from '../../kernel/schema.ts'
import { installationRoles, scopedRoles } from './roles.ts'

const ClaimName = Type.String({ minLength: 1, maxLength: 200 })
const closed = { additionalProperties: false }

const Group = Type.String({ minLength: 1, maxLength: 300 })
const GroupRole = Type.Union([
  Type.Object({ group: Group, role: OneOf(installationRoles) }, closed),
  /** `programme`: its id, or its name when only one is called so. */
  Type.Object({ group: Group, role: OneOf(scopedRoles), programme: Type.String({ minLength: 1, maxLength: 300 }) }, closed),
])
export type GroupRole = Static<typeof GroupRole>

/** Which claim of the provider tells what. A name with dots looks inside: `realm_access.roles`. */
export const ClaimMapping = Type.Object(
  {
    scope: Type.Optional(Type.String({ pattern: '(^| )openid( |$)' })),
    email: Type.Optional(ClaimName),
    /** The claim that says the address was verified; true where the provider hands out no other addresses. */
    emailVerified: Type.Optional(Type.Union([ClaimName, Type.Literal(true)])),
    name: Type.Optional(ClaimName),
    organisation: Type.Optional(ClaimName),
    /** What the provider calls an organisation → our abbreviation or its code in the national register. */
    organisations: Type.Optional(Type.Record(Type.String(), Type.String({ minLength: 1 }))),
    department: Type.Optional(ClaimName),
    groups: Type.Optional(ClaimName),
    roles: Type.Optional(Type.Array(GroupRole)),
  },
  closed,
)
export type ClaimMapping = Static<typeof ClaimMapping>

export type Claims = Readonly<Record<string, unknown>>

/** What the provider proved of a sign-in. `idToken` is kept sealed, to sign out at the provider. */
export type ProviderProof = {
  readonly issuer: string
  readonly subject: string
  readonly sid: string | null
  readonly claims: Claims
  readonly idToken: string
}

/** What the claims say of a person, by the mapping. Null: they do not say. */
export type Asserted = {
  readonly email: string | null
  readonly emailVerified: boolean
  readonly name: string | null
  readonly organisation: string | null
  readonly department: string | null
  readonly groups: readonly string[]
}

/** How an installation receives people from its provider. */
export type ProviderPolicy = {
  readonly mapping: ClaimMapping
  /** The acr values of which one must be shown; empty: no second factor is asked for. */
  readonly acr: readonly string[]
  readonly newPeople: boolean
}
