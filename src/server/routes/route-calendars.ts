import type { FastifyReply } from 'fastify'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import * as absences from '../../route/acts/absences.ts'
import * as imports from '../../route/acts/calendar-import.ts'
import * as order from '../../route/acts/council-order.ts'
import * as feeds from '../../route/acts/feeds.ts'
import * as rhythm from '../../route/acts/rhythm.ts'
import * as contract from '../../route/contract/calendars.ts'
import * as ofOrder from '../../route/contract/council-order.ts'
import * as ofFeeds from '../../route/contract/feeds.ts'
import { listAbsences } from '../../route/views/absences.ts'
import { previewImport } from '../../route/views/calendar-import.ts'
import { closedDays, getAbolition, meetingsAsCalendar, meetingsAsCsv } from '../../route/views/calendars.ts'
import { getCouncilOrder } from '../../route/views/council-order.ts'
import { listFeeds } from '../../route/views/feeds.ts'
import { getRhythm } from '../../route/views/rhythm.ts'
import { agendaAddress } from '../calendar-door.ts'
import { type Call, type Route, route, streamRoute } from '../calls.ts'
import type { Means } from '../means.ts'
import { receiveCalendar } from '../receive-calendar.ts'
import { sendFile } from '../send-file.ts'

const calendars = loadCalendars()

export function routeCalendarsRoutes(means: Means): Route[] {
  return [...importRoutes(means), ...calendarRoutes(), ...feedRoutes(means), ...orderRoutes()]
}

function importRoutes({ desk, publicUrl }: Means): Route[] {
  return [
    streamRoute(contract.previewMeetings, async ({ input: { programme }, request, inTransaction }) => {
      const events = await receiveCalendar(request, desk)
      return isRefusal(events) ? events : inTransaction((tx) => previewImport(tx, { programme, body: null, events }, calendars))
    }),
    streamRoute(contract.previewMeetingsOfBody, async ({ input: { programme, body }, request, inTransaction }) => {
      const events = await receiveCalendar(request, desk)
      return isRefusal(events) ? events : inTransaction((tx) => previewImport(tx, { programme, body, events }, calendars))
    }),
    route(contract.importMeetings, ({ tx, actor, input }) => imports.importMeetings(tx, actor, input, calendars)),
    route(contract.exportMeetings, (call) => sendMeetings(call, publicUrl)),
  ]
}

async function sendMeetings({ tx, input, reply }: Call<typeof contract.exportMeetings>, publicUrl: string): Promise<Record<never, never>> {
  const asked = { ...input, host: new URL(publicUrl).hostname, site: publicUrl }
  const [type, body] =
    input.format === 'csv'
      ? ['text/csv; charset=utf-8', await meetingsAsCsv(tx, asked, calendars)]
      : ['text/calendar; charset=utf-8', Buffer.from(await meetingsAsCalendar(tx, asked, calendars))]
  await sendFile(reply satisfies FastifyReply, { name: `vergaderingen.${input.format}`, type, body })
  return {}
}

function calendarRoutes(): Route[] {
  return [
    route(contract.listClosedDays, async ({ input }) => closedDays(input, calendars)),
    route(contract.listAbsences, ({ tx, input }) => listAbsences(tx, input)),
    route(contract.addAbsence, ({ tx, actor, input }) => absences.addAbsence(tx, actor, input)),
    route(contract.withdrawAbsence, async ({ tx, actor, input }) => (await absences.withdrawAbsence(tx, actor, input)) ?? {}),
    route(contract.getRhythm, ({ tx, input }) => getRhythm(tx, input, calendars)),
    route(contract.changeRhythm, async ({ tx, actor, input }) => (await rhythm.changeRhythm(tx, actor, input)) ?? {}),
    route(contract.makeMeetings, ({ tx, actor, input }) => rhythm.makeMeetings(tx, actor, input, calendars)),
    route(contract.getAbolition, ({ tx, input }) => getAbolition(tx, input)),
  ]
}

function feedRoutes({ publicUrl }: Means): Route[] {
  return [
    route(ofFeeds.listAgendaFeeds, ({ tx, actor }) => listFeeds(tx, actor)),
    route(ofFeeds.openAgendaFeed, async ({ tx, actor, input }) => {
      const opened = await feeds.openFeed(tx, actor, input)
      return isRefusal(opened) ? opened : { address: agendaAddress(publicUrl, opened.secret) }
    }),
    route(ofFeeds.revokeAgendaFeed, async ({ tx, actor, input }) => (await feeds.revokeFeed(tx, actor, input.feed)) ?? {}),
  ]
}

function orderRoutes(): Route[] {
  return [
    route(ofOrder.getCouncilOrder, ({ tx }) => getCouncilOrder(tx, calendars)),
    route(ofOrder.changeCouncilOrder, async ({ tx, actor, input }) => {
      const refused = await order.changeCouncilOrder(tx, actor, input.orders)
      return refused ?? getCouncilOrder(tx, calendars)
    }),
    route(ofOrder.restoreCouncilOrder, async ({ tx, actor }) => {
      await order.restoreCouncilOrder(tx, actor)
      return getCouncilOrder(tx, calendars)
    }),
  ]
}
