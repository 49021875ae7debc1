import { parentPort, workerData } from 'node:worker_threads'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { FileNotice, FileRefusal } from '../model.ts'
import { layOut } from './page-layout.ts'
import { drawsPicture, openDocument, pageFragments, renderPage, startPdfium } from './pdfium.ts'

export type PdfOrder = { readonly path: string; readonly pages: number }
export type PdfNews =
  | { readonly kind: 'refused'; readonly code: FileRefusal }
  | { readonly kind: 'page'; readonly total: number; readonly lines: readonly string[]; readonly picture: Uint8Array | null }
  | { readonly kind: 'done'; readonly notices: readonly FileNotice[] }

const post = (news: PdfNews) => parentPort?.postMessage(news)
const passwordNeeded = 4
const unknownSecurity = 5

function readPage(engine: WrappedPdfiumModule, document: number, at: number): { lines: string[]; picture: Uint8Array | null } | null {
  const page = engine.FPDF_LoadPage(document, at)
  if (page === 0) return null
  const scratch = engine.pdfium.wasmExports.malloc(48)
  const fragments = pageFragments(engine, page, scratch)
  engine.pdfium.wasmExports.free(scratch)
  const length = fragments.reduce((sum, part) => sum + part.text.length, 0)
  const bare = length < 20 && drawsPicture(engine, page)
  const picture = bare ? renderPage(engine, page) : null
  const lines = layOut(fragments, engine.FPDF_GetPageWidthF(page))
  engine.FPDF_ClosePage(page)
  return { lines, picture }
}

async function readPdf(order: PdfOrder): Promise<void> {
  const engine = await startPdfium()
  const { document, bytes } = openDocument(engine, order.path)
  if (document === 0) {
    const error = engine.FPDF_GetLastError()
    return post({ kind: 'refused', code: error === passwordNeeded || error === unknownSecurity ? 'file.encrypted' : 'file.damaged' })
  }
  const notices: FileNotice[] = []
  if (bytes.includes('/JavaScript') || engine.FPDFDoc_GetJavaScriptActionCount(document) > 0) notices.push('file.has-scripts')
  if (engine.FPDFDoc_GetAttachmentCount(document) > 0) notices.push('file.has-attachments')
  const total = engine.FPDF_GetPageCount(document)
  if (total === 0) return post({ kind: 'refused', code: 'file.damaged' })
  if (total > order.pages) return post({ kind: 'refused', code: 'file.too-many-pages' })
  for (let at = 0; at < total; at += 1) {
    const page = readPage(engine, document, at)
    if (!page) return post({ kind: 'refused', code: 'file.damaged' })
    post({ kind: 'page', total, ...page })
    // Recognition is slower than drawing: waiting keeps one picture in memory.
    if (page.picture) await new Promise((resolve) => parentPort?.once('message', resolve))
  }
  post({ kind: 'done', notices })
}

await readPdf(workerData)
