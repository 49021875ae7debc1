import { rm } from 'node:fs/promises'
import type { FastifyRequest } from 'fastify'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { FileStore, StoredFile } from './files/file-store.ts'
import { receiveInto } from './files/incoming.ts'
import type { Verdict } from './scan/clamd.ts'
import type { ScanDesk } from './scan/desk.ts'

/** Far more than 200 pages with pictures take. */
const mostBytes = 50 * 1024 * 1024

type Stores = { readonly files: FileStore; readonly desk: ScanDesk | null }
type Look<Seen> = (file: { readonly path: string; readonly name: string }) => Promise<Seen | Refusal>
export type ReceivedWord<Seen> = StoredFile & { readonly fileName: string; readonly seen: Seen }

/** Receives the one file of a multipart request, looks at it, and keeps it only where that has nothing against it. */
export async function receiveWord<Seen>(
  request: FastifyRequest,
  { files, desk }: Stores,
  look: Look<Seen>,
): Promise<ReceivedWord<Seen> | Refusal> {
  if (!request.isMultipart()) return refuse('word.no-file')
  const part = await request.file({ throwFileSizeLimit: false, limits: { fileSize: mostBytes, files: 1 } })
  if (!part) return refuse('word.no-file')
  const name =
    part.filename
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(-300) || 'naamloos.docx'
  const path = await receiveInto(files.incoming, part.file)
  try {
    if (part.file.truncated) return refuse('request.too-large')
    const verdict: Verdict = desk === null ? { word: 'clean' } : await desk.scanner.scan(path)
    if (verdict.word !== 'clean') return refuse(verdict.word === 'found' ? 'file.infected' : 'file.not-scanned')
    const seen = await look({ path, name })
    if (isRefusal(seen)) return seen
    return { ...(await files.keep(path)), fileName: name, seen }
  } finally {
    await rm(path, { force: true })
  }
}
