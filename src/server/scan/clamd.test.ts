import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { clamdDaemon, hasClamd } from '../../../tests/clamd-daemon.ts'
import { clamdServer, eicar } from '../../../tests/clamd-server.ts'
import { readSettings } from '../settings.ts'
import { clamdAt, type Scanner } from './clamd.ts'

const directory = await mkdtemp(join(tmpdir(), 'actielijn-scan-'))
afterAll(() => rm(directory, { recursive: true, force: true }))

async function scanOf(scanner: Scanner, bytes: Buffer | string) {
  const path = join(directory, 'stuk')
  await writeFile(path, bytes)
  return scanner.scan(path)
}

const scannerAt = (url: string, waits?: { reaching: number; hearing: number }): Scanner => {
  const place = readSettings({ CLAMD_URL: url }).scan?.place
  if (!place) throw new Error('No scanner')
  return clamdAt(place, waits)
}

const most = 1_000_000
const daemons: readonly (readonly [name: string, start: typeof clamdServer | typeof clamdDaemon])[] = [
  ['a server that speaks its protocol', clamdServer],
  ...(hasClamd ? [['the daemon of the distribution', clamdDaemon] as const] : []),
]

describe.each(daemons)('%s', async (_, start) => {
  const daemon = await start({ most })
  const scanner = scannerAt(daemon.url)

  test('finds nothing in an ordinary file, an empty one and a large one', async () => {
    expect(await scanOf(scanner, 'Een nota over dijken.')).toEqual({ word: 'clean' })
    expect(await scanOf(scanner, '')).toEqual({ word: 'clean' })
    expect(await scanOf(scanner, Buffer.alloc(most - 100, 'a'))).toEqual({ word: 'clean' })
  })

  test('names what it finds, wherever in the file it lies', async () => {
    expect(await scanOf(scanner, eicar)).toMatchObject({ word: 'found', malware: expect.stringMatching(/eicar/i) })
    const astride = Buffer.concat([Buffer.alloc(65_530, 'a'), Buffer.from(eicar), Buffer.alloc(1000, 'b')])
    expect(await scanOf(scanner, astride)).toMatchObject({ word: 'found' })
  })

  test('says of a file beyond its limit that it is too large, however much of it is still to come', async () => {
    for (const size of [most + 10, 8 * most])
      expect(await scanOf(scanner, Buffer.alloc(size, 'a')), `${size}`).toEqual({ word: 'too-large' })
  })

  test('is away once it has stopped, and back once it has started', async () => {
    await daemon.stop()
    expect(await scanOf(scanner, 'Een nota')).toEqual({ word: 'away' })
    await daemon.start()
    expect(await scanOf(scanner, 'Een nota')).toEqual({ word: 'clean' })
  })
})

describe('an answer that says nothing of the file is no answer', () => {
  test.each([
    ['hangs up', (socket: Socket) => socket.destroy()],
    ['says something else', (socket: Socket) => socket.end('INSTREAM: no memory left. ERROR\0')],
    ['says half of it', (socket: Socket) => socket.end('stream: OK')],
    ['keeps silent', () => undefined],
  ])('a daemon that %s', async (_, answer) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined).once('data', () => answer(socket))
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    expect(await scanOf(scannerAt(`tcp://127.0.0.1:${port}`, { reaching: 500, hearing: 500 }), 'Een nota')).toEqual({ word: 'away' })
    server.close()
  })
})

test('a file that is not there is a fault, not a verdict', async () => {
  await expect(clamdAt({ path: '/nergens' }).scan(join(directory, 'weg'))).rejects.toThrow(/ENOENT/)
})
