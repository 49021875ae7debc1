import { join } from 'node:path'
import type { ReportData } from '../exchange/rules/report.ts'
import { printTypst } from './typst.ts'

const templates = [join(import.meta.dirname, '../exchange/data/report.typ')]

/** The report of a programme as a tagged PDF (PDF/UA-1): title, language, headings, bookmarks, tables with heads. */
export function reportPdf(data: ReportData): Promise<Buffer> {
  return printTypst({ templates, data, standard: 'ua-1' })
}
