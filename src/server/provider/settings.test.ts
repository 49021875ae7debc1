import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readSettings } from '../settings.ts'

const directory = mkdtempSync(join(tmpdir(), 'actielijn-claims-'))
afterAll(() => rmSync(directory, { recursive: true }))

function file(name: string, content: string): string {
  const path = join(directory, name)
  writeFileSync(path, content)
  return path
}

const given = { OIDC_ISSUER: 'https://aanmelden.example', OIDC_CLIENT_ID: 'actielijn', OIDC_CLIENT_SECRET: 'geheim' }

test('takes a provider with its secret in a file, and the mapping of its claims', () => {
  const provider = readSettings({
    ...given,
    OIDC_CLIENT_SECRET: '',
    OIDC_CLIENT_SECRET_FILE: file('geheim', 'uit een bestand\n'),
    OIDC_ACR: 'urn:hoog  urn:hoger',
    OIDC_NEW_PEOPLE: 'on',
    OIDC_CLAIMS: file('goed.json', '{"organisation":"org","groups":"g","roles":[{"group":"b","role":"administrator"}]}'),
  }).provider
  expect(provider).toMatchObject({
    clientSecret: 'uit een bestand',
    acr: ['urn:hoog', 'urn:hoger'],
    newPeople: true,
    name: 'je organisatie',
  })
  expect(provider?.mapping.roles).toEqual([{ group: 'b', role: 'administrator' }])
})

test.each<[string, Record<string, string>]>([
  ['OIDC_ISSUER', { OIDC_ISSUER: 'http://aanmelden.example' }],
  ['OIDC_ISSUER', { OIDC_ISSUER: '' }],
  ['OIDC_CLIENT_ID', { OIDC_CLIENT_ID: '' }],
  ['OIDC_CLIENT_SECRET', { OIDC_CLIENT_SECRET: '' }],
  ['OIDC_CLIENT_SECRET_FILE', { OIDC_CLIENT_SECRET_FILE: '/bestaat/niet', OIDC_CLIENT_SECRET: '' }],
  ['OIDC_CLIENT_SECRET_FILE', { OIDC_CLIENT_SECRET_FILE: '/bestaat/niet' }],
  ['OIDC_CLAIMS', { OIDC_CLAIMS: '/bestaat/niet' }],
  ['OIDC_NEW_PEOPLE', { OIDC_NEW_PEOPLE: 'on' }],
  ['OIDC_NEW_PEOPLE', { OIDC_NEW_PEOPLE: 'misschien' }],
])('refuses to start and names %s: %o', (name, change) => {
  expect(() => readSettings({ ...given, ...change })).toThrow(name)
})

test.each([
  ['geen JSON', 'niet waar'],
  ['een claim die een getal is', '{"email":1}'],
  ['een onbekend woord', '{"mail":"email"}'],
  ['een rol die niet bestaat', '{"roles":[{"group":"g","role":"koning"}]}'],
  ['een rol van een programma zonder programma', '{"roles":[{"group":"g","role":"minister"}]}'],
  ['de beheerder van één programma', '{"roles":[{"group":"g","role":"administrator","programme":"p"}]}'],
  ['een scope zonder openid', '{"scope":"email"}'],
])('refuses a mapping with %s', (name, content) => {
  expect(() => readSettings({ ...given, OIDC_CLAIMS: file(`${name}.json`, content) })).toThrow('OIDC_CLAIMS')
})
