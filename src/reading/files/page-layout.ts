import type { Fragment, Row } from './page-columns.ts'
import { inReadingOrder, median, rows, sameLine } from './page-columns.ts'
import { divide } from './page-margin.ts'

const edgeOfSheet = 50
const pageMark = /^(?:pagina|blad|pag\.)\s+\d|^[-–]?\s*\d{1,4}\s*[-–]?$|^\d{1,4}\s*(?:\/|van)\s*\d{1,4}$/i

function withBlanks(lines: readonly Row[]): string[] {
  const steps = lines.slice(1).map((line, at) => (lines[at]?.baseline ?? 0) - line.baseline)
  const usual = steps.length > 0 ? median(steps) : 12
  return lines.flatMap((line, at) => ((steps[at - 1] ?? 0) > usual * 1.5 ? ['', line.text] : [line.text]))
}

/** Lines of a page in reading order: what stands above the margin's fields, those fields as a block, then the body; its number comes last. */
export function layOut(fragments: readonly Fragment[], sheet: { readonly width: number }): string[] {
  const isFoot = (part: Fragment) => part.baseline < edgeOfSheet && pageMark.test(part.text)
  const { margin, body } = divide(
    fragments.filter((part) => !isFoot(part)),
    sheet.width,
  )
  const fields = rows(margin)
  const top = fields[0]?.baseline ?? Number.POSITIVE_INFINITY
  const above = inReadingOrder(
    body.filter((part) => part.baseline > top + sameLine),
    sheet.width,
  )
  const below = inReadingOrder(
    body.filter((part) => part.baseline <= top + sameLine),
    sheet.width,
  )
  const blocks = [above, fields, below, rows(fragments.filter(isFoot))].filter((block) => block.length > 0)
  return blocks.flatMap((block, at) => (at === 0 ? withBlanks(block) : ['', ...withBlanks(block)]))
}
