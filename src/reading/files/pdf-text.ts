import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import type { Fragment } from './page-columns.ts'
import type { Sheet } from './pdfium.ts'
import { memory } from './pdfium.ts'

/** A character whose box (left, right, bottom, top) and origin (x, y) are given, as it lies on the sheet a reader sees. */
function placed(code: number, sheet: Sheet, box: Float64Array): Glyph {
  const [left = 0, right = 0, bottom = 0, top = 0, x = 0, y = 0] = box
  if (sheet.turns === 1) return { code, left: bottom - sheet.bottom, right: top - sheet.bottom, baseline: sheet.height - (x - sheet.left) }
  if (sheet.turns === 2) {
    const width = sheet.width + sheet.left
    return { code, left: width - right, right: width - left, baseline: sheet.height + sheet.bottom - y }
  }
  if (sheet.turns === 3) {
    const width = sheet.width + sheet.bottom
    return { code, left: width - top, right: width - bottom, baseline: x - sheet.left }
  }
  return { code, left: left - sheet.left, right: right - sheet.left, baseline: y - sheet.bottom }
}

type Cursor = { fragments: Fragment[]; open: Fragment | null; joining: boolean }
type Glyph = { code: number; left: number; right: number; baseline: number }

const isBreak = (code: number) => code === 2 || code === 0xfffe
const isSpace = (code: number) => code <= 32 || code === 160

function addBreak(cursor: Cursor): void {
  // The engine does not tell a hyphen of the spelling from one of the line break; after a capital it is the spelling's.
  if (/\p{Lu}\w?$/u.test(cursor.open?.text ?? '') && cursor.open) cursor.open.text += '-'
  cursor.joining = true
}

function addSpace(cursor: Cursor, code: number): void {
  if (cursor.open && code !== 10 && code !== 13 && !cursor.joining) cursor.open.text += ' '
  else cursor.open = null
  cursor.joining = false
}

function placeGlyph(cursor: Cursor, glyph: Glyph): void {
  const text = String.fromCodePoint(glyph.code)
  const gap = glyph.left - (cursor.open?.right ?? 0)
  const near = cursor.open && Math.abs(cursor.open.baseline - glyph.baseline) < 5 && gap > -20 && gap < 12
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
export function pageFragments(
  engine: WrappedPdfiumModule,
  page: number,
  { sheet, scratch }: { sheet: Sheet; scratch: number },
): Fragment[] {
  const text = engine.FPDFText_LoadPage(page)
  const count = engine.FPDFText_CountChars(text)
  const cursor: Cursor = { fragments: [], open: null, joining: false }
  let box = new Float64Array(memory(engine).buffer, scratch, 6)
  for (let at = 0; at < count; at += 1) {
    const code = engine.FPDFText_GetUnicode(text, at)
    if (isBreak(code)) addBreak(cursor)
    else if (isSpace(code)) addSpace(cursor, code)
    else {
      engine.FPDFText_GetCharBox(text, at, scratch, scratch + 8, scratch + 16, scratch + 24)
      engine.FPDFText_GetCharOrigin(text, at, scratch + 32, scratch + 40)
      if (box.byteLength === 0) box = new Float64Array(memory(engine).buffer, scratch, 6)
      placeGlyph(cursor, placed(code, sheet, box))
    }
  }
  engine.FPDFText_ClosePage(text)
  return cursor.fragments.map((part) => ({ ...part, text: part.text.trim() })).filter((part) => part.text !== '')
}
