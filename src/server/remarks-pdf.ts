import { join } from 'node:path'
import type { RemarkPrint } from '../memo/rules/remark-table.ts'
import { printTypst } from './typst.ts'

const templates = [join(import.meta.dirname, '../memo/data/remarks.typ')]

/** What was done with the remarks on a memo as a tagged PDF (PDF/UA-1). Throws where the compiler refuses. */
export function remarksPdf(print: RemarkPrint): Promise<Buffer> {
  return printTypst({ templates, data: print, standard: 'ua-1' })
}
