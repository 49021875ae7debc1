import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readSettings } from './settings.ts'
import { SettingsFault } from './settings-fault.ts'

test('without settings it serves port 3000 on loopback, with the embedded database and the demo', () => {
  expect(readSettings({ DATA_DIR: '/srv/actielijn' })).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    trustProxy: [],
    dataDir: '/srv/actielijn',
    databaseUrl: null,
    filesUrl: 'file:///srv/actielijn/files',
    registers: [],
    demo: true,
    provider: null,
    secretKey: null,
  })
})

test('the demo is off on an address that others can reach', () => {
  expect(readSettings({ HOST: '0.0.0.0' }).demo).toBe(false)
  expect(readSettings({ PUBLIC_URL: 'https://actielijn.example' }).demo).toBe(false)
})

test.each([{ HOST: '0.0.0.0' }, { PUBLIC_URL: 'https://actielijn.example' }])(
  'a demo on an address that others can reach asks for a second switch: %o',
  (reachable) => {
    expect(() => readSettings({ ...reachable, DEMO: 'on' })).toThrow('DEMO_PUBLIC')
    expect(readSettings({ ...reachable, DEMO: 'on', DEMO_PUBLIC: 'on' }).demo).toBe(true)
  },
)

test('the public address and the proxies are taken as they are given', () => {
  const settings = readSettings({ PUBLIC_URL: 'https://actielijn.example', TRUST_PROXY: 'loopback, 10.0.0.0/8, 2001:db8::/32' })
  expect(settings.publicUrl).toBe('https://actielijn.example')
  expect(settings.trustProxy).toEqual(['loopback', '10.0.0.0/8', '2001:db8::/32'])
})

test.each([
  ['PORT', 'drieduizend'],
  ['PORT', '70000'],
  ['HOST', 'ergens'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['FILES_URL', 'https://opslag.example/stukken'],
  ['FILES_URL', 's3://'],
  ['FILES_URL', 's3://stukken?regio=eu-west-1'],
  ['FILES_URL', 's3://stukken?endpoint=opslag.example'],
  ['FILES_URL', 's3://stukken?pathStyle=misschien'],
  ['REGISTER', '/nergens/organisaties.json'],
  ['REGISTER', fileURLToPath(new URL('../../package.json', import.meta.url))],
  ['REGISTER', fileURLToPath(new URL('../../README.md', import.meta.url))],
  ['DEMO', 'misschien'],
  ['PUBLIC_URL', 'http://actielijn.example'],
  ['PUBLIC_URL', 'https://actielijn.example/pad'],
  ['PUBLIC_URL', 'actielijn.example'],
  ['TRUST_PROXY', 'on'],
  ['TRUST_PROXY', '10.0.0.0/64'],
  ['SECRET_KEY', 'te kort'],
])('refuses %s=%s and names the setting', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(SettingsFault)
  expect(() => readSettings({ [name]: value })).toThrow(name)
})

test('takes several registers, and finds them from the directory where it was started', () => {
  const own = 'src/reading/data/organisations.json'
  expect(readSettings({ REGISTER: `${own}, ${own}` }).registers).toEqual([resolve(own), resolve(own)])
})
