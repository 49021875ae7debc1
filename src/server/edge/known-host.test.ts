import { hostname } from 'node:os'
import { describe, expect, test } from 'vitest'
import { edgeProduct, speak } from '../../../tests/edge-product.ts'
import { readSettings } from '../settings.ts'

const product = await edgeProduct()
const people = (await (await fetch(`${product.api}/demo-accounts`)).json()) as { id: string }[]
await product.stop()
const behind = { PUBLIC_URL: 'https://actielijn.example', TRUST_PROXY: '127.0.0.1', DEMO: 'on', DEMO_PUBLIC: 'on' }

/** What a sign-in hears that a page under this name sends, as its browser would. */
async function signInUnder({ port }: { readonly port: number }, name: string, more = ''): Promise<string> {
  const body = JSON.stringify({ person: people[0]?.id })
  const headers = `host: ${name}\r\norigin: http://${name}\r\nsec-fetch-site: same-origin\r\n${more}`
  const type = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n`
  return speak(port, [`POST /api/v1/session HTTP/1.1\r\n${headers}${type}\r\n${body}`])
}

const status = (answer: string) => Number(answer.split(' ')[1])

describe('on this computer alone', async () => {
  const open = await product.again({})

  test.each(['evil.example', 'evil.example:3480', 'localhost.evil.example', '127.0.0.1.nip.io', '192.168.1.5'])(
    'a page that lets %s point here is refused, in a sentence',
    async (name) => {
      const answer = await signInUnder(open, name)
      expect(status(answer)).toBe(421)
      expect(answer).toContain('"request.unknown-host"')
      expect(answer).not.toMatch(/set-cookie/i)
    },
  )

  test.each(['localhost:3480', '127.0.0.1', '[::1]:80', 'LOCALHOST'])('%s is answered', async (name) => {
    expect(status(await signInUnder(open, name))).toBe(200)
  })

  test('health is answered under any name, a page is not', async () => {
    const ask = (path: string) => speak(open.port, [`GET ${path} HTTP/1.1\r\nhost: evil.example\r\nconnection: close\r\n\r\n`])
    expect(status(await ask('/health/live'))).toBe(200)
    expect(status(await ask('/'))).toBe(421)
    await open.stop()
  })
})

describe('behind a proxy', async () => {
  const open = await product.again(behind)

  test.each([
    ['its own name', 'actielijn.example', '', 200],
    ['an address in numbers', '10.1.2.3:3000', '', 200],
    ['another name that the proxy hands on', 'actielijn-server:3000', 'x-forwarded-for: 192.0.2.1\r\n', 200],
    ['another name without the proxy', 'evil.example', '', 421],
  ])('%s', async (_what, name, more, expected) => {
    expect(status(await signInUnder(open, name, more))).toBe(expected)
  })
})

describe('where others reach it and no address is set', async () => {
  const open = await product.again({ HOST: '0.0.0.0', HOST_NAMES: 'actielijn, Actie.lan', DEMO: 'on', DEMO_PUBLIC: 'on' })
  const [short = ''] = hostname().split('.')

  test.each([
    '10.1.2.3:3000',
    '[2001:db8::1]:3000',
    'localhost:3000',
    hostname(),
    `${hostname().toUpperCase()}:3000`,
    `${short}.local`,
    'actielijn:3000',
    'actie.lan',
  ])('%s is answered', async (name) => {
    expect(status(await signInUnder(open, name))).toBe(200)
  })

  test.each(['evil.example', `${hostname()}.evil.example`, '10.1.2.3.nip.io'])(
    'a page that lets %s point here is refused',
    async (name) => {
      expect(status(await signInUnder(open, name))).toBe(421)
    },
  )
})

test('which names are known follows from what is set', () => {
  expect(readSettings({ HOST: '0.0.0.0' }).hosts).toBe('own')
  expect(readSettings({ HOST_NAMES: 'Actie.lan, actielijn' }).hostNames).toEqual(['actie.lan', 'actielijn'])
  expect(() => readSettings({ HOST_NAMES: 'http://actie.lan' })).toThrow(/HOST_NAMES/)
  expect(readSettings({ HOST: '0.0.0.0', PUBLIC_URL: 'https://actielijn.example' }).hosts).toBe('public')
})
