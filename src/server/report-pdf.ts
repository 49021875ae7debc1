import { join } from 'node:path'
import type { ReportData } from '../exchange/rules/report.ts'
import { taggedPdf } from './tagged-pdf.ts'

const template = join(import.meta.dirname, '../exchange/data/report.typ')

/** The report of a programme as a tagged PDF (PDF/UA-1). Throws where the compiler refuses. */
export function reportPdf(data: ReportData): Promise<Buffer> {
  return taggedPdf(template, data)
}
