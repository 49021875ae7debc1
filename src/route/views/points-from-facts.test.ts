import { beforeAll, expect, test } from 'vitest'
import { must } from '../../../tests/programme-world.ts'
import { calendars, type PlanningWorld, planningWorld } from '../../../tests/route-planning-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { decideProposal } from '../../intake/acts/decide.ts'
import { takeInReading } from '../../intake/acts/take-in.ts'
import type { SourceText } from '../../reading/model.ts'
import { loadRegister } from '../../reading/organisations/register.ts'
import { readText } from '../../reading/read-text.ts'
import { addRoutePoint } from '../acts/route-points.ts'
import { getRoute, listPointsFromFacts } from './routes.ts'

const { db } = await testDatabase()
let world: PlanningWorld
const lines = [
  'TER BESLISSING',
  'Aan: Minister van Defensie',
  'Datum: 4 maart 2031',
  'Aanleiding',
  'Op dinsdag 25 maart 2031 is het commissiedebat over oefenterreinen.',
]
const text: SourceText = {
  name: 'proef.txt',
  sha256: 'c'.repeat(64),
  format: 'txt',
  origin: 'text',
  pages: [{ number: 1, firstLine: 1, lastLine: lines.length }],
  lines,
  notices: [],
}

beforeAll(async () => {
  world = await planningWorld(db)
  const { as, coordinator, dossier } = world
  await as(coordinator, async (tx, actor) => {
    await takeInReading(tx, actor, { dossier, bytes: 10, reading: readText(text, loadRegister()), findings: [] })
    const events = await tx.selectFrom('proposal').select('id').where('dossier_id', '=', dossier).where('kind', '=', 'event').execute()
    for (const { id } of events) must(await decideProposal(tx, actor, { proposal: id, act: 'accept', revision: 1 }))
  })
})

test('a confirmed debate is offered as a fixed point, taken over, and shows the sentence that it came from', async () => {
  const { as, coordinator, dossier, route } = world
  const offered = () => as(coordinator, async (tx) => must(await listPointsFromFacts(tx, { dossier, route })))
  const debate = (await offered()).find(({ kind }) => kind === 'debate')
  expect(debate).toMatchObject({ start: '2031-03-25', precision: 'day', taken: false })
  if (!debate) throw new Error('No debate')
  const { fact, kind, label, start: firstDay, end: lastDay, precision } = debate
  const wish = { dossier, route, fact, kind, label, firstDay, lastDay, precision, step: null, daysBefore: 1 }
  await as(coordinator, async (tx, actor) => must(await addRoutePoint(tx, actor, wish)))
  expect((await offered()).find((one) => one.fact === fact)?.taken).toBe(true)
  const view = await as(world.reader, async (tx) => must(await getRoute(tx, { dossier, route }, calendars)))
  expect(view.points[0]?.source).toMatchObject({
    quote: expect.stringContaining('commissiedebat'),
    source: { firstLine: 5 },
    withdrawn: false,
  })
})
