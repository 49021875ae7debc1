import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { s3Keys, s3Server } from '../../../tests/s3-server.ts'
import { receiveInto } from './incoming.ts'
import { openFileStore } from './open-file-store.ts'

const directory = await mkdtemp(join(tmpdir(), 'actielijn-files-'))
const endpoint = await s3Server()
for (const [name, value] of Object.entries(s3Keys)) vi.stubEnv(name, value)
afterAll(() => rm(directory, { recursive: true, force: true }))

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const places = [
  ['disk', pathToFileURL(join(directory, 'op schijf')).href],
  ['S3', `s3://stukken/afdeling/dossiers?endpoint=${endpoint}`],
] as const

describe.each(places)('on %s', async (_, url) => {
  const store = await openFileStore(url, join(directory, 'data'))
  const keep = async (bytes: Uint8Array) => store.keep(await receiveInto(store.incoming, Readable.from([bytes])))
  const borrowed = (sha256: string) => store.lend(sha256, async (path) => ({ path, bytes: await readFile(path) }))

  test.each([0, 5, 40 * 1024 * 1024])('keeps %i bytes under their hash and gives them back', async (size) => {
    const bytes = randomBytes(size)
    expect(await keep(bytes)).toEqual({ sha256: hashOf(bytes), bytes: size })
    const read = await store.read(hashOf(bytes))
    expect(read && hashOf(await buffer(read))).toBe(hashOf(bytes))
    expect(hashOf((await borrowed(hashOf(bytes)))?.bytes ?? randomBytes(1))).toBe(hashOf(bytes))
  })

  test('keeping the same content twice, even at once, is the same as once', async () => {
    const bytes = randomBytes(2048)
    const kept = await Promise.all([keep(bytes), keep(bytes)])
    expect(await keep(bytes)).toEqual(kept[0])
    expect((await borrowed(hashOf(bytes)))?.bytes.equals(bytes)).toBe(true)
  })

  test('leaves nothing behind of what was received, lent or broken off', async () => {
    const { sha256 } = await keep(randomBytes(100))
    await borrowed(sha256)
    await store.lend(sha256, () => Promise.reject(new Error('halfway'))).catch(() => undefined)
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half')
        throw new Error('the line broke')
      })(),
    )
    await expect(receiveInto(store.incoming, broken)).rejects.toThrow('the line broke')
    expect(await readdir(store.incoming)).toEqual([])
  })

  test('says so when it has no such file', async () => {
    const sha256 = 'f'.repeat(64)
    expect(await store.read(sha256)).toBe(null)
    expect(await borrowed(sha256)).toBe(null)
  })

  test('opens again with what it had, and clears what a crash left a day ago but not what is being received now', async () => {
    const bytes = randomBytes(64)
    await keep(bytes)
    const old = join(store.incoming, 'old')
    const now = join(store.incoming, 'now')
    for (const path of [old, now]) await writeFile(path, 'half a file')
    const twoDaysAgo = new Date(Date.now() - 48 * 3_600_000)
    await utimes(old, twoDaysAgo, twoDaysAgo)
    const again = await openFileStore(url, join(directory, 'data'))
    expect(await readdir(again.incoming)).toEqual(['now'])
    expect(await again.lend(hashOf(bytes), async (path) => (await readFile(path)).equals(bytes))).toBe(true)
    await rm(now)
  })
})

describe('a store that cannot be used says which setting is wrong, without a secret', () => {
  const opened = (url: string) =>
    openFileStore(url, join(directory, 'data')).then(
      () => 'opened',
      (fault: Error) => fault.message,
    )

  test('a directory that cannot be written', async () => {
    const file = join(directory, 'a-file')
    await writeFile(file, '')
    expect(await opened(pathToFileURL(join(file, 'below')).href)).toMatch(/^FILES_URL: in de map .* kan niet worden geschreven/)
  })

  test('a bucket that does not exist', async () => {
    expect(await opened(`s3://elders?endpoint=${endpoint}`)).toMatch(/^FILES_URL: bucket "elders" bestaat niet bij http/)
  })

  test('a store that does not answer', async () => {
    expect(await opened('s3://stukken?endpoint=http://127.0.0.1:9')).toMatch(/^FILES_URL: http:\/\/127.0.0.1:9 is niet bereikbaar/)
  })

  test('keys in the address', async () => {
    const said = await opened(`s3://sleutel:geheim@stukken?endpoint=${endpoint}`)
    expect(said).toMatch(/^FILES_URL mag geen sleutels bevatten/)
    expect(said).not.toContain('geheim')
  })

  test.each([
    ['a wrong secret', { AWS_SECRET_ACCESS_KEY: 'geheim-maar-fout' }],
    ['an unknown key', { AWS_ACCESS_KEY_ID: 'onbekende-sleutel' }],
  ])('%s', async (_, wrong) => {
    for (const [name, value] of Object.entries(wrong)) vi.stubEnv(name, value)
    const said = await opened(`s3://stukken?endpoint=${endpoint}`)
    for (const [name, value] of Object.entries(s3Keys)) vi.stubEnv(name, value)
    expect(said).toMatch(/^FILES_URL: .* weigert de toegang tot bucket "stukken"; controleer AWS_ACCESS_KEY_ID/)
    for (const value of Object.values(wrong)) expect(said).not.toContain(value)
  })
})
