import { createWriteStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Entry } from 'yauzl'
import { openPromise } from 'yauzl'
import type { Refusal } from '../../kernel/refusal.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { FileRefusal } from '../model.ts'
import type { Limits } from './limits.ts'

export type Member = { readonly name: string; readonly path: string } | { readonly name: string; readonly refusal: Refusal<FileRefusal> }

const symlink = 0o120000

function unsafe(entry: Entry): boolean {
  const parts = entry.fileName.split(/[\\/]/)
  return parts.includes('..') || /^([\\/]|[a-z]:)/i.test(entry.fileName) || ((entry.externalFileAttributes >>> 16) & 0o170000) === symlink
}

/** Members of a ZIP by its own directory, or why it is not opened. Rejects when it is no ZIP. */
export async function listMembers(path: string, limits: Limits): Promise<Entry[] | Refusal<FileRefusal>> {
  const zip = await openPromise(path, { autoClose: false, strictFileNames: false, validateEntrySizes: true })
  try {
    if (zip.entryCount > limits.members) return refuse('file.zip-too-many-files')
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
    const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0)
    const bomb = unpacked > limits.unpackedBytes || (unpacked > 10_000_000 && unpacked > packed * limits.ratio)
    return bomb ? refuse('file.zip-bomb') : entries
  } finally {
    zip.close()
  }
}

async function unpack(path: string, into: string, limits: Limits): Promise<Member[]> {
  const name = basename(path)
  const zip = await openPromise(path, { autoClose: false, strictFileNames: false, validateEntrySizes: true })
  const members: Member[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      const member = `${name}/${entry.fileName}`
      const target = join(into, String(members.length))
      if (unsafe(entry)) members.push({ name: member, refusal: refuse('file.unsafe-path') })
      else if (entry.isEncrypted()) members.push({ name: member, refusal: refuse('file.encrypted') })
      else if (/\.zip$/i.test(entry.fileName)) members.push({ name: member, refusal: refuse('file.unsupported') })
      else if (entry.uncompressedSize > limits.bytes) members.push({ name: member, refusal: refuse('file.too-large') })
      else {
        await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target))
        members.push({ name: member, path: target })
      }
    }
  } finally {
    zip.close()
  }
  return members
}

/** Files of a ZIP, unpacked under the folder `into`; each member is there or refused on its own. A ZIP in a ZIP is refused. */
export async function openArchive(path: string, into: string, limits: Limits): Promise<Member[] | Refusal<FileRefusal>> {
  try {
    const listed = await listMembers(path, limits)
    if ('refused' in listed) return listed
    await mkdir(into, { recursive: true })
    return await unpack(path, into, limits)
  } catch (error) {
    // The reader of ZIP files itself stops at a path that leads outside, before the entry is seen.
    const outside = error instanceof Error && /relative path|absolute path|invalid characters/.test(error.message)
    return refuse(outside ? 'file.unsafe-path' : 'file.damaged')
  }
}

/** Files of a folder and its folders, by name; links are passed over. */
export async function openFolder(path: string): Promise<Member[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.sort().map((file) => ({ name: join(basename(path), file.slice(path.length + 1)), path: file }))
}
