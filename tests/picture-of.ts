import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDocument, renderPage, startPdfium } from '../src/reading/files/pdfium.ts'
import type { Picture } from './make-pdf.ts'
import { makePdf } from './make-pdf.ts'

/** Lines drawn on a sheet of A4 and taken as a picture of 200 dots an inch, as a scanner would. */
export async function pictureOf(lines: readonly string[]): Promise<Picture> {
  const directory = await mkdtemp(join(tmpdir(), 'actielijn-picture-'))
  try {
    const path = join(directory, 'page.pdf')
    await writeFile(path, makePdf([lines]))
    const engine = await startPdfium()
    const { document } = openDocument(engine, path)
    const file = renderPage(engine, engine.FPDF_LoadPage(document, 0))
    const head = /^P5\n(\d+) (\d+)\n255\n/.exec(Buffer.from(file.subarray(0, 40)).toString('latin1'))
    if (!head) throw new Error('The page was not drawn')
    return { width: Number(head[1]), height: Number(head[2]), dots: file.slice(head[0].length) }
  } finally {
    await rm(directory, { recursive: true })
  }
}
