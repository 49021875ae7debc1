import { loadCalendars } from '../../calendar/load-calendars.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import * as agenda from '../../route/acts/agenda.ts'
import { proposeMemo } from '../../route/acts/propose.ts'
import { sendAgenda } from '../../route/acts/send-agenda.ts'
import * as contract from '../../route/contract/agenda.ts'
import type { AgendaView } from '../../route/model/agenda-view.ts'
import * as views from '../../route/views/agenda.ts'
import { getMemoAgendas } from '../../route/views/memo-agendas.ts'
import { type Route, route } from '../calls.ts'
import type { Means } from '../means.ts'
import { routeAgendaPapersRoutes } from './route-agenda-papers.ts'

const calendars = loadCalendars()

/** The agenda of a meeting. */
export function routeAgendaRoutes(means: Means): Route[] {
  return [
    ...routeAgendaPapersRoutes(means),
    route(contract.getAgenda, ({ tx, actor, input }) => views.getAgenda(tx, { actor, calendars }, input)),
    route(contract.listMemosToPropose, ({ tx, input }) => views.listMemosToPropose(tx, input)),
    route(contract.addAgendaItem, async ({ tx, actor, input }) =>
      after(tx, actor, [input, await agenda.addAgendaItem(tx, actor, { ...input, place: true })]),
    ),
    route(contract.placeAgendaItem, async ({ tx, actor, input }) =>
      after(tx, actor, [input, await agenda.placeAgendaItem(tx, actor, input)]),
    ),
    route(contract.changeAgendaItem, async ({ tx, actor, input }) =>
      after(tx, actor, [input, await agenda.changeAgendaItem(tx, actor, input)]),
    ),
    route(contract.moveAgendaItem, async ({ tx, actor, input }) =>
      after(tx, actor, [input, await agenda.moveAgendaItem(tx, actor, input)]),
    ),
    route(contract.transferAgendaItem, async ({ tx, actor, input }) =>
      after(tx, actor, [input, await agenda.transferAgendaItem(tx, actor, input)]),
    ),
    route(contract.takeOffAgendaItem, async ({ tx, actor, input }) =>
      after(tx, actor, [input, await agenda.takeOffAgendaItem(tx, actor, input)]),
    ),
    route(contract.getAgendaItemStory, ({ tx, input }) => views.getItemStory(tx, input)),
    route(contract.sendAgenda, async ({ tx, actor, input }) => after(tx, actor, [input, await sendAgenda(tx, actor, input)])),
    route(contract.getSentAgenda, ({ tx, input }) => views.getSentAgenda(tx, input)),
    route(contract.compareAgendas, ({ tx, input }) => views.compareAgendas(tx, input)),
    route(contract.getMemoAgendas, ({ tx, actor, input }) => getMemoAgendas(tx, actor, { ...input, today: dayAt(new Date()) })),
    route(contract.proposeAgendaItem, async ({ tx, actor, input }) => {
      const item = await proposeMemo(tx, actor, input)
      return isRefusal(item) ? item : getMemoAgendas(tx, actor, { memo: input.memo, today: dayAt(new Date()) })
    }),
  ]
}

type Outcome = readonly [views.AtMeeting, object | Refusal]

async function after(tx: Tx, actor: Actor, [at, outcome]: Outcome): Promise<AgendaView | Refusal> {
  return isRefusal(outcome) ? outcome : views.getAgenda(tx, { actor, calendars }, at)
}
