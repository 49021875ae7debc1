import { expect, test } from 'vitest'
import { memoWorld } from '../../../tests/memo-world.ts'
import { must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { abolishBody, addBody } from '../acts/bodies.ts'
import { addMeeting } from '../acts/meetings.ts'
import { addRouteRow } from '../store/routes.ts'
import { addStepRows, listStepRows } from '../store/steps.ts'
import { getMeeting } from './bodies.ts'
import { getAbolition } from './calendars.ts'

const { db } = await testDatabase()
const { programme, dossier, coordinator, outsider, as } = await memoWorld(db)
const calendars = loadCalendars()

test('before a body is abolished it says which dossiers still pass it; afterwards their steps and meetings are there as they were', async () => {
  const rule = { papersWorkingDays: 5, papersWeekday: null, papersHour: '12:00', handlingDays: 0, roomMinutes: null } as const
  const { id: body } = await as(coordinator, async (tx, actor) =>
    must(await addBody(tx, actor, { programme, code: 'RWIZO', name: 'Raad', kind: 'ministerial', closedIn: 'none', ...rule })),
  )
  const meets = (day: string) =>
    as(coordinator, async (tx, actor) => {
      const plain = {
        startsAt: '09:30',
        minutes: 90,
        place: '',
        kind: 'regular',
        papersDay: null,
        papersHour: null,
        roomMinutes: null,
      } as const
      return must(await addMeeting(tx, actor, { programme, body, day, ...plain })).id
    })
  const [early, late] = [await meets('2026-12-01'), await meets('2027-01-12')]
  const route = crypto.randomUUID()
  const step = (label: string, position: number, place: { meeting: string | null; firstDay: string | null; lastDay: string | null }) => ({
    ...{ id: crypto.randomUUID(), route, dossier, position, label, body, minDays: 0, minutes: 10, precision: 'day' as const, ...place },
    by: coordinator.actor.person,
  })
  await as(coordinator, async (tx, actor) => {
    await addRouteRow(tx, {
      id: route,
      dossier,
      programme,
      name: 'Naar de raad',
      readyOn: null,
      priority: 3,
      demo: false,
      by: actor.person,
    })
    await addStepRows(tx, [
      step('Eerst', 0, { meeting: early, firstDay: null, lastDay: null }),
      step('Bespreken', 1, { meeting: late, firstDay: null, lastDay: null }),
      step('Nog te plannen', 2, { meeting: null, firstDay: null, lastDay: null }),
    ])
  })
  const asked = { programme, body, on: '2027-01-01' }
  const told = await as(coordinator, async (tx) => must(await getAbolition(tx, asked)))
  expect(told.meetings).toBe(1)
  expect(told.steps.map(({ label, day, dossierTitle }) => [label, day, dossierTitle])).toEqual([
    ['Bespreken', '2027-01-12', 'Proefdossier'],
    ['Nog te plannen', null, 'Proefdossier'],
  ])
  expect(await as(outsider, (tx) => getAbolition(tx, asked))).toEqual({ refused: 'body.unknown' })

  must(await as(coordinator, (tx, actor) => abolishBody(tx, actor, { programme, body, revision: 1, on: asked.on })))
  const kept = await as(coordinator, (tx) => listStepRows(tx, [route]))
  expect(kept.map(({ label, meeting, status }) => [label, meeting, status])).toEqual([
    ['Eerst', early, 'planned'],
    ['Bespreken', late, 'planned'],
    ['Nog te plannen', null, 'planned'],
  ])
  expect(await as(coordinator, (tx) => getMeeting(tx, { programme, meeting: late }, calendars))).toMatchObject({ status: 'planned' })
})
