import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import type { FileStore, StoredFile } from './file-store.ts'
import type { S3Place } from './files-url.ts'
import { measure, openIncoming } from './incoming.ts'
import { sayS3Fault, statusOf } from './s3-fault.ts'

const partSize = 16 * 1024 * 1024

type Bucket = { readonly client: S3Client; readonly at: (name: string) => { Bucket: string; Key: string } }

/** Files in a bucket of any S3-compatible store; keys come from the environment as with every AWS program. Throws `SettingsFault` when the bucket cannot be used. */
export async function openS3Store(place: S3Place, incomingDirectory: string): Promise<FileStore> {
  const incoming = await openIncoming(incomingDirectory)
  const bucket = openBucket(place)
  await proveUse(bucket).catch((fault: unknown) => {
    throw sayS3Fault(fault, place)
  })
  return {
    incoming,
    keep: (path) => keep(bucket, path),
    lend: (sha256, use) => lend({ bucket, incoming }, sha256, use),
    read: (sha256) => read(bucket, sha256),
    forget: async (sha256) => void (await bucket.client.send(new DeleteObjectCommand(bucket.at(nameOf(sha256))))),
    prove: async () => void (await bucket.client.send(new HeadObjectCommand(bucket.at(mark)))),
  }
}

function openBucket({ bucket, prefix, region, endpoint, pathStyle }: S3Place): Bucket {
  const client = new S3Client({
    region,
    forcePathStyle: pathStyle,
    ...(endpoint === null ? {} : { endpoint }),
    requestHandler: { connectionTimeout: 5_000, socketTimeout: 60_000 },
    // Many compatible stores do not know the newer checksums; the hash in the name is ours to check.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return { client, at: (name) => ({ Bucket: bucket, Key: `${prefix}${name}` }) }
}

const mark = 'actielijn-files'

/** Writes and reads a small object: the very rights that the store needs. */
async function proveUse({ client, at }: Bucket): Promise<void> {
  await client.send(new PutObjectCommand({ ...at(mark), Body: 'Files of Actielijn lie here, each under its SHA-256.\n' }))
  const { Body } = await client.send(new GetObjectCommand(at(mark)))
  await Body?.transformToString()
}

function nameOf(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256}`
}

async function keep({ client, at }: Bucket, path: string): Promise<StoredFile> {
  const file = await measure(path)
  const object = at(nameOf(file.sha256))
  try {
    if ((await sizeOf(client, object)) === file.bytes) return file
    await new Upload({ client, partSize, queueSize: 2, params: { ...object, Body: createReadStream(path) } }).done()
    return file
  } finally {
    await rm(path, { force: true })
  }
}

/** The bytes of an object; null when it is not there, or when these keys may not ask. */
async function sizeOf(client: S3Client, object: { Bucket: string; Key: string }): Promise<number | null> {
  try {
    return (await client.send(new HeadObjectCommand(object))).ContentLength ?? null
  } catch (fault) {
    if ([403, 404].includes(statusOf(fault))) return null
    throw fault
  }
}

async function read({ client, at }: Bucket, sha256: string): Promise<Readable | null> {
  try {
    const { Body } = await client.send(new GetObjectCommand(at(nameOf(sha256))))
    return Body instanceof Readable ? Body : null
  } catch (fault) {
    if (statusOf(fault) === 404) return null
    throw fault
  }
}

type Means = { readonly bucket: Bucket; readonly incoming: string }

async function lend<Result>({ bucket, incoming }: Means, sha256: string, use: (path: string) => Promise<Result>): Promise<Result | null> {
  const body = await read(bucket, sha256)
  if (body === null) return null
  const path = join(incoming, randomUUID())
  try {
    await pipeline(body, thatHas(sha256), createWriteStream(path))
    return await use(path)
  } finally {
    await rm(path, { force: true })
  }
}

/** Passes bytes on, and breaks at the end when they are not those of the hash. */
function thatHas(sha256: string): Transform {
  const hash = createHash('sha256')
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      done(hash.digest('hex') === sha256 ? null : new Error(`The store gave other bytes than those of ${sha256}`))
    },
  })
}
