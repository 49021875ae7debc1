import { loadCalendars } from '../../calendar/load-calendars.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import * as bodies from '../../route/acts/bodies.ts'
import * as meetings from '../../route/acts/meetings.ts'
import * as contract from '../../route/contract/bodies.ts'
import type { BodyView, Meeting } from '../../route/model/bodies.ts'
import { getBody, getMeeting, listBodies, listMeetings } from '../../route/views/bodies.ts'
import { type Route, route } from '../calls.ts'
import type { Means } from '../means.ts'

const calendars = loadCalendars()

export function routeBodiesRoutes(_means: Means): Route[] {
  return [
    route(contract.listBodies, ({ tx, input }) => listBodies(tx, input.programme)),
    route(contract.getBody, ({ tx, input }) => getBody(tx, input)),
    route(contract.addBody, async ({ tx, actor, input }) => bodyAfter(tx, [input, await bodies.addBody(tx, actor, input)])),
    route(contract.changeBody, async ({ tx, actor, input }) => bodyAfter(tx, [input, await bodies.changeBody(tx, actor, input)])),
    route(contract.abolishBody, async ({ tx, actor, input }) => bodyAfter(tx, [input, await bodies.abolishBody(tx, actor, input)])),
    route(contract.joinBody, async ({ tx, actor, input }) => bodyAfter(tx, [input, await bodies.joinBody(tx, actor, input)])),
    route(contract.leaveBody, async ({ tx, actor, input }) => bodyAfter(tx, [input, await bodies.leaveBody(tx, actor, input)])),
    route(contract.listMeetings, ({ tx, input }) => listMeetings(tx, input, calendars)),
    route(contract.getMeeting, ({ tx, input }) => getMeeting(tx, input, calendars)),
    route(contract.addMeeting, async ({ tx, actor, input }) => meetingAfter(tx, [input, await meetings.addMeeting(tx, actor, input)])),
    route(contract.changeMeeting, async ({ tx, actor, input }) =>
      meetingAfter(tx, [input, await meetings.changeMeeting(tx, actor, input)]),
    ),
    route(contract.cancelMeeting, async ({ tx, actor, input }) =>
      meetingAfter(tx, [input, await meetings.cancelMeeting(tx, actor, input)]),
    ),
  ]
}

type Outcome = readonly [{ readonly programme: string }, { readonly id: string } | Refusal]

async function bodyAfter(tx: Tx, [{ programme }, outcome]: Outcome): Promise<BodyView | Refusal> {
  return isRefusal(outcome) ? outcome : getBody(tx, { programme, body: outcome.id })
}

async function meetingAfter(tx: Tx, [{ programme }, outcome]: Outcome): Promise<Meeting | Refusal> {
  return isRefusal(outcome) ? outcome : getMeeting(tx, { programme, meeting: outcome.id }, calendars)
}
