import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { memoWorld } from '../../../tests/memo-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { parseDay } from '../../kernel/day.ts'
import { addBody } from '../acts/bodies.ts'
import { addMeeting } from '../acts/meetings.ts'
import { planRoute } from '../rules/plan-route.ts'
import { routeToPlan } from '../rules/route-to-plan.ts'
import { addItemRow } from '../store/agenda-items.ts'
import { listMeetingRows } from '../store/meetings.ts'
import { addPointRow, listPointRows } from '../store/points.ts'
import { addRouteRow, findRouteRow } from '../store/routes.ts'
import { addStepRows, listStepRows } from '../store/steps.ts'
import { bodiesToPlan } from './plan-input.ts'

const { db } = await testDatabase()
const { programme, coordinator, as, dossier } = await memoWorld(db)
const calendars = loadCalendars()
const period = { from: '2022-09-01', to: '2023-06-30' }
const council = {
  code: 'MR',
  name: 'Ministerraad',
  kind: 'ministerial',
  papersWorkingDays: 5,
  papersWeekday: null,
  papersHour: '12:30',
  closedIn: 'cabinet',
  handlingDays: 7,
  roomMinutes: 30,
} as const
const meets = { startsAt: '10:00', minutes: 120, place: '', kind: 'regular', papersDay: null, papersHour: null, roomMinutes: null } as const

test('a kept route is planned over the kept meetings, with the room that others left', async () => {
  await as(coordinator, async (tx, actor) => {
    const by = actor.person
    const body = must(await addBody(tx, actor, { programme, ...council })).id
    for (const day of ['2022-12-02', '2022-12-09']) must(await addMeeting(tx, actor, { programme, body, ...meets, day }))
    const [first, second] = (await listMeetingRows(tx, programme, period)).map(({ id }) => id)
    if (!first || !second) throw new Error('The meetings were not kept')
    const item = { id: randomUUID(), programme, meeting: first, dossier: null, memo: null, version: null, position: 0, demo: false, by }
    await addItemRow(tx, { ...item, title: 'Ander punt', kind: 'discussion', minutes: 25 })

    const route = randomUUID()
    await addRouteRow(tx, { id: route, dossier, programme, name: 'Brief', readyOn: '2022-10-01', priority: 2, demo: false, by })
    const step = { id: randomUUID(), route, dossier, position: 0, label: 'MR', body, minDays: 0, minutes: 10, by }
    await addStepRows(tx, [{ ...step, meeting: first, firstDay: null, lastDay: null, precision: 'day' }])
    const promise = { kind: 'commitment', label: 'Toezegging', step: null, firstDay: '2022-12-05', lastDay: '2022-12-05' } as const
    await addPointRow(tx, { ...promise, id: randomUUID(), route, dossier, precision: 'day', daysBefore: 0, fact: null, by })

    const { bodies, absences } = await bodiesToPlan(tx, { programme, without: dossier, ...period }, calendars)
    const kept = { steps: await listStepRows(tx, [route]), points: await listPointRows(tx, [route]), absences }
    const found = await findRouteRow(tx, route)
    const today = parseDay('2022-10-03')
    if (!found || !today) throw new Error('The route was not kept')
    const plan = planRoute({ route: routeToPlan(found, kept, today), bodies, calendars, now: { day: today, hour: 9 } })
    expect(plan.steps[0]?.chosen).toMatchObject({ meeting: first, papersBy: { day: '2022-11-25', hour: 12.5 } })
    expect(plan.steps[0]?.earliest).toMatchObject({ meeting: second })
    expect(plan.conflicts.map(({ code }) => code)).toContain('agenda-full')
  })
})
