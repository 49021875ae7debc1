import { expect, test } from 'vitest'
import { loadCalendars } from '../../calendar/load-calendars.ts'
import type { FileEvent } from '../model/calendars.ts'
import { type ImportState, type KnownBody, type KnownMeeting, planImport, shownRow } from './import-plan.ts'

const calendars = loadCalendars()
const cwizo: KnownBody = {
  id: 'cwizo',
  code: 'CWIZO',
  name: 'Ambtelijke commissie',
  abolishedOn: null,
  closedIn: 'parliament',
  rhythm: null,
}
const mr: KnownBody = { ...cwizo, id: 'mr', code: 'MR', name: 'Ministerraad', closedIn: 'cabinet' }
const gone: KnownBody = { ...cwizo, id: 'rea', code: 'REA', name: 'Raad', abolishedOn: '2023-01-01' }

function event(fields: Partial<FileEvent> = {}): FileEvent {
  const when = { day: '2022-12-02', startsAt: '09:30', minutes: 60, place: 'Rode zaal', kind: 'regular' } as const
  const state = { cancelled: false, excluded: false, reason: '', fault: null }
  return { line: 1, uid: 'een', names: ['CWIZO'], title: 'CWIZO', ...when, ...state, ...fields }
}

function meeting(fields: Partial<KnownMeeting> = {}): KnownMeeting {
  const { day, startsAt, minutes, place } = { day: '2022-12-02', startsAt: '09:30', minutes: 60, place: 'Rode zaal' }
  return {
    id: 'm1',
    body: 'cwizo',
    day,
    startsAt,
    minutes,
    place,
    kind: 'regular',
    status: 'planned',
    papersDay: null,
    revision: 1,
    uid: 'een',
    ...fields,
  }
}

function outcomes(events: readonly FileEvent[], state: Partial<ImportState> = {}): string[] {
  const rows = planImport(events, { bodies: [cwizo, mr, gone], meetings: [], body: null, calendars, ...state })
  return rows.map(({ outcome, why }) => (why === null ? outcome : `${outcome}: ${why}`))
}

test('what is not known is new; the same event again is the same', () => {
  expect(outcomes([event()])).toEqual(['new'])
  expect(outcomes([event()], { meetings: [meeting()] })).toEqual(['same'])
})

test('an event that has another place, day or hour changes or moves its meeting; one that was called off calls it off', () => {
  const known = { meetings: [meeting()] }
  expect(outcomes([event({ place: 'Blauwe zaal' })], known)).toEqual(['changed'])
  expect(outcomes([event({ day: '2022-12-03' })], known)).toEqual(['moved'])
  expect(outcomes([event({ startsAt: '10:00' })], known)).toEqual(['moved'])
  expect(outcomes([event({ cancelled: true, reason: 'Geen stukken' })], known)).toEqual(['cancelled'])
  expect(outcomes([event({ place: null, minutes: null })], known)).toEqual(['same'])
})

test('a meeting that was made by hand is recognised by its moment and belongs to the event from then on', () => {
  const made = { meetings: [meeting({ uid: null })] }
  expect(planImport([event()], { bodies: [cwizo], body: null, calendars, ...made })).toMatchObject([{ outcome: 'same', links: true }])
  expect(outcomes([event({ uid: 'ander' })], { meetings: [meeting()] })).toEqual(['refused: taken'])
})

test('our own file is recognised by the id in it', () => {
  const id = '0b0e6b0e-3c1c-4a52-9d6f-1f6a5cbb9b11'
  const uid = `vergadering-${id}@localhost`
  expect(outcomes([event({ uid, day: '2022-12-05' })], { meetings: [meeting({ id, uid: null })] })).toEqual(['moved'])
})

test('each reason for a refusal is said', () => {
  expect(outcomes([event({ day: '1989-12-31' })])).toEqual(['refused: out-of-reach'])
  expect(outcomes([event({ names: ['BWO'] })])).toEqual(['refused: body-unknown'])
  expect(outcomes([event({ names: ['MR'] })], { body: 'cwizo' })).toEqual(['refused: other-body'])
  expect(outcomes([event({ names: ['REA'], day: '2023-01-10' })])).toEqual(['refused: body-abolished'])
  expect(outcomes([event(), event({ line: 2 })])).toEqual(['new', 'refused: twice'])
  expect(outcomes([event({ uid: null }), event({ uid: null })])).toEqual(['new', 'refused: twice'])
  expect(outcomes([event()], { meetings: [meeting({ status: 'cancelled' })] })).toEqual(['refused: cancelled-here'])
  expect(outcomes([event({ startsAt: '11:00' })], { meetings: [meeting({ status: 'held' })] })).toEqual(['refused: held'])
  expect(outcomes([event({ day: '2022-11-28' })], { meetings: [meeting({ papersDay: '2022-11-29' })] })).toEqual(['refused: papers-after'])
  expect(outcomes([event({ fault: 'zone-unknown' })])).toEqual(['refused: zone-unknown'])
})

test('what was called off and is not known is passed over; an exception of a series that is not known is not shown at all', () => {
  expect(outcomes([event({ cancelled: true })])).toEqual(['same: cancelled-and-unknown'])
  expect(outcomes([event({ cancelled: true, excluded: true })])).toEqual([])
  expect(outcomes([event({ cancelled: true, excluded: true })], { meetings: [meeting()] })).toEqual(['cancelled'])
})

test('a body is known by its abbreviation or its name, also at the beginning of a title, and not by part of a word', () => {
  const bodyOf = (...names: string[]) =>
    planImport([event({ names })], { bodies: [cwizo, mr], meetings: [], body: null, calendars })[0]?.body?.code
  expect(bodyOf('cwizo')).toBe('CWIZO')
  expect(bodyOf('Ministerraad (extra)')).toBe('MR')
  expect(bodyOf('CWIZO: voorbereiding MR')).toBe('CWIZO')
  expect(bodyOf('Mrs. Jansen')).toBeUndefined()
  expect(outcomes([event({ names: ['Vooroverleg'] })], { body: 'mr' })).toEqual(['new'])
})

test('a meeting moves to the moment that another leaves; two that want each other’s are refused', () => {
  const meetings = [meeting(), meeting({ id: 'm2', uid: 'twee', day: '2022-12-09' })]
  const chain = [event({ day: '2022-12-09' }), event({ uid: 'twee', day: '2022-12-16' })]
  expect(outcomes(chain, { meetings })).toEqual(['moved', 'moved'])
  const swap = [event({ day: '2022-12-09' }), event({ uid: 'twee', day: '2022-12-02' })]
  expect(outcomes(swap, { meetings })).toEqual(['refused: taken', 'refused: taken'])
})

test('a day in the recess of its body and a public holiday are told, and an hour that the file does not say is assumed aloud', () => {
  const [row] = planImport([event({ day: '2022-12-26', startsAt: null })], { bodies: [cwizo], meetings: [], body: null, calendars })
  expect(row && shownRow(row, calendars)).toMatchObject({
    outcome: 'new',
    why: 'hour-assumed',
    startsAt: '09:00',
    recess: 'kerstreces',
    holiday: 'Tweede Kerstdag',
    wish: { startsAt: null, outcome: 'new' },
  })
})
