import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { loadCalendars } from '../src/calendar/load-calendars.ts'
import { openDossier } from '../src/dossier/acts/dossiers.ts'
import { actorFor } from '../src/identity/acts/actors.ts'
import type { Classification } from '../src/identity/model/roles.ts'
import { addDays } from '../src/kernel/day.ts'
import type { Tables } from '../src/kernel/tables.generated.ts'
import { addBodyRow } from '../src/route/store/bodies.ts'
import { addMeetingRows, listMeetingRows } from '../src/route/store/meetings.ts'
import { addPointRow } from '../src/route/store/points.ts'
import { addRouteRow } from '../src/route/store/routes.ts'
import { addStepRows } from '../src/route/store/steps.ts'
import type { At } from '../src/route/views/portfolio.ts'
import { theDay } from './portfolio-world.ts'
import { type Member, must, type ProgrammeWorld, programmeWorld } from './programme-world.ts'

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
  readonly by?: Member
  readonly classification?: Classification
  /** A promise that the last step keeps. */
  readonly promise?: string
}
export type KeptRoute = { readonly dossier: string; readonly route: string; readonly steps: readonly string[] }

/** A programme whose bodies meet once a week from Monday 9 January 2023 on, papers a working day before; it is Monday 2 January. */
export type PortfolioKept = ProgrammeWorld & {
  readonly at: At
  readonly body: (
    code: string,
    weeks: number,
    room: number | null,
  ) => Promise<{ readonly id: string; readonly meetings: readonly string[] }>
  readonly route: (wish: WishedRoute) => Promise<KeptRoute>
}

export async function portfolioKept(db: Kysely<Tables>): Promise<PortfolioKept> {
  const world = await programmeWorld(db)
  const { programme, as } = world
  const fresh = async (member: Member): Promise<Member> => ({
    ...member,
    actor: await actorFor(db, { person: member.actor.person, address: null }),
  })
  const first = theDay('2023-01-09')
  const body: PortfolioKept['body'] = (code, weeks, room) =>
    as(world.coordinator, async (tx, { person: by }) => {
      const id = randomUUID()
      const rule = { papersWorkingDays: 1, papersWeekday: null, papersHour: '12:00', closedIn: 'none' as const, handlingDays: 0 }
      await addBodyRow(tx, {
        ...{ id, programme, position: 0, demo: false, by },
        fields: { code, name: code, kind: 'official', roomMinutes: room, ...rule },
      })
      const fields = {
        startsAt: '10:00',
        minutes: 120,
        place: '',
        kind: 'regular' as const,
        papersDay: null,
        papersHour: null,
        roomMinutes: null,
      }
      const days = Array.from({ length: weeks }, (_none, week) => addDays(first, 7 * week))
      await addMeetingRows(
        tx,
        days.map((day) => ({ programme, body: id, fields: { ...fields, day }, uid: null, demo: false, by })),
      )
      const rows = await listMeetingRows(tx, programme, { from: '2023-01-01', to: '2026-12-31', body: id })
      return { id, meetings: rows.map((row) => row.id) }
    })
  const route: PortfolioKept['route'] = async ({
    title,
    steps,
    priority = 3,
    by = world.coordinator,
    classification = 'internal',
    promise,
  }) => {
    const { id: dossier } = await as(by, async (tx, actor) =>
      must(await openDossier(tx, actor, { title, summary: '', programme, classification })),
    )
    const id = randomUUID()
    const ids = steps.map(() => randomUUID())
    await as(await fresh(by), async (tx, { person }) => {
      await addRouteRow(tx, { id, dossier, programme, name: 'Kamerbrief', readyOn: null, priority, demo: false, by: person })
      await addStepRows(
        tx,
        steps.map(({ body: of, meeting = null, minutes = 20, minDays = 0 }, position) => ({
          ...{
            id: ids[position] ?? '',
            route: id,
            dossier,
            position,
            label: of === null ? 'Verzending' : 'Stap',
            body: of,
            minDays,
            minutes,
          },
          ...{ meeting, firstDay: null, lastDay: null, precision: 'day' as const, by: person },
        })),
      )
      if (promise === undefined) return
      const point = { kind: 'commitment' as const, label: `Toezegging van ${title}`, step: null, firstDay: promise, lastDay: promise }
      await addPointRow(tx, { ...point, id: randomUUID(), route: id, dossier, precision: 'day', daysBefore: 0, fact: null, by: person })
    })
    return { dossier, route: id, steps: ids }
  }
  return { ...world, at: { now: { day: theDay('2023-01-02'), hour: 9 }, calendars: loadCalendars() }, body, route }
}
