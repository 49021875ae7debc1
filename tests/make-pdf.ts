import { deflateSync } from 'node:zlib'
import type { PdfForm, PdfObject } from './pdf-bytes.ts'
import { pdfBytes } from './pdf-bytes.ts'

/** Text at a place: points from the left and the bottom of an A4 sheet. */
export type PlacedText = { readonly left: number; readonly bottom: number; readonly text: string }

/** A grey picture, a byte a dot. */
export type Picture = { readonly width: number; readonly height: number; readonly dots: Uint8Array }

export type Turn = 0 | 90 | 180 | 270

/**
 * A page of lines one under the other; of text placed as a reader sees it, on a sheet that is shown turned where asked; or of a picture over
 * the whole sheet, with text on it where given.
 */
export type PdfPage =
  | readonly string[]
  | { readonly placed: readonly PlacedText[]; readonly turn?: Turn; readonly entries?: string }
  | { readonly picture: Picture; readonly placed?: readonly PlacedText[] }

const escaped = (line: string) => line.replace(/[\\()]/g, '\\$&')

function linesContent(lines: readonly string[]): string {
  return `BT /F1 10 Tf 12 TL 72 780 Td ${lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n')} ET`
}

const width = 595
const height = 842

const matrices: Readonly<Record<Turn, (left: number, bottom: number) => string>> = {
  0: (left, bottom) => `1 0 0 1 ${left} ${bottom}`,
  90: (left, bottom) => `0 1 -1 0 ${width - bottom} ${left}`,
  180: (left, bottom) => `-1 0 0 -1 ${width - left} ${height - bottom}`,
  270: (left, bottom) => `0 -1 1 0 ${bottom} ${height - left}`,
}

function placedContent(placed: readonly PlacedText[], turn: Turn): string {
  return placed.map(({ left, bottom, text }) => `BT /F1 10 Tf ${matrices[turn](left, bottom)} Tm (${escaped(text)}) Tj ET`).join('\n')
}

function turnOf(page: PdfPage): Turn {
  return 'turn' in page ? (page.turn ?? 0) : 0
}

function contentOf(page: PdfPage): string {
  if (!('placed' in page) && !('picture' in page)) return linesContent(page)
  const picture = 'picture' in page ? `q ${width} 0 0 ${height} 0 0 cm /P1 Do Q\n` : ''
  return picture + placedContent(page.placed ?? [], turnOf(page))
}

function pictureObject({ width: across, height: down, dots }: Picture): PdfObject {
  const entries = `/Type /XObject /Subtype /Image /Width ${across} /Height ${down} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`
  return { entries, stream: deflateSync(dots) }
}

/** A simple PDF (A4, Helvetica, latin-1) of the given pages; `catalog` adds entries to its catalog. */
export function makePdf(pages: readonly PdfPage[], options: PdfForm & { readonly catalog?: string } = {}): Uint8Array {
  const font = { entries: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding' }
  const objects: PdfObject[] = [{ entries: '' }, { entries: '' }, font]
  const kids: string[] = []
  const add = (object: PdfObject) => `${objects.push(object)} 0 R`
  for (const page of pages) {
    const content = add({ entries: '', stream: Buffer.from(contentOf(page), 'latin1') })
    const picture = 'picture' in page ? `/XObject << /P1 ${add(pictureObject(page.picture))} >>` : ''
    const resources = `/Resources << /Font << /F1 3 0 R >> ${picture} >>`
    const own = `${turnOf(page) === 0 ? '' : `/Rotate ${turnOf(page)}`} ${'placed' in page && 'entries' in page ? page.entries : ''}`
    kids.push(add({ entries: `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ${own} ${resources} /Contents ${content}` }))
  }
  objects[0] = { entries: `/Type /Catalog /Pages 2 0 R ${options.catalog ?? ''}` }
  objects[1] = { entries: `/Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length}` }
  return pdfBytes(objects, options)
}
