import { randomUUID } from 'node:crypto'
import { rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { NewFile } from '../intake/store/uploads.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { defaultLimits } from '../reading/files/limits.ts'
import { openArchive } from '../reading/files/open-archive.ts'
import type { FileStore } from './files/file-store.ts'

/** Receives the files of a multipart request into the store, one by one; an archive becomes its members. */
export async function receiveParts(request: FastifyRequest, files: FileStore): Promise<NewFile[]> {
  const received: NewFile[] = []
  for await (const part of request.files()) received.push(...(await receivePart(part, files)))
  return received
}

async function receivePart(part: MultipartFile, files: FileStore): Promise<NewFile[]> {
  const name = safeName(part.filename)
  const path = await files.receive(part.file)
  const { size } = await stat(path)
  if (part.file.truncated) {
    await rm(path, { force: true })
    return [{ name, bytes: size, sha256: null, refusal: 'file.too-large' }]
  }
  return /\.zip$/i.test(name) ? receiveArchive({ name, path }, files) : [await keepFile(name, path, files)]
}

async function receiveArchive(archive: { name: string; path: string }, files: FileStore): Promise<NewFile[]> {
  const into = join(files.incoming, randomUUID())
  try {
    const members = await openArchive(archive.path, into, defaultLimits)
    if (isRefusal(members)) {
      const { size } = await stat(archive.path)
      return [{ name: archive.name, bytes: size, sha256: null, refusal: members.refused }]
    }
    const kept: NewFile[] = []
    for (const member of members) {
      const name = safeName(`${archive.name}/${member.name.slice(member.name.indexOf('/') + 1)}`)
      if ('refusal' in member) kept.push({ name, bytes: 0, sha256: null, refusal: member.refusal.refused })
      else kept.push(await keepFile(name, member.path, files))
    }
    return kept
  } finally {
    await rm(into, { recursive: true, force: true })
    await rm(archive.path, { force: true })
  }
}

async function keepFile(name: string, path: string, files: FileStore): Promise<NewFile> {
  const { sha256, bytes } = await files.keep(path)
  return { name, bytes, sha256, refusal: null }
}

/** A name to show: no control characters, no more than 300 characters. */
function safeName(name: string): string {
  const clean = name.replace(/\p{Cc}/gu, '').trim()
  return (clean.length > 300 ? basename(clean).slice(-300) : clean) || 'naamloos'
}
