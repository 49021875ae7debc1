import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { addAbortSignal, finished, PassThrough } from 'node:stream'
import { finished as ended } from 'node:stream/promises'
import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import type { NewFile } from '../intake/store/uploads.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import { dangerIn } from '../reading/files/dangers.ts'
import type { Limits } from '../reading/files/limits.ts'
import { openArchive } from '../reading/files/open-archive.ts'
import type { FileRefusal } from '../reading/model.ts'
import type { FileStore } from './files/file-store.ts'
import { receiveInto } from './files/incoming.ts'
import { readPast } from './read-past.ts'
import type { Verdict } from './scan/clamd.ts'
import type { ScanDesk } from './scan/desk.ts'

type UploadRefusal = 'upload.too-large' | 'upload.too-many-files'
/** A file that lies in the folder of its request. */
export type Lying = { readonly name: string; readonly path: string; readonly inArchive: boolean }
/** A file of a request, or why it was not taken. */
export type Received = Lying | NewFile
type Stores = { readonly files: FileStore; readonly desk: ScanDesk | null }
type Desk = { readonly folder: string; readonly limits: Limits; readonly full: AbortSignal }

/** Receives the files of a multipart request into the store. */
export function receiveParts(request: FastifyRequest, stores: Stores, limits: Limits): Promise<NewFile[] | Refusal<UploadRefusal>> {
  const keep = async (one: Received) => ('path' in one ? keepFile(one, stores) : one)
  return receiveEach(request, { incoming: stores.files.incoming, limits, keep })
}

type Receiving<Kept> = { readonly incoming: string; readonly limits: Limits; readonly keep: (one: Received) => Promise<Kept> }

/**
 * Receives the files of a multipart request and keeps each as is asked; an archive becomes its members. Until all has arrived everything lies in
 * one folder, which goes whatever happens: of a request that breaks off nothing is kept.
 */
export async function receiveEach<Kept>(
  request: FastifyRequest,
  { incoming, limits, keep }: Receiving<Kept>,
): Promise<Kept[] | Refusal<UploadRefusal>> {
  if (Number(request.headers['content-length'] ?? 0) > limits.uploadBytes) return readPast(request, refuse('upload.too-large'))
  const folder = await mkdtemp(join(incoming, 'upload-'))
  try {
    const full = fullWhen(request, limits.uploadBytes)
    const received: Received[] = []
    const parts = request.files({ throwFileSizeLimit: false, limits: { fileSize: limits.bytes, files: limits.uploadFiles } })
    for await (const part of parts) received.push(...(await receivePart(part, { folder, limits, full })))
    const kept: Kept[] = []
    for (const one of received) kept.push(await keep(one))
    return kept
  } catch (fault) {
    if (isCode(fault, 'FST_FILES_LIMIT')) return readPast(request, refuse('upload.too-many-files'))
    if (isCode(fault, 'ABORT_ERR')) return readPast(request, refuse('upload.too-large'))
    throw fault
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function isCode(fault: unknown, code: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === code
}

/** A request need not say how large it is. */
function fullWhen(request: FastifyRequest, most: number): AbortSignal {
  const full = new AbortController()
  let seen = 0
  request.raw.on('data', (chunk: Buffer) => {
    seen += chunk.length
    if (seen > most) full.abort()
  })
  return full.signal
}

async function receivePart(part: MultipartFile, desk: Desk): Promise<Received[]> {
  const name = safeName(part.filename)
  const path = await receiveInto(desk.folder, upTo(part, desk.full))
  if (part.file.truncated) {
    await rm(path, { force: true })
    // What lies beyond the limit is read past, so that the next part can be reached.
    await ended(part.file, { signal: desk.full })
    return [{ name, bytes: desk.limits.bytes, sha256: null, refusal: 'file.too-large' }]
  }
  return /\.zip$/i.test(name) ? receiveArchive({ name, path }, desk) : [{ name, path, inArchive: false }]
}

/** What a part holds as far as the limit goes; ends as soon as the part is found to be too large. */
function upTo({ file }: MultipartFile, full: AbortSignal): PassThrough {
  const body = addAbortSignal(full, new PassThrough())
  const stop = () => {
    file.unpipe(body).resume()
    body.end()
  }
  finished(file, (fault) => fault && body.destroy(fault))
  if (file.truncated) stop()
  else file.once('limit', stop).pipe(body)
  return body
}

async function receiveArchive(archive: { name: string; path: string }, { folder, limits }: Desk): Promise<Received[]> {
  const members = await openArchive(archive.path, join(folder, randomUUID()), limits)
  const { size } = await stat(archive.path)
  await rm(archive.path, { force: true })
  if (isRefusal(members)) return [{ name: archive.name, bytes: size, sha256: null, refusal: members.refused }]
  return members.map((member) => {
    const name = safeName(`${archive.name}/${member.name.slice(member.name.indexOf('/') + 1)}`)
    return 'refusal' in member
      ? { name, bytes: 0, sha256: null, refusal: member.refusal.refused }
      : { name, path: member.path, inArchive: true }
  })
}

/** Keeps a file once its bytes and the scanner say that it may be; what the scanner cannot judge now is kept apart. */
async function keepFile(one: Lying, { files, desk }: Stores): Promise<NewFile> {
  const { name, path } = one
  const judged = await judgeFile(one, desk)
  if (judged === 'away' && desk !== null) return { name, ...(await desk.quarantine.keep(path)), refusal: null, quarantined: true }
  if (typeof judged === 'object') return { name, bytes: (await stat(path)).size, sha256: null, ...judged }
  return { name, ...(await files.keep(path)), refusal: null }
}

/** What the bytes of a file and the scanner say of it: welcome, not judged because the scanner is away, or why it is refused. */
export async function judgeFile(
  { name, path, inArchive }: Lying,
  desk: ScanDesk | null,
): Promise<'welcome' | 'away' | { readonly refusal: FileRefusal; readonly malware?: string }> {
  const danger = await dangerIn({ path, name, inArchive })
  if (danger) return { refusal: danger }
  const verdict: Verdict = desk === null ? { word: 'clean' } : await desk.scanner.scan(path)
  if (verdict.word === 'found') return { refusal: 'file.infected', malware: verdict.malware }
  if (verdict.word === 'too-large') return { refusal: 'file.not-scanned' }
  return verdict.word === 'away' ? 'away' : 'welcome'
}

/** A name to show: no control characters, no more than 300 characters. */
function safeName(name: string): string {
  const clean = name.replace(/\p{Cc}/gu, '').trim()
  return (clean.length > 300 ? basename(clean).slice(-300) : clean) || 'naamloos'
}
