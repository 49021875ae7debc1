import type { FastifyRequest } from 'fastify'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { Sheet, TypedCell } from '../kernel/sheets.ts'
import { readSheetsInWorker } from './read-sheets-in-worker.ts'
import type { Verdict } from './scan/clamd.ts'
import type { ScanDesk } from './scan/desk.ts'

type File = { readonly name: string; readonly bytes: Uint8Array }
export type Limits = { readonly fileSize: number; readonly files: number }

const megabyte = 1024 * 1024
export const ofLists: Limits = { fileSize: 5 * megabyte, files: 8 }
const ofProgrammes: Limits = { fileSize: 20 * megabyte, files: 14 }
const mostRowsOfProgramme = 60_000

/** The tables of the spreadsheets in a multipart request. Nothing of them is kept. */
export async function receiveSheets(request: FastifyRequest, desk: ScanDesk | null): Promise<readonly Sheet[] | Refusal> {
  const received = await receiveFiles(request, desk, { limits: ofLists, read: (file) => readSheetsInWorker(file) })
  return isRefusal(received) ? received : received.found
}

export type ReceivedBook = { readonly files: readonly string[]; readonly sheets: readonly Sheet<TypedCell>[] }

/** The same for a whole programme, where types count; `files` are the names under which they were sent. */
export async function receiveBook(request: FastifyRequest, desk: ScanDesk | null): Promise<ReceivedBook | Refusal> {
  const read = (file: File) => readSheetsInWorker({ ...file, typed: { mostRows: mostRowsOfProgramme } })
  const received = await receiveFiles(request, desk, { limits: ofProgrammes, read })
  return isRefusal(received) ? received : { files: received.files, sheets: received.found }
}

type Reading<T> = { readonly limits: Limits; readonly read: (file: File) => Promise<readonly T[] | Refusal> }

/** What is read in the files of a multipart request, one after the other; the first refusal ends it. Nothing of them is kept. */
export async function receiveFiles<T>(
  request: FastifyRequest,
  desk: ScanDesk | null,
  { limits, read }: Reading<T>,
): Promise<{ files: string[]; found: T[] } | Refusal> {
  if (!request.isMultipart()) return refuse('import.not-multipart')
  const received = { files: [] as string[], found: [] as T[] }
  for await (const part of request.files({ limits: { ...limits, fields: 0 } })) {
    const bytes = await part.toBuffer()
    if (part.file.truncated) return refuse('request.too-large')
    const refusal = desk && refusalOf(await desk.scanner.scanBytes(bytes))
    if (refusal) return refusal
    const found = await read({ name: part.filename, bytes })
    if (isRefusal(found)) return found
    received.files.push(part.filename)
    received.found.push(...found)
  }
  return received.found.length === 0 ? refuse('import.no-file') : received
}

/** Nothing of a spreadsheet is kept, so what the scanner cannot judge now is refused. */
function refusalOf({ word }: Verdict): Refusal | null {
  if (word === 'clean') return null
  return refuse(word === 'found' ? 'import.infected' : 'import.not-scanned')
}
