import type { Asserted, ClaimMapping, Claims, GroupRole } from '../model/provider.ts'
import type { Role } from '../model/roles.ts'

const longest = 300

/** Reads what the provider says of a person, by the mapping of this installation. */
export function readClaims(mapping: ClaimMapping, claims: Claims): Asserted {
  const organisation = mapping.organisation === undefined ? null : wordOf(claimOf(claims, mapping.organisation))
  return {
    email: wordOf(claimOf(claims, mapping.email ?? 'email')),
    emailVerified: mapping.emailVerified === true || claimOf(claims, mapping.emailVerified ?? 'email_verified') === true,
    name: wordOf(claimOf(claims, mapping.name ?? 'name')),
    organisation: organisation === null ? null : (mapping.organisations?.[organisation] ?? organisation),
    department: mapping.department === undefined ? null : wordOf(claimOf(claims, mapping.department)),
    groups: mapping.groups === undefined ? [] : wordsOf(claimOf(claims, mapping.groups)),
  }
}

/** The claim of that name or else, where the name has dots, the value inside claims. */
function claimOf(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name]
  let inside: unknown = claims
  for (const part of name.split('.')) inside = Object.entries(Object(inside)).find(([key]) => key === part)?.[1]
  return inside
}

function wordOf(value: unknown): string | null {
  const text = typeof value === 'string' ? value.replace(/\p{Cc}+/gu, ' ').trim() : ''
  return text === '' || text.length > longest ? null : text
}

function wordsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((one) => wordOf(one) ?? [])
}

/** The roles that groups give. */
export function rolesOfGroups(mapping: ClaimMapping, groups: readonly string[]): GroupRole[] {
  return (mapping.roles ?? []).filter(({ group }) => groups.includes(group))
}

/** Whether a sign-in shows one of the asked acr values, or says by its amr (RFC 8176) that more than one factor was used. */
export function showsSecondFactor(claims: Claims, asked: readonly string[]): boolean {
  if (asked.length === 0) return true
  return asked.includes(wordOf(claims['acr']) ?? '') || wordsOf(claims['amr']).includes('mfa')
}

export type ScopedGrant = { readonly role: Role; readonly programme: string | null }

/** What has to be given and ended to bring the roles that came from the provider in step with what it says now. */
export function stepsBetween<Held extends ScopedGrant>(
  held: readonly Held[],
  wanted: readonly ScopedGrant[],
): { readonly give: readonly ScopedGrant[]; readonly end: readonly Held[] } {
  const same = (one: ScopedGrant, other: ScopedGrant) => one.role === other.role && one.programme === other.programme
  const distinct = wanted.filter((one, at) => wanted.findIndex((other) => same(one, other)) === at)
  return {
    give: distinct.filter((one) => !held.some((other) => same(one, other))),
    end: held.filter((one) => !wanted.some((other) => same(one, other))),
  }
}

const nowhere = 'http://nowhere.invalid'

/** Where somebody goes after signing in: a page of ours, whatever was asked. */
export function returnPath(asked: string | undefined): string {
  const url = asked?.startsWith('/') ? URL.parse(asked, nowhere) : null
  if (url?.origin !== nowhere) return '/'
  const path = `${url.pathname}${url.search}${url.hash}`
  return path.startsWith('//') || path.length > 2_000 || /^\/(api|aanmelden|afgemeld)(?![^/?#])/.test(path) ? '/' : path
}
