import { join } from 'node:path'
import type { DecisionPrint } from '../route/rules/decision-print.ts'
import { printTypst } from './typst.ts'

const template = join(import.meta.dirname, '../route/data/decisions.typ')

/** The list of decisions of a meeting as a tagged PDF (PDF/UA-1). Throws where the compiler refuses. */
export function decisionsPdf(print: DecisionPrint): Promise<Buffer> {
  return printTypst({ templates: [template], data: print, standard: 'ua-1' })
}
