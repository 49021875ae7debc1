import { annotatedPdf, papersPdf } from './agenda-pdf.ts'
import { decisionsPdf } from './decisions-pdf.ts'
import { memoPdf } from './memo-pdf.ts'
import type { PrintAnswer, PrintOrder } from './press.ts'
import { remarksPdf } from './remarks-pdf.ts'
import { reportPdf } from './report-pdf.ts'

process.on('disconnect', () => process.exit())
process.on('message', (order: PrintOrder) => void print(order).then((answer) => process.send?.(answer)))

function pdfOf(order: PrintOrder): Promise<Buffer> {
  if ('memo' in order) return memoPdf(order.memo)
  if ('decisions' in order) return decisionsPdf(order.decisions)
  if ('papers' in order) return papersPdf(order.papers)
  if ('annotated' in order) return annotatedPdf(order.annotated)
  return 'remarks' in order ? remarksPdf(order.remarks) : reportPdf(order.report)
}

async function print(order: PrintOrder): Promise<PrintAnswer> {
  try {
    return { pdf: await pdfOf(order) }
  } catch {
    return { pdf: null }
  }
}
