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
    hosts: 'loopback',
    hostNames: [],
    trustProxy: [],
    dataDir: '/srv/actielijn',
    databaseUrl: null,
    filesUrl: 'file:///srv/actielijn/files',
    registers: [],
    demo: true,
    provider: null,
    secretKey: null,
    edge: {
      securityContact: [],
      rates: { api: 6000, signIn: 300, upload: 30, search: 120, export: 60, feed: 30 },
      requestSeconds: 300,
      headerSeconds: 20,
    },
    log: 'warn',
    scan: null,
    telemetry: null,
    mail: null,
    signer: null,
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
  ['LOG', 'veel'],
  ['SECURITY_CONTACT', 'de beheerder'],
  ['RATE_API', 'snel'],
  ['REQUEST_SECONDS', '0'],
  ['CLAMD_URL', 'http://localhost:3310'],
  ['CLAMD_AGAIN_SECONDS', '0'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
  ['OTEL_METRIC_EXPORT_INTERVAL', 'vaak'],
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

test('a contact for holes may be an e-mail address, a web address or a telephone number', () => {
  const { edge } = readSettings({ SECURITY_CONTACT: 'veilig@voorbeeld.nl, https://voorbeeld.nl/meld, tel:+31-70-000-0000' })
  expect(edge.securityContact).toEqual(['mailto:veilig@voorbeeld.nl', 'https://voorbeeld.nl/meld', 'tel:+31-70-000-0000'])
})

test('a scanner stands at a port or at a socket', () => {
  expect(readSettings({ CLAMD_URL: 'tcp://[::1]:3310' }).scan?.place).toEqual({ host: '::1', port: 3310 })
  expect(readSettings({ CLAMD_URL: 'unix:///run/clamav/clamd.ctl' }).scan?.place).toEqual({ path: '/run/clamav/clamd.ctl' })
})
