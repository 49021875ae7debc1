import { randomUUID } from 'node:crypto'
import type { Insertable, Kysely } from 'kysely'
import { addDays, type Day, dayAt, dayNumber } from '../src/kernel/day.ts'
import type { RouteStepTable, Tables } from '../src/kernel/tables.generated.ts'
import { placeAtOnce } from '../src/route/rules/portfolio.ts'
import { portfolioWorld, type Size } from './portfolio-world.ts'

type Wish = Size & { readonly programme: string; readonly by: string; readonly placed: boolean }

/** Keeps an invented portfolio in a programme, from today on: bodies, meetings, dossiers with a route each; where wished planned as they fit. */
export async function largePortfolio(db: Kysely<Tables>, { programme, by, placed, ...size }: Wish): Promise<void> {
  const world = portfolioWorld(size)
  const later = dayNumber(dayAt(new Date())) - dayNumber(world.now.day)
  const moved = (day: Day) => addDays(day, later)
  const bodyIds = new Map(world.bodies.map(({ id }) => [id, randomUUID()]))
  const meetingIds = new Map(world.bodies.flatMap(({ meetings }) => meetings.map(({ id }) => [id, randomUUID()] as const)))
  const bodies = world.bodies.map(({ id, name }, position) => ({
    ...{ id: bodyIds.get(id), programme_id: programme, code: `O${position}`, name, kind: 'official', position },
    ...{ room_minutes: size.minutes, papers_working_days: 2 },
  }))
  await db.insertInto('body').values(bodies).execute()
  for (const body of world.bodies) {
    const rows = body.meetings.map(({ id, day }) => ({
      ...{ id: meetingIds.get(id), body_id: bodyIds.get(body.id) ?? '', programme_id: programme },
      ...{ day: moved(day), starts_at: '10:00' },
    }))
    await db.insertInto('meeting').values(rows).execute()
  }
  const plan = placed ? placeAtOnce(world) : null
  for (let from = 0; from < world.routes.length; from += 200) {
    const routes = world.routes.slice(from, from + 200).map((route) => ({ ...route, id: randomUUID(), dossierId: randomUUID() }))
    const dossiers = routes.map(({ dossierId, dossier }) => ({
      ...{ id: dossierId, title: `Verzonnen ${dossier}`, summary: '', programme_id: programme },
      ...{ classification: 'internal', created_by: by },
    }))
    await db.insertInto('dossier').values(dossiers).execute()
    const kept = routes.map(({ id, dossierId, priority, readyOn }) => ({
      ...{ id, dossier_id: dossierId, programme_id: programme, name: 'Kamerbrief', priority },
      ...{ ready_on: moved(readyOn), created_by: by },
    }))
    await db.insertInto('route').values(kept).execute()
    const steps = routes.flatMap(({ id, dossierId, dossier, steps: of, points }) => {
      const places = new Map(plan?.placements.find((one) => one.dossier === dossier)?.meetings.map(({ step, meeting }) => [step, meeting]))
      const rows = of.map((step, position): Insertable<RouteStepTable> & { id: string; step: string } => ({
        ...{
          id: randomUUID(),
          step: step.id,
          route_id: id,
          dossier_id: dossierId,
          position,
          label: 'label' in step.at ? step.at.label : 'Stap',
        },
        body_id: 'body' in step.at ? (bodyIds.get(step.at.body) ?? null) : null,
        meeting_id: meetingIds.get(places.get(step.id) ?? '') ?? null,
        ...{ min_days: step.minHandlingDays, minutes: step.minutes },
      }))
      return rows.map((row) => ({ row, points: points.filter((point) => point.kind === 'debate' && point.step === row.step) }))
    })
    await db
      .insertInto('route_step')
      .values(steps.map(({ row: { step: _step, ...row } }) => row))
      .execute()
    const debates = steps.flatMap(({ row, points }) =>
      points.flatMap((point) =>
        point.kind === 'debate'
          ? [
              {
                route_id: row.route_id,
                dossier_id: row.dossier_id,
                kind: 'debate',
                label: 'Debat',
                step_id: row.id,
                first_day: moved(point.day),
                last_day: moved(point.day),
              },
            ]
          : [],
      ),
    )
    if (debates.length > 0) await db.insertInto('route_fixed_point').values(debates).execute()
  }
}
