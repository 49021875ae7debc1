import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { loadCalendars } from '../src/calendar/load-calendars.ts'
import { openDossier } from '../src/dossier/acts/dossiers.ts'
import { actorFor } from '../src/identity/acts/actors.ts'
import { asActor } from '../src/identity/acts/as-actor.ts'
import type { Actor } from '../src/identity/model/actor.ts'
import type { Classification } from '../src/identity/model/roles.ts'
import type { Tx } from '../src/kernel/database.ts'
import { addDays, type Day } from '../src/kernel/day.ts'
import type { Tables } from '../src/kernel/tables.generated.ts'
import { addBodyRow } from '../src/route/store/bodies.ts'
import { addMeetingRows, listMeetingRows } from '../src/route/store/meetings.ts'
import { addPointRow } from '../src/route/store/points.ts'
import { addRouteRow } from '../src/route/store/routes.ts'
import { addStepRows } from '../src/route/store/steps.ts'
import type { At } from '../src/route/views/portfolio.ts'
import { theDay } from './portfolio-world.ts'
import { must, type ProgrammeWorld, programmeWorld } from './programme-world.ts'

export type WishedStep = {
  readonly body: string | null
  readonly meeting?: string | null
  readonly minutes?: number
  readonly minDays?: number
}
type WishedRoute = {
  readonly title: string
  readonly steps: readonly WishedStep[]
  readonly priority?: number
  readonly by?: string
  readonly classification?: Classification
  /** A promise that the last step keeps. */
  readonly promise?: string
}
export type KeptRoute = { readonly dossier: string; readonly route: string; readonly steps: readonly string[] }

type Kept = { readonly id: string; readonly meetings: readonly string[] }

/** Keeps bodies that meet once a week from `first` on, papers a working day before, and dossiers with a route. */
export type PortfolioKeeper = {
  readonly body: (code: string, weeks: number, room: number | null) => Promise<Kept>
  readonly route: (wish: WishedRoute) => Promise<KeptRoute>
}

/** `by`: the person who co-ordinates the programme. */
type Where = { readonly programme: string; readonly by: string; readonly first: Day }

export async function keepPortfolio(db: Kysely<Tables>, { programme, by: keeper, first }: Where): Promise<PortfolioKeeper> {
  const as = async <T>(person: string, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> => {
    const actor = await actorFor(db, { person, address: null })
    return asActor(db, actor, (tx) => work(tx, actor))
  }
  const body: PortfolioKeeper['body'] = (code, weeks, room) =>
    as(keeper, async (tx) => {
      const id = randomUUID()
      const rule = { papersWorkingDays: 1, papersWeekday: null, papersHour: '12:00', closedIn: 'none' as const, handlingDays: 0 }
      const fields = { code, name: code, kind: 'official' as const, roomMinutes: room, ...rule }
      await addBodyRow(tx, { id, programme, position: 0, demo: false, by: keeper, fields })
      const meets = {
        startsAt: '10:00',
        minutes: 120,
        place: '',
        kind: 'regular' as const,
        papersDay: null,
        papersHour: null,
        roomMinutes: null,
      }
      const days = Array.from({ length: weeks }, (_none, week) => addDays(first, 7 * week))
      const of = { programme, body: id, uid: null, demo: false, by: keeper }
      await addMeetingRows(
        tx,
        days.map((day) => ({ ...of, fields: { ...meets, day } })),
      )
      const rows = await listMeetingRows(tx, programme, { from: first, to: addDays(first, 7 * weeks), body: id })
      return { id, meetings: rows.map((row) => row.id) }
    })
  const route: PortfolioKeeper['route'] = async (wish) => {
    const { title, steps, priority = 3, by = keeper, classification = 'internal', promise } = wish
    const { id: dossier } = await as(by, async (tx, actor) =>
      must(await openDossier(tx, actor, { title, summary: '', programme, classification })),
    )
    const id = randomUUID()
    const ids = steps.map(() => randomUUID())
    await as(by, async (tx) => {
      await addRouteRow(tx, { id, dossier, programme, name: 'Kamerbrief', readyOn: null, priority, demo: false, by })
      const nowhere = { firstDay: null, lastDay: null, precision: 'day' as const }
      await addStepRows(
        tx,
        steps.map(({ body: of, meeting = null, minutes = 20, minDays = 0 }, position) => ({
          ...{ id: ids[position] ?? '', route: id, dossier, position, by, ...nowhere },
          ...{ label: of === null ? 'Verzending' : 'Stap', body: of, meeting, minutes, minDays },
        })),
      )
      if (promise === undefined) return
      const point = { kind: 'commitment' as const, label: `Toezegging van ${title}`, step: null, firstDay: promise, lastDay: promise }
      await addPointRow(tx, { ...point, id: randomUUID(), route: id, dossier, precision: 'day', daysBefore: 0, fact: null, by })
    })
    return { dossier, route: id, steps: ids }
  }
  return { body, route }
}

/** A programme whose bodies meet from Monday 9 January 2023 on; it is Monday 2 January. */
export type PortfolioKept = ProgrammeWorld & PortfolioKeeper & { readonly at: At }

export async function portfolioKept(db: Kysely<Tables>): Promise<PortfolioKept> {
  const world = await programmeWorld(db)
  const where = { programme: world.programme, by: world.coordinator.actor.person, first: theDay('2023-01-09') }
  const at = { now: { day: theDay('2023-01-02'), hour: 9 }, calendars: loadCalendars() }
  return { ...world, ...(await keepPortfolio(db, where)), at }
}
