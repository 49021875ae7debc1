import { deflateSync } from 'node:zlib'
import type { PdfForm, PdfObject } from './pdf-bytes.ts'
import { pdfBytes } from './pdf-bytes.ts'

/** Text at a place: points from the left and the bottom of an A4 sheet. */
export type PlacedText = { readonly left: number; readonly bottom: number; readonly text: string }

/** A grey picture, a byte a dot. */
export type Picture = { readonly width: number; readonly height: number; readonly dots: Uint8Array }

/** A page of lines one under the other, of placed text, or of a picture over the whole sheet, with text on it where given. */
export type PdfPage =
  | readonly string[]
  | { readonly placed: readonly PlacedText[]; readonly entries?: string }
  | { readonly picture: Picture; readonly placed?: readonly PlacedText[] }

const escaped = (line: string) => line.replace(/[\\()]/g, '\\$&')

function linesContent(lines: readonly string[]): string {
  return `BT /F1 10 Tf 12 TL 72 780 Td ${lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n')} ET`
}

function placedContent(placed: readonly PlacedText[]): string {
  return placed.map(({ left, bottom, text }) => `BT /F1 10 Tf ${left} ${bottom} Td (${escaped(text)}) Tj ET`).join('\n')
}

function contentOf(page: PdfPage): string {
  if (!('placed' in page) && !('picture' in page)) return linesContent(page)
  const picture = 'picture' in page ? 'q 595 0 0 842 0 0 cm /P1 Do Q\n' : ''
  return picture + placedContent(page.placed ?? [])
}

function pictureObject({ width, height, dots }: Picture): PdfObject {
  const entries = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`
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
    const own = 'entries' in page ? page.entries : ''
    kids.push(add({ entries: `/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${own} ${resources} /Contents ${content}` }))
  }
  objects[0] = { entries: `/Type /Catalog /Pages 2 0 R ${options.catalog ?? ''}` }
  objects[1] = { entries: `/Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length}` }
  return pdfBytes(objects, options)
}
