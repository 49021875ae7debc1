import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { init } from '@embedpdf/pdfium'

/** Starts the PDF engine from the package's own file. */
export async function startPdfium(): Promise<WrappedPdfiumModule> {
  const file = readFileSync(new URL('pdfium.wasm', import.meta.resolve('@embedpdf/pdfium')))
  const engine = await init({ wasmBinary: new Uint8Array(file).buffer })
  engine.PDFiumExt_Init()
  return engine
}

/** The engine's memory; a view of it is stale once the engine has taken more. */
export function memory(engine: WrappedPdfiumModule): Uint8Array {
  const heap = 'HEAPU8' in engine.pdfium ? engine.pdfium.HEAPU8 : null
  if (heap instanceof Uint8Array) return heap
  throw new Error('The PDF engine does not show its memory')
}

/** Opens a document; 0 when the engine refuses it. The bytes lie in the engine's memory: they can be looked at until the engine takes more. */
export function openDocument(engine: WrappedPdfiumModule, path: string): { document: number; bytes: Buffer } {
  const file = openSync(path, 'r')
  const { size } = fstatSync(file)
  const at = engine.pdfium.wasmExports.malloc(size)
  const bytes = Buffer.from(memory(engine).buffer, at, size)
  for (let done = 0; done < size; ) {
    const read = readSync(file, bytes, done, size - done, null)
    if (read === 0) break
    done += read
  }
  closeSync(file)
  return { document: engine.FPDF_LoadMemDocument(at, size, ''), bytes: Buffer.from(memory(engine).buffer, at, size) }
}

/** Where the visible part of a page lies in its own coordinates, and how many quarter turns it is shown turned. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly bottom: number
  readonly turns: number
}

export function sheetOf(engine: WrappedPdfiumModule, page: number, scratch: number): Sheet {
  const width = engine.FPDF_GetPageWidthF(page)
  const height = engine.FPDF_GetPageHeightF(page)
  const known = engine.FPDF_GetPageBoundingBox(page, scratch)
  const [left = 0, , , bottom = 0] = known ? new Float32Array(memory(engine).buffer, scratch, 4) : []
  return { width, height, left, bottom, turns: engine.FPDFPage_GetRotation(page) }
}

const picture = 3
const form = 5

/** The share of a page that its largest picture covers, drawn by itself or within a form; 0 when there is none. */
export function pictureShare(engine: WrappedPdfiumModule, page: number, { sheet, scratch }: { sheet: Sheet; scratch: number }): number {
  let share = 0
  for (let at = engine.FPDFPage_CountObjects(page) - 1; at >= 0; at -= 1) {
    const object = engine.FPDFPage_GetObject(page, at)
    const type = engine.FPDFPageObj_GetType(object)
    if (type !== picture && type !== form) continue
    engine.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)
    const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(memory(engine).buffer, scratch, 4)
    share = Math.max(share, ((right - left) * (top - bottom)) / (sheet.width * sheet.height), Number.MIN_VALUE)
  }
  return share
}

/** A page as a grey picture (PGM) of 200 dots an inch. */
export function renderPage(engine: WrappedPdfiumModule, page: number): Uint8Array<ArrayBuffer> {
  const width = Math.min(4000, Math.ceil((engine.FPDF_GetPageWidthF(page) * 200) / 72))
  const height = Math.min(6000, Math.ceil((engine.FPDF_GetPageHeightF(page) * 200) / 72))
  const bitmap = engine.FPDFBitmap_Create(width, height, 0)
  engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
  engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
  const start = engine.FPDFBitmap_GetBuffer(bitmap)
  const pixels = memory(engine).subarray(start, start + width * height * 4)
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`)
  const picture = new Uint8Array(head.length + width * height)
  picture.set(head)
  for (let at = 0; at < width * height; at += 1) {
    const sum = (pixels[at * 4] ?? 0) + (pixels[at * 4 + 1] ?? 0) * 2 + (pixels[at * 4 + 2] ?? 0)
    picture[head.length + at] = sum >> 2
  }
  engine.FPDFBitmap_Destroy(bitmap)
  return picture
}
