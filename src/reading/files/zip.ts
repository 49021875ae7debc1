import { Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { getFileNameLowLevel, openPromise } from 'yauzl'
import type { Refusal } from '../../kernel/refusal.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { FileRefusal } from '../model.ts'
import type { Limits } from './limits.ts'

const symlink = 0o120000
const kindOfFile = 0o170000

/** Opens a ZIP for the time of `work`. Rejects when it is no ZIP. A member that is larger than its directory says ends in a fault. */
export async function withZip<T>(path: string, work: (zip: ZipFile, entries: AsyncIterable<Entry>) => Promise<T>): Promise<T> {
  // The library refuses the whole archive for one unsafe name; names are therefore decoded here and judged one by one.
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: true })
  try {
    return await work(zip, named(zip))
  } finally {
    zip.close()
  }
}

async function* named(zip: ZipFile): AsyncGenerator<Entry> {
  for await (const entry of zip.eachEntry()) {
    entry.fileName = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
    yield entry
  }
}

/** Whether a member would be written elsewhere than below the folder it is unpacked in. */
export function isUnsafe(entry: Entry): boolean {
  const leadsOut = entry.fileName.split(/[\\/]/).includes('..') || /^([\\/]|[a-z]:)/i.test(entry.fileName)
  return leadsOut || entry.fileName.includes('\0') || ((entry.externalFileAttributes >>> 16) & kindOfFile) === symlink
}

/** Members of a ZIP by its own directory, or why it is not opened. Rejects when it is no ZIP. */
export function listMembers(path: string, limits: Limits): Promise<Entry[] | Refusal<FileRefusal>> {
  return withZip(path, async (zip, all) => {
    if (zip.entryCount > limits.members) return refuse('file.zip-too-many-files')
    const entries: Entry[] = []
    for await (const entry of all) entries.push(entry)
    const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
    const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0)
    const bomb = unpacked > limits.unpackedBytes || (unpacked > 10_000_000 && unpacked > packed * limits.ratio)
    return bomb ? refuse('file.zip-bomb') : entries
  })
}

/** Passes a member on and ends in a fault when it is not what its sum says. */
export function wholeAs({ crc32: sum, fileName }: Entry): Transform {
  let own = 0
  return new Transform({
    transform: (chunk: Buffer, _, done) => {
      own = crc32(chunk, own)
      done(null, chunk)
    },
    flush: (done) => done(own === sum ? null : new Error(`${fileName} is damaged`)),
  })
}

/** The content of chosen members, together no more than `most` bytes. Rejects when a member is damaged or lies about its size. */
export function readMembers(
  path: string,
  chosen: (name: string) => boolean,
  most: number,
): Promise<Record<string, Buffer> | Refusal<FileRefusal>> {
  return withZip(path, async (zip, entries) => {
    const contents: Record<string, Buffer> = {}
    let total = 0
    for await (const entry of entries) {
      if (!chosen(entry.fileName)) continue
      total += entry.uncompressedSize
      if (total > most) return refuse('file.too-large')
      contents[entry.fileName] = await buffer((await zip.openReadStreamPromise(entry)).compose(wholeAs(entry)))
    }
    return contents
  })
}
