import { join } from 'node:path'
import type { MemoPaper, PaperStandard } from '../memo/model/paper.ts'
import { printTypst } from './typst.ts'

export const memoBlocks = join(import.meta.dirname, '../memo/data/memo-blocks.typ')
const templates = [memoBlocks, join(import.meta.dirname, '../memo/data/memo.typ')]

/** A memo to print, and for whom. */
export type MemoPrint = { readonly paper: MemoPaper; readonly standard: PaperStandard }

/** A memo or a redline as a tagged PDF: title, language, headings, bookmarks, lists, tables with heads, footnotes. */
export function memoPdf({ paper, standard }: MemoPrint): Promise<Buffer> {
  return printTypst({ templates, data: paper, standard: standard === 'archive' ? 'a-2a' : 'ua-1' })
}
