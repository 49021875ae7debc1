import type { FastifyRequest } from 'fastify'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { Sheet, TypedCell } from '../kernel/sheets.ts'
import { readSheetsInWorker } from './read-sheets-in-worker.ts'
import type { Verdict } from './scan/clamd.ts'
import type { ScanDesk } from './scan/desk.ts'

type File = { readonly name: string; readonly bytes: Uint8Array }
type Reading<C> = (file: File) => Promise<readonly Sheet<C>[] | Refusal>
type Limits = { readonly fileSize: number; readonly files: number }

const megabyte = 1024 * 1024
const ofLists: Limits = { fileSize: 5 * megabyte, files: 8 }
const ofProgrammes: Limits = { fileSize: 20 * megabyte, files: 14 }
const mostRowsOfProgramme = 60_000

/** The tables of the spreadsheets in a multipart request. Nothing of them is kept. */
export async function receiveSheets(request: FastifyRequest, desk: ScanDesk | null): Promise<readonly Sheet[] | Refusal> {
  const received = await receive(request, desk, { limits: ofLists, read: (file) => readSheetsInWorker(file) })
  return isRefusal(received) ? received : received.sheets
}

export type ReceivedBook = { readonly files: readonly string[]; readonly sheets: readonly Sheet<TypedCell>[] }

/** The same for a whole programme, where types count; `files` are the names under which they were sent. */
export function receiveBook(request: FastifyRequest, desk: ScanDesk | null): Promise<ReceivedBook | Refusal> {
  const read: Reading<TypedCell> = (file) => readSheetsInWorker({ ...file, typed: { mostRows: mostRowsOfProgramme } })
  return receive(request, desk, { limits: ofProgrammes, read })
}

async function receive<C>(
  request: FastifyRequest,
  desk: ScanDesk | null,
  { limits, read }: { limits: Limits; read: Reading<C> },
): Promise<{ files: string[]; sheets: Sheet<C>[] } | Refusal> {
  if (!request.isMultipart()) return refuse('import.not-multipart')
  const received = { files: [] as string[], sheets: [] as Sheet<C>[] }
  for await (const part of request.files({ limits: { ...limits, fields: 0 } })) {
    const bytes = await part.toBuffer()
    if (part.file.truncated) return refuse('request.too-large')
    const refusal = desk && refusalOf(await desk.scanner.scanBytes(bytes))
    if (refusal) return refusal
    const sheets = await read({ name: part.filename, bytes })
    if (isRefusal(sheets)) return sheets
    received.files.push(part.filename)
    received.sheets.push(...sheets)
  }
  return received.sheets.length === 0 ? refuse('import.no-file') : received
}

/** Nothing of a spreadsheet is kept, so what the scanner cannot judge now is refused. */
function refusalOf({ word }: Verdict): Refusal | null {
  if (word === 'clean') return null
  return refuse(word === 'found' ? 'import.infected' : 'import.not-scanned')
}
