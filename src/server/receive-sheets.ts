import type { FastifyRequest } from 'fastify'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import type { Sheet } from '../kernel/sheets.ts'
import { readSheetsInWorker } from './read-sheets-in-worker.ts'
import type { Verdict } from './scan/clamd.ts'
import type { ScanDesk } from './scan/desk.ts'

const limits = { fileSize: 5 * 1024 * 1024, files: 8, fields: 0 }

/** The tables of the spreadsheets in a multipart request. Nothing of them is kept. */
export async function receiveSheets(request: FastifyRequest, desk: ScanDesk | null): Promise<readonly Sheet[] | Refusal> {
  if (!request.isMultipart()) return refuse('import.not-multipart')
  const sheets: Sheet[] = []
  for await (const part of request.files({ limits })) {
    const bytes = await part.toBuffer()
    if (part.file.truncated) return refuse('request.too-large')
    const refusal = desk && refusalOf(await desk.scanner.scanBytes(bytes))
    if (refusal) return refusal
    const read = await readSheetsInWorker({ name: part.filename, bytes })
    if (isRefusal(read)) return read
    sheets.push(...read)
  }
  return sheets.length === 0 ? refuse('import.no-file') : sheets
}

/** Nothing of a spreadsheet is kept, so what the scanner cannot judge now is refused. */
function refusalOf({ word }: Verdict): Refusal | null {
  if (word === 'clean') return null
  return refuse(word === 'found' ? 'import.infected' : 'import.not-scanned')
}
