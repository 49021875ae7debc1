import { checkMemo } from '../../memo/contract/checking.ts'
import { listWritingFindings } from '../../memo/views/findings.ts'
import { type Route, route } from '../calls.ts'
import { readingMeans } from '../reading-means.ts'

export function memoCheckingRoutes(): Route[] {
  return [route(checkMemo, async ({ tx, actor, input }) => listWritingFindings(tx, actor, { ...input, ...(await readingMeans(tx)) }))]
}
