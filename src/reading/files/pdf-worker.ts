import { parentPort, workerData } from 'node:worker_threads'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { FileNotice, FileRefusal } from '../model.ts'
import { layOut } from './page-layout.ts'
import { scriptsNamedIn, scriptsNamedInCopy } from './pdf-scripts.ts'
import { pageFragments } from './pdf-text.ts'
import { openDocument, pictureShare, renderPage, sheetOf, startPdfium } from './pdfium.ts'

/** `pages`: the most that are read. `counts`: the pages are counted only. */
type PdfOrder = { readonly path: string; readonly pages: number; readonly counts?: boolean }
export type PdfNews =
  | { readonly kind: 'refused'; readonly code: FileRefusal }
  | { readonly kind: 'counted'; readonly total: number }
  | { readonly kind: 'page'; readonly total: number; readonly lines: readonly string[]; readonly picture: Uint8Array | null }
  | { readonly kind: 'done'; readonly notices: readonly FileNotice[] }

const post = (news: PdfNews, handOver: ArrayBuffer[] = []) => parentPort?.postMessage(news, handOver)
const passwordNeeded = 4
const unknownSecurity = 5

type ReadPage = { readonly lines: string[]; readonly picture: Uint8Array<ArrayBuffer> | null }

/** Hardly any text on a picture, or a stamp over a picture of a whole page: such a page is a scan. */
function seemsScanned(letters: number, share: number): boolean {
  return (letters < 20 && share > 0) || (letters < 200 && share > 0.5)
}

function readPage(engine: WrappedPdfiumModule, document: number, at: number): ReadPage | null {
  const page = engine.FPDF_LoadPage(document, at)
  if (page === 0) return null
  const scratch = engine.pdfium.wasmExports.malloc(48)
  const sheet = sheetOf(engine, page, scratch)
  const fragments = pageFragments(engine, page, { sheet, scratch })
  const letters = fragments.reduce((sum, part) => sum + part.text.length, 0)
  const scanned = letters < 200 && seemsScanned(letters, pictureShare(engine, page, { sheet, scratch }))
  engine.pdfium.wasmExports.free(scratch)
  const picture = scanned ? renderPage(engine, page) : null
  engine.FPDF_ClosePage(page)
  return { lines: layOut(fragments, sheet), picture }
}

type Opened = {
  readonly engine: WrappedPdfiumModule
  readonly document: number
  readonly pages: number
  readonly scripts: boolean | 'unclear'
}

/** Opens the document, or says why it is not read. */
async function open(order: PdfOrder): Promise<Opened | FileRefusal> {
  const engine = await startPdfium()
  const { document, bytes } = openDocument(engine, order.path)
  if (document === 0) {
    const error = engine.FPDF_GetLastError()
    return error === passwordNeeded || error === unknownSecurity ? 'file.encrypted' : 'file.damaged'
  }
  const pages = engine.FPDF_GetPageCount(document)
  if (pages === 0) return 'file.damaged'
  return pages > order.pages ? 'file.too-many-pages' : { engine, document, pages, scripts: scriptsNamedIn(bytes) }
}

async function readPdf(order: PdfOrder): Promise<void> {
  const opened = await open(order)
  if (typeof opened === 'string') return post({ kind: 'refused', code: opened })
  const { engine, document, pages, scripts } = opened
  if (order.counts) return post({ kind: 'counted', total: pages })
  for (let at = 0; at < pages; at += 1) {
    const page = readPage(engine, document, at)
    if (!page) return post({ kind: 'refused', code: 'file.damaged' })
    post({ kind: 'page', total: pages, ...page }, page.picture ? [page.picture.buffer] : [])
    // Recognition is slower than drawing: waiting keeps one picture in memory.
    if (page.picture) await new Promise((resolve) => parentPort?.once('message', resolve))
  }
  const named = scripts === 'unclear' ? scriptsNamedInCopy(engine, document) : scripts
  const notices: FileNotice[] = named ? ['file.has-scripts'] : []
  if (engine.FPDFDoc_GetAttachmentCount(document) > 0) notices.push('file.has-attachments')
  post({ kind: 'done', notices })
}

await readPdf(workerData)
