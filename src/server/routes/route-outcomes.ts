import { loadCalendars } from '../../calendar/load-calendars.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import * as actions from '../../route/acts/actions.ts'
import { carryItem } from '../../route/acts/carry-over.ts'
import { concludeItem, holdMeeting } from '../../route/acts/conclude.ts'
import { adoptDecisions } from '../../route/acts/decision-lists.ts'
import { remindForMeeting, setReminderDays } from '../../route/acts/remind-meeting.ts'
import * as contract from '../../route/contract/outcomes.ts'
import * as ofReadiness from '../../route/contract/readiness.ts'
import type { MeetingOutcomes } from '../../route/model/outcomes.ts'
import { getMeeting } from '../../route/views/bodies.ts'
import { printedDecisions } from '../../route/views/decision-lists.ts'
import { type AskedMeeting, getOutcomes } from '../../route/views/outcomes.ts'
import { getReadiness } from '../../route/views/readiness.ts'
import { type Route, route, streamRoute } from '../calls.ts'
import type { Means } from '../means.ts'
import { print } from '../press.ts'
import { sendFile } from '../send-file.ts'

const calendars = loadCalendars()
const clock = () => ({ calendars, now: new Date() })

export function routeOutcomesRoutes(_means: Means): Route[] {
  return [...beforeMeeting(), ...afterMeeting(), ...followed()]
}

function beforeMeeting(): Route[] {
  return [
    route(ofReadiness.getReadiness, ({ tx, input }) => getReadiness(tx, input, clock())),
    route(ofReadiness.remindForMeeting, async ({ tx, actor, input }) => {
      const outcome = await remindForMeeting(tx, actor, { ...input, ...clock() })
      return isRefusal(outcome) ? outcome : getReadiness(tx, input, clock())
    }),
    route(ofReadiness.setReminderDays, async ({ tx, actor, input }) => {
      const meeting = await getMeeting(tx, input, calendars)
      if (isRefusal(meeting)) return meeting
      const outcome = await setReminderDays(tx, actor, { ...input, body: meeting.body })
      return isRefusal(outcome) ? outcome : getReadiness(tx, input, clock())
    }),
  ]
}

type Done = { readonly id: string } | Refusal
type After = readonly [input: AskedMeeting, outcome: Done]

async function outcomesAfter(tx: Tx, actor: Actor, [{ programme, meeting }, outcome]: After): Promise<MeetingOutcomes | Refusal> {
  return isRefusal(outcome) ? outcome : getOutcomes(tx, actor, { programme, meeting, calendars })
}

function afterMeeting(): Route[] {
  return [
    route(contract.getOutcomes, ({ tx, actor, input }) => getOutcomes(tx, actor, { ...input, calendars })),
    route(contract.concludeItem, async ({ tx, actor, input }) =>
      outcomesAfter(tx, actor, [input, await concludeItem(tx, actor, { ...input, now: new Date() })]),
    ),
    route(contract.holdMeeting, async ({ tx, actor, input }) =>
      outcomesAfter(tx, actor, [input, await holdMeeting(tx, actor, { ...input, now: new Date() })]),
    ),
    route(contract.carryItem, async ({ tx, actor, input }) =>
      outcomesAfter(tx, actor, [input, await carryItem(tx, actor, { ...input, now: new Date() })]),
    ),
    route(contract.adoptDecisions, async ({ tx, actor, input }) =>
      outcomesAfter(tx, actor, [input, await adoptDecisions(tx, actor, { ...input, now: new Date() })]),
    ),
    streamRoute(contract.printDecisions, async ({ input, reply, inTransaction }) => {
      const { language = 'nl' } = input
      const found = await inTransaction((tx) => printedDecisions(tx, input, { calendars, language }))
      if (isRefusal(found)) return found
      const body = await print({ decisions: found.print })
      if (isRefusal(body)) return body
      await sendFile(reply, { name: `${found.name}.pdf`, type: 'application/pdf', body })
      return {}
    }),
  ]
}

function followed(): Route[] {
  return [
    route(contract.addAction, async ({ tx, actor, input }) => outcomesAfter(tx, actor, [input, await actions.addAction(tx, actor, input)])),
    route(contract.changeAction, async ({ tx, actor, input }) => {
      const { meeting: _meeting, ...wish } = input
      return outcomesAfter(tx, actor, [input, await actions.changeAction(tx, actor, wish)])
    }),
    route(contract.settleAction, async ({ tx, actor, input }) =>
      outcomesAfter(tx, actor, [input, await actions.settleAction(tx, actor, input)]),
    ),
  ]
}
