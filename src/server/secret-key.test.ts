import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { sealFor, sealingKey, unsealFor } from '../identity/acts/seal.ts'
import { secretKey } from './secret-key.ts'
import { readSettings } from './settings.ts'
import { siteOf } from './site.ts'

const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-key-'))
afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('processes that start together end with one key', async () => {
  const settings = readSettings({ DATA_DIR: join(dataDir, 'nieuw') })
  const keys = await Promise.all(Array.from({ length: 8 }, () => secretKey(settings)))
  expect(new Set(keys).size).toBe(1)
  expect(await secretKey(settings)).toBe(keys[0])
  expect(await readdir(settings.dataDir)).toEqual(['secret-key'])
})

test('a key that is set makes no file', async () => {
  const set = 'x'.repeat(32)
  const settings = readSettings({ DATA_DIR: join(dataDir, 'gezet'), SECRET_KEY: set })
  expect(await secretKey(settings)).toBe(set)
  await expect(readdir(settings.dataDir)).rejects.toThrow('ENOENT')
})

test('what is sealed opens for its own person and key only', () => {
  const [key, other] = [sealingKey('a'.repeat(32)), sealingKey('b'.repeat(32))]
  const sealed = sealFor(key, 'ines', Buffer.from('geheim'))
  expect(unsealFor(key, 'ines', sealed).toString()).toBe('geheim')
  expect(sealed.equals(sealFor(key, 'ines', Buffer.from('geheim')))).toBe(false)
  expect(() => unsealFor(key, 'joris', sealed)).toThrow('SECRET_KEY')
  expect(() => unsealFor(other, 'ines', sealed)).toThrow('SECRET_KEY')
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
  expect(() => unsealFor(key, 'ines', sealed)).toThrow('SECRET_KEY')
})

test('passkeys hold for the public address, and else for this machine by its name', () => {
  const request = (host: string) => ({ host, hostname: host.split(':')[0] ?? '' })
  expect(siteOf('https://actielijn.example', request('evil.example'))).toEqual({
    id: 'actielijn.example',
    origin: 'https://actielijn.example',
  })
  expect(siteOf('http://localhost:3000', request('localhost:3000'))).toEqual({ id: 'localhost', origin: 'http://localhost:3000' })
  expect(siteOf('http://localhost:3000', request('127.0.0.1:3000'))).toBeNull()
  expect(siteOf('http://localhost:3000', request('evil.example'))).toBeNull()
})
