import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { StoredFile } from './file-store.ts'

const day = 24 * 3_600_000

/** Makes the directory for what is received. What a crash left there belongs to no upload; another process may be receiving now, so only what is older than a day goes. */
export async function openIncoming(incoming: string): Promise<string> {
  await mkdir(incoming, { recursive: true })
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name)
    const left = await stat(path).catch(() => null)
    if (left && left.mtimeMs < Date.now() - day) await rm(path, { recursive: true, force: true })
  }
  return incoming
}

/** Writes a stream to a new path in a folder, safe on disk; a stream that breaks leaves nothing. */
export async function receiveInto(folder: string, stream: Readable): Promise<string> {
  const path = join(folder, randomUUID())
  try {
    await pipeline(stream, createWriteStream(path, { flush: true }))
    return path
  } catch (fault) {
    await rm(path, { force: true })
    throw fault
  }
}

/** The SHA-256 and the number of bytes of a file. */
export async function measure(path: string): Promise<StoredFile> {
  const hash = createHash('sha256')
  let bytes = 0
  const meter = new Writable({
    write(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done()
    },
  })
  await pipeline(createReadStream(path), meter)
  return { sha256: hash.digest('hex'), bytes }
}

/** Makes a rename in the directory of `path` survive a power cut. */
export async function syncDirectoryOf(path: string): Promise<void> {
  const directory = await open(dirname(path), 'r')
  await directory.sync().finally(() => directory.close())
}
