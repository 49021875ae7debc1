import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { init } from '@embedpdf/pdfium'
import type { Fragment } from './page-layout.ts'

/** Starts the PDF engine from the package's own file. */
export async function startPdfium(): Promise<WrappedPdfiumModule> {
  const file = readFileSync(new URL('pdfium.wasm', import.meta.resolve('@embedpdf/pdfium')))
  const engine = await init({ wasmBinary: new Uint8Array(file).buffer })
  engine.PDFiumExt_Init()
  return engine
}

function memory(engine: WrappedPdfiumModule): Uint8Array {
  const heap = 'HEAPU8' in engine.pdfium ? engine.pdfium.HEAPU8 : null
  if (heap instanceof Uint8Array) return heap
  throw new Error('The PDF engine does not show its memory')
}

/** Opens a document; 0 when the engine refuses it. The bytes go straight into the engine's memory. */
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
  return { document: engine.FPDF_LoadMemDocument(at, size, ''), bytes }
}

type Cursor = { fragments: Fragment[]; open: Fragment | null; joining: boolean }
type Glyph = { code: number; left: number; right: number; baseline: number }

function addGlyph(cursor: Cursor, glyph: Glyph): void {
  const { code } = glyph
  if (code === 2 || code === 0xfffe) {
    // The engine does not tell a hyphen of the spelling from one of the line break; after a capital it is the spelling's.
    if (/\p{Lu}\w?$/u.test(cursor.open?.text ?? '') && cursor.open) cursor.open.text += '-'
    cursor.joining = true
  } else if (code <= 32 || code === 160) {
    if (cursor.open && code !== 10 && code !== 13 && !cursor.joining) cursor.open.text += ' '
    else cursor.open = null
    cursor.joining = false
  } else placeGlyph(cursor, glyph)
}

function placeGlyph(cursor: Cursor, glyph: Glyph): void {
  const text = String.fromCodePoint(glyph.code)
  const near = cursor.open && Math.abs(cursor.open.baseline - glyph.baseline) < 5 && glyph.left - cursor.open.right < 40
  if (cursor.open && (near || cursor.joining)) {
    const raised = !cursor.joining && glyph.baseline - cursor.open.baseline > 1.5
    cursor.open.text += raised && !/[\d\s]$/.test(cursor.open.text) ? ` ${text}` : text
    if (near) cursor.open.right = Math.max(cursor.open.right, glyph.right)
    return
  }
  cursor.open = { text, left: glyph.left, right: glyph.right, baseline: glyph.baseline }
  cursor.fragments.push(cursor.open)
}

/** Text of a page with its places; annotations are no part of it. */
export function pageFragments(engine: WrappedPdfiumModule, page: number, scratch: number): Fragment[] {
  const text = engine.FPDFText_LoadPage(page)
  const count = engine.FPDFText_CountChars(text)
  const cursor: Cursor = { fragments: [], open: null, joining: false }
  let box = new Float64Array(memory(engine).buffer, scratch, 6)
  for (let at = 0; at < count; at += 1) {
    engine.FPDFText_GetCharBox(text, at, scratch, scratch + 8, scratch + 16, scratch + 24)
    engine.FPDFText_GetCharOrigin(text, at, scratch + 32, scratch + 40)
    if (box.byteLength === 0) box = new Float64Array(memory(engine).buffer, scratch, 6)
    const [left = 0, right = 0, , , , baseline = 0] = box
    addGlyph(cursor, { code: engine.FPDFText_GetUnicode(text, at), left, right, baseline })
  }
  engine.FPDFText_ClosePage(text)
  return cursor.fragments.map((part) => ({ ...part, text: part.text.trim() })).filter((part) => part.text !== '')
}

/** True when a page draws a picture, itself or within a form. */
export function drawsPicture(engine: WrappedPdfiumModule, page: number): boolean {
  const pictureOrForm = [3, 5]
  for (let at = engine.FPDFPage_CountObjects(page) - 1; at >= 0; at -= 1) {
    if (pictureOrForm.includes(engine.FPDFPageObj_GetType(engine.FPDFPage_GetObject(page, at)))) return true
  }
  return false
}

/** A page as a grey picture (PGM) of 200 dots an inch. */
export function renderPage(engine: WrappedPdfiumModule, page: number): Uint8Array<ArrayBuffer> {
  const width = Math.min(4000, Math.round((engine.FPDF_GetPageWidthF(page) * 200) / 72))
  const height = Math.min(6000, Math.round((engine.FPDF_GetPageHeightF(page) * 200) / 72))
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
