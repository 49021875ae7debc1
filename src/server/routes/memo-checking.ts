import { loadCalendars } from '../../calendar/load-calendars.ts'
import { checkMemo } from '../../memo/contract/checking.ts'
import { listWritingFindings, type ReadingMeans } from '../../memo/views/findings.ts'
import { loadRegister } from '../../reading/register.ts'
import { calendarsInUse } from '../../route/views/council-order.ts'
import { type Route, route } from '../calls.ts'

export function memoCheckingRoutes(): Route[] {
  let means: ReadingMeans | null = null
  const reading = () => {
    means ??= { register: loadRegister(), calendars: loadCalendars() }
    return means
  }
  return [
    route(checkMemo, async ({ tx, actor, input }) => {
      const { register, calendars } = reading()
      return listWritingFindings(tx, actor, { ...input, register, calendars: await calendarsInUse(tx, calendars) })
    }),
  ]
}
