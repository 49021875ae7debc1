import { expect, test } from 'vitest'
import { readClaims, returnPath, rolesOfGroups, showsSecondFactor, stepsBetween } from './provider.ts'

test('reads e-mail and name from the usual claims when nothing else is said', () => {
  const asserted = readClaims({}, { email: 'a@ocw.example', email_verified: true, name: ' An  ' })
  expect(asserted).toEqual({ email: 'a@ocw.example', emailVerified: true, name: 'An', organisation: null, department: null, groups: [] })
})

test('an address counts as verified only when the claim is true, not when it is a word', () => {
  expect(readClaims({}, { email: 'a@ocw.example', email_verified: 'true' }).emailVerified).toBe(false)
  expect(readClaims({}, { email: 'a@ocw.example' }).emailVerified).toBe(false)
  expect(readClaims({ emailVerified: true }, { email: 'a@ocw.example' }).emailVerified).toBe(true)
})

test('looks inside claims, translates organisations and takes one group as well as many', () => {
  const mapping = { organisation: 'org', organisations: { minocw: 'OCW' }, groups: 'realm_access.roles' }
  expect(readClaims(mapping, { org: 'minocw', realm_access: { roles: ['x', 3, 'y'] } })).toMatchObject({
    organisation: 'OCW',
    groups: ['x', 'y'],
  })
  expect(readClaims({ groups: 'groups' }, { groups: 'x' }).groups).toEqual(['x'])
})

test('leaves out control characters and values that are no words', () => {
  expect(readClaims({}, { name: 'An\r\nBcc: x' }).name).toBe('An Bcc: x')
  expect(readClaims({}, { name: { first: 'An' } }).name).toBeNull()
  expect(readClaims({}, { name: 'x'.repeat(301) }).name).toBeNull()
})

test('a name that every object has is no claim', () => {
  expect(readClaims({ name: 'constructor.name' }, {}).name).toBeNull()
})

test('groups give the roles of the mapping, and others give nothing', () => {
  const roles = [
    { group: 'beheer', role: 'administrator' as const },
    { group: 'nap', role: 'author' as const, programme: 'Actieprogramma' },
  ]
  expect(rolesOfGroups({ roles }, ['nap', 'anders'])).toEqual([roles[1]])
})

test.each([
  [{}, [], true],
  [{}, ['hoog'], false],
  [{ acr: 'laag' }, ['hoog'], false],
  [{ acr: 'hoog' }, ['middel', 'hoog'], true],
  [{ amr: ['pwd'] }, ['hoog'], false],
  [{ amr: ['pwd', 'mfa'] }, ['hoog'], true],
])('claims %o with %o asked for: second factor %s', (claims, asked, shown) => {
  expect(showsSecondFactor(claims, asked)).toBe(shown)
})

test('brings roles in step: gives what is new once, ends what is gone, leaves the rest', () => {
  const held = [
    { id: 1, role: 'author' as const, programme: 'a' },
    { id: 2, role: 'auditor' as const, programme: null },
  ]
  const reader = { role: 'reader' as const, programme: 'a' }
  expect(stepsBetween(held, [{ role: 'author', programme: 'a' }, reader, reader])).toEqual({ give: [reader], end: [held[1]] })
})

test.each([
  ['/dossiers/1?regel=3#x', '/dossiers/1?regel=3#x'],
  [undefined, '/'],
  ['', '/'],
  ['dossiers', '/'],
  ['https://elders.example/', '/'],
  ['//elders.example', '/'],
  ['/\\elders.example', '/'],
  ['/\t/elders.example', '/'],
  ['/..//elders.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/api/v1/session', '/'],
  ['/aanmelden?code=x', '/'],
  ['/aanmeldingen', '/aanmeldingen'],
])('after signing in with %s asked one lands on %s', (asked, landed) => {
  expect(returnPath(asked)).toBe(landed)
})
