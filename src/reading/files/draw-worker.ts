import { parentPort, workerData } from 'node:worker_threads'
import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { encode } from 'fast-png'
import { type LinePlace, placesOf } from './line-places.ts'
import { pageFragments } from './pdf-text.ts'
import { memory, openDocument, sheetOf, startPdfium } from './pdfium.ts'

/** `lines` are those of the page as it was read, with the number of the first. Without lines a picture is drawn. */
export type DrawOrder = {
  readonly path: string
  readonly page: number
  readonly lines?: { readonly first: number; readonly texts: readonly string[] }
}
export type DrawNews =
  | { readonly kind: 'picture'; readonly png: Uint8Array }
  | { readonly kind: 'places'; readonly width: number; readonly height: number; readonly places: readonly LinePlace[] }

const dotsWide = 1240
const annotationsAndPrint = 0x01

type Page = { readonly engine: WrappedPdfiumModule; readonly page: number; readonly width: number; readonly height: number }

function picture({ engine, page, width, height }: Page): DrawNews {
  const high = Math.min(dotsWide * 4, Math.max(1, Math.round((dotsWide * height) / width)))
  const bitmap = engine.FPDFBitmap_Create(dotsWide, high, 0)
  engine.FPDFBitmap_FillRect(bitmap, 0, 0, dotsWide, high, 0xffffffff)
  engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, dotsWide, high, 0, annotationsAndPrint)
  const start = engine.FPDFBitmap_GetBuffer(bitmap)
  const dots = memory(engine).subarray(start, start + dotsWide * high * 4)
  const channels = isGrey(dots) ? 1 : 3
  const data = packed(dots, channels)
  return { kind: 'picture', png: encode({ width: dotsWide, height: high, data, channels }, { zlib: { level: 1 } }) }
}

function isGrey(dots: Uint8Array): boolean {
  for (let at = 0; at < dots.length; at += 4) if (dots[at] !== dots[at + 1] || dots[at] !== dots[at + 2]) return false
  return true
}

/** Dots of blue, green, red and nothing as red, green, blue; or as grey. */
function packed(dots: Uint8Array, channels: 1 | 3): Uint8Array {
  const data = new Uint8Array((dots.length / 4) * channels)
  for (let at = 0, to = 0; at < dots.length; at += 4) {
    for (let channel = channels - 1; channel >= 0; channel -= 1, to += 1) data[to] = dots[at + channel] ?? 0
  }
  return data
}

function places({ engine, page, width, height }: Page, lines: NonNullable<DrawOrder['lines']>): DrawNews {
  const scratch = engine.pdfium.wasmExports.malloc(48)
  const sheet = sheetOf(engine, page, scratch)
  const fragments = pageFragments(engine, page, { sheet, scratch })
  return { kind: 'places', width, height, places: placesOf(lines, fragments, height) }
}

async function draw(order: DrawOrder): Promise<DrawNews | null> {
  const engine = await startPdfium()
  const { document } = openDocument(engine, order.path)
  const page = document === 0 ? 0 : engine.FPDF_LoadPage(document, order.page - 1)
  if (page === 0) return null
  const shape = { engine, page, width: engine.FPDF_GetPageWidthF(page), height: engine.FPDF_GetPageHeightF(page) }
  if (shape.width <= 0 || shape.height <= 0) return null
  return order.lines ? places(shape, order.lines) : picture(shape)
}

parentPort?.postMessage(await draw(workerData))
