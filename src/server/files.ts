import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

export type StoredFile = { readonly sha256: string; readonly bytes: number }

/** Original files, each under its own hash and never changed. Whatever is received lies in `incoming` first. */
export type FileStore = {
  readonly incoming: string
  /** Writes a stream to a new path in `incoming`; the caller keeps or removes it. */
  readonly receive: (stream: Readable) => Promise<string>
  /** Moves a received file to its place. */
  readonly keep: (path: string) => Promise<StoredFile>
  readonly pathOf: (sha256: string) => string
  readonly read: (sha256: string) => Promise<Readable | null>
}

export async function openFileStore(url: string): Promise<FileStore> {
  const root = fileURLToPath(url)
  const incoming = join(root, 'incoming')
  // What a crash left half-received belongs to no upload.
  await rm(incoming, { recursive: true, force: true })
  await mkdir(incoming, { recursive: true })
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256)
  return {
    incoming,
    pathOf,
    receive: (stream) => receive(stream, incoming),
    keep: (path) => keep(path, pathOf),
    read: (sha256) => read(pathOf(sha256)),
  }
}

async function receive(stream: Readable, incoming: string): Promise<string> {
  const path = join(incoming, randomUUID())
  try {
    await pipeline(stream, createWriteStream(path, { flush: true }))
    return path
  } catch (fault) {
    await rm(path, { force: true })
    throw fault
  }
}

async function keep(path: string, pathOf: (sha256: string) => string): Promise<StoredFile> {
  const hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      done()
    },
  })
  measure.resume()
  await pipeline(createReadStream(path), measure)
  const sha256 = hash.digest('hex')
  const place = pathOf(sha256)
  await mkdir(dirname(place), { recursive: true })
  await rename(path, place)
  const directory = await open(dirname(place), 'r')
  await directory.sync().finally(() => directory.close())
  return { sha256, bytes }
}

async function read(path: string): Promise<Readable | null> {
  const there = await stat(path).then(
    () => true,
    () => false,
  )
  return there ? createReadStream(path) : null
}
