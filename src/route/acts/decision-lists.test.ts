import { expect, test } from 'vitest'
import { dayFromNow, meetingWorld } from '../../../tests/meeting-world.ts'
import { type Member, must } from '../../../tests/programme-world.ts'
import { testDatabase } from '../../../tests/test-database.ts'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import { openDossier } from '../../dossier/acts/dossiers.ts'
import type { NewConclusion } from '../rules/conclusions.ts'
import { printedDecisions } from '../views/decision-lists.ts'
import { getOutcomes } from '../views/outcomes.ts'
import { addAction } from './actions.ts'
import { takeOffAgendaItem } from './agenda.ts'
import { concludeItem } from './conclude.ts'
import { adoptDecisions } from './decision-lists.ts'

const { db } = await testDatabase()
const world = await meetingWorld(db)
const { programme, dossier, coordinator, reader, secretary, as, meets, item, offered } = world
const calendars = loadCalendars()

const adopt = (meeting: string, wish: { on?: string; why?: string } = {}, by: Member = secretary) =>
  as(by, (tx, actor) => adoptDecisions(tx, actor, { programme, meeting, on: dayFromNow(0), why: '', now: new Date(), ...wish }))
const conclude = (meeting: string, of: string, wish: Partial<NewConclusion & { revision: number }> = {}, by: Member = secretary) =>
  as(by, async (tx, actor) => {
    const rest = { revision: 2, version: null, outcome: 'agreed', text: '', why: '', points: [], now: new Date() } as const
    return must(await concludeItem(tx, actor, { programme, meeting, item: of, ...rest, ...wish }))
  })
const look = (meeting: string, by: Member = secretary) =>
  as(by, async (tx, actor) => must(await getOutcomes(tx, actor, { programme, meeting, calendars })))
const printed = (meeting: string, number?: number, by: Member = secretary) =>
  as(by, (tx) => printedDecisions(tx, { programme, meeting, number }, { calendars, language: 'nl' }))

test('a list is adopted once every item has its conclusion, at the next meeting; then it is frozen and numbered', async () => {
  const meeting = await meets(-10)
  const { memo, version } = await offered()
  const [one, two] = [await item(meeting, { dossier, memo, version, title: 'Actieplan' }), await item(meeting, { title: 'Rondvraag' })]
  expect(await adopt(meeting)).toEqual({ refused: 'list.not-held' })
  await conclude(meeting, one, {
    version,
    outcome: 'agreedIf',
    text: 'Mits korter.',
    points: [{ point: 'p2', outcome: 'notAgreed', text: 'Te lang.' }],
  })
  const next = await meets(1)
  expect(await adopt(meeting)).toEqual({ refused: 'list.too-early' })
  await as(coordinator, (tx) =>
    tx
      .updateTable('meeting')
      .set({ day: dayFromNow(-2) })
      .where('id', '=', next)
      .execute(),
  )
  expect(await adopt(meeting)).toEqual({ refused: 'list.items-open' })
  const left = { programme, meeting, item: two, revision: 2, reason: 'Geen tijd' }
  must(await as(secretary, (tx, actor) => takeOffAgendaItem(tx, actor, left)))
  expect(await adopt(meeting, { on: dayFromNow(1) })).toEqual({ refused: 'list.day-out-of-reach' })
  must(await adopt(meeting))
  expect(await adopt(meeting, { why: 'nog eens' })).toEqual({ refused: 'list.unchanged' })
  const { adopted, changedSince } = await look(meeting, reader)
  expect(adopted).toMatchObject([{ serial: 1, number: 1, adoptedOn: dayFromNow(0), adoptedAt: dayFromNow(-2), changes: [] }])
  expect(changedSince).toEqual([])
})

test('what changes after it was adopted makes a next version, with what changed and why; the first stays as it was', async () => {
  const meeting = await meets(-20, await world.addBodyOf({ code: 'MR' }))
  const of = await item(meeting, { title: 'Actieplan' })
  await conclude(meeting, of, { text: 'Akkoord met het plan.' })
  must(await adopt(meeting))
  await conclude(meeting, of, { revision: 3, outcome: 'notAgreed', text: 'Niet akkoord.', why: 'Verkeerd genoteerd' })
  expect((await look(meeting)).changedSince).toEqual([{ item: of, title: 'Actieplan', change: 'changed' }])
  expect(await adopt(meeting)).toEqual({ refused: 'list.why-missing' })
  must(await adopt(meeting, { why: 'De conclusie was verkeerd genoteerd' }))
  const { adopted, changedSince } = await look(meeting)
  expect(adopted.map(({ serial, number, changes }) => [serial, number, changes.length])).toEqual([
    [1, 2, 1],
    [1, 1, 0],
  ])
  expect([changedSince.length, adopted[0]?.adoptedAt]).toEqual([0, null])
  const texts = await Promise.all([1, 2].map(async (number) => must(await printed(meeting, number)).print.lines[0]?.text))
  expect(texts).toEqual(['Akkoord met het plan.', 'Niet akkoord.'])
  await expect(as(secretary, (tx) => tx.updateTable('decision_list').set({ why: 'x' }).execute())).rejects.toThrow(/permission denied/)
})

test('who may not read a dossier finds nothing of it in the list, also when that one adopts it', async () => {
  const meeting = await meets(-30, await world.addBodyOf({ code: 'CWIZO' }))
  const { id: closed } = await as(coordinator, async (tx, actor) =>
    must(await openDossier(tx, actor, { title: 'Vertrouwelijk', summary: '', programme, classification: 'confidential' })),
  )
  const [open, secret] = [await item(meeting, { title: 'Openbaar' }), await item(meeting, { dossier: closed, title: 'Kwikzilver' })]
  await conclude(meeting, open)
  expect(await adopt(meeting)).toEqual({ refused: 'list.items-open' })
  await conclude(meeting, secret, {}, coordinator)
  const action = { programme, meeting, item: secret, text: 'Kwikzilveractie', owner: null, ownerName: 'OCW', dueOn: null }
  must(await as(coordinator, (tx, actor) => addAction(tx, actor, action)))
  must(await adopt(meeting))
  for (const by of [secretary, reader]) {
    expect(JSON.stringify([await look(meeting, by), await printed(meeting, 1, by)])).not.toContain('Kwikzilver')
  }
  expect(must(await printed(meeting, 1, coordinator)).print.lines.map(({ title }) => title)).toEqual(['1. Openbaar', '2. Kwikzilver'])
})

test('a reader adopts nothing, a list that is empty or unknown is not printed', async () => {
  const meeting = await meets(-40, await world.addBodyOf({ code: 'BWO' }))
  expect(await printed(meeting)).toEqual({ refused: 'list.empty' })
  await conclude(meeting, await item(meeting))
  await expect(adopt(meeting, {}, reader)).rejects.toThrow(/not adopted here/)
  expect(await printed(meeting, 7)).toEqual({ refused: 'list.unknown' })
  expect(must(await printed(meeting)).name).toBe(`besluitenlijst-bwo-${dayFromNow(-40)}-concept`)
})
