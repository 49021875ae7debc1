import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Entry, ZipFile } from 'yauzl'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { FileRefusal } from '../model.ts'
import { contentOf } from './format.ts'
import { headOf } from './head-of.ts'
import type { Limits } from './limits.ts'
import { isUnsafe, listMembers, wholeAs, withZip } from './zip.ts'

export type Member = { readonly name: string; readonly path: string } | { readonly name: string; readonly refusal: Refusal<FileRefusal> }

/** What operating systems leave beside a user's files. */
function isLitter(name: string): boolean {
  return /(^|[\\/])(__MACOSX[\\/]|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name)
}

function refusalOf(entry: Entry, limits: Limits): Refusal<FileRefusal> | null {
  if (isUnsafe(entry)) return refuse('file.unsafe-path')
  if (entry.isEncrypted()) return refuse('file.encrypted')
  if (/\.zip$/i.test(entry.fileName)) return refuse('file.archive-in-archive')
  return entry.uncompressedSize > limits.bytes ? refuse('file.too-large') : null
}

/** Writes one member to a file; a member that is damaged or lies about its size is refused, and leaves nothing. */
async function unpackMember(zip: ZipFile, entry: Entry, target: string): Promise<Refusal<FileRefusal> | null> {
  try {
    await pipeline(await zip.openReadStreamPromise(entry), wholeAs(entry), createWriteStream(target))
    return null
  } catch (fault) {
    await rm(target, { force: true })
    // A full disk is not the archive's fault.
    if (fault instanceof Error && 'syscall' in fault) throw fault
    return refuse('file.damaged')
  }
}

function unpack(path: string, into: string, limits: Limits): Promise<Member[]> {
  return withZip(path, async (zip, entries) => {
    const members: Member[] = []
    for await (const entry of entries) {
      if (/[\\/]$/.test(entry.fileName) || isLitter(entry.fileName)) continue
      const name = `${basename(path)}/${entry.fileName}`
      const target = join(into, String(members.length))
      const refusal = refusalOf(entry, limits) ?? (await unpackMember(zip, entry, target))
      members.push(refusal ? { name, refusal } : { name, path: target })
    }
    return members
  })
}

/** Why a file that is called a ZIP is none. */
async function notAnArchive(path: string): Promise<Refusal<FileRefusal> | null> {
  const head = await headOf(path)
  if (head.length === 0) return refuse('file.empty')
  const content = contentOf(head, '')
  if (content === 'zip') return null
  return refuse(content === 'other' ? 'file.damaged' : 'file.wrong-extension')
}

/** Files of a ZIP, unpacked under the folder `into`; each member is there or refused on its own. A ZIP in a ZIP is refused. */
export async function openArchive(path: string, into: string, limits: Limits): Promise<Member[] | Refusal<FileRefusal>> {
  const refusal = await notAnArchive(path)
  if (refusal) return refusal
  try {
    const listed = await listMembers(path, limits)
    if (isRefusal(listed)) return listed
    await mkdir(into, { recursive: true })
    const members = await unpack(path, into, limits)
    return members.length === 0 ? refuse('file.empty') : members
  } catch (fault) {
    if (fault instanceof Error && 'syscall' in fault) throw fault
    return refuse('file.damaged')
  }
}

/** Files of a folder and its folders, by name; links are passed over. */
export async function openFolder(path: string): Promise<Member[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const own = files.filter((file) => !isLitter(file)).sort()
  return own.map((file) => ({ name: join(basename(path), file.slice(path.length + 1)), path: file }))
}
