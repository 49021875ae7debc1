import { expect, test } from 'vitest'
import { changeText, displacedText, lineText, moveText, qualityText, routeText, shiftText } from './portfolio-words.ts'

const change = { body: null, title: null, step: null, day: null, to: null, minutes: null }

test('says what changed since a plan was made', () => {
  const meeting = { ...change, body: 'MR', day: '2022-12-02', to: '2022-12-09' }
  expect(changeText({ ...meeting, kind: 'meeting-moved' }, 'nl')).toBe(
    'MR van vrijdag 2 december 2022 is verzet naar vrijdag 9 december 2022.',
  )
  expect(changeText({ ...meeting, kind: 'meeting-cancelled' }, 'en')).toBe('MR of Friday 2 December 2022 was called off.')
  expect(changeText({ ...meeting, kind: 'room-changed', minutes: -15 }, 'nl')).toBe(
    'Op de agenda van MR van vrijdag 2 december 2022 is 15 min minder ruimte.',
  )
  expect(changeText({ ...change, kind: 'step-held', title: 'Dijken', step: 'CWIZO' }, 'nl')).toBe('CWIZO van ‘Dijken’ is geweest.')
  expect(changeText({ ...change, kind: 'route-gone' }, 'nl')).toBe('Een route is beëindigd, of je leest haar niet meer.')
})

test('says how good a plan is, and never promises more than the bound does', () => {
  expect(qualityText({ proven: true, gap: 0 }, 'nl')).toBe('bewezen de beste')
  expect(qualityText({ proven: false, gap: 0.08312 }, 'nl')).toBe('hooguit 8,4 % beter mogelijk')
  expect(qualityText({ proven: false, gap: 0.1 }, 'en')).toBe('at most 10 % better is possible')
})

test('says what a plan does to a route beside today', () => {
  const line = { placed: true, planned: '2023-01-13', shift: 7, waits: 7, moves: [{ step: '', name: '', from: null, to: '', item: false }] }
  expect(lineText(line, 'nl')).toBe('Is 7 dagen later klaar, op vrijdag 13 januari 2023. Wacht 7 dagen op ruimte.')
  expect(lineText({ ...line, shift: -1, waits: 0 }, 'nl')).toBe('Is 1 dag eerder klaar, op vrijdag 13 januari 2023.')
  expect(lineText({ ...line, shift: 0, waits: 0 }, 'nl')).toBe('Verschuift, maar is op dezelfde dag klaar.')
  expect(lineText({ ...line, shift: null, waits: 0 }, 'en')).toBe('Is done on Friday 13 January 2023.')
  expect(lineText({ ...line, moves: [], waits: 2 }, 'nl')).toBe('Blijft zoals het is. Wacht 2 dagen op ruimte.')
  expect(lineText({ ...line, placed: false }, 'nl')).toBe('Krijgt binnen de bekende vergaderingen geen plek.')
})

test('says what moving one dossier does to the others', () => {
  const other = { title: 'Woningen', name: 'Kamerbrief', from: '2023-01-09', to: '2023-01-16', shift: 7, broken: ['Toezegging'] }
  expect(displacedText(other, 'nl')).toBe(
    '‘Woningen’ (Kamerbrief) is 7 dagen later klaar: op maandag 16 januari 2023; dat breekt ‘Toezegging’.',
  )
  expect(displacedText({ ...other, to: null, shift: null, broken: [] }, 'nl')).toBe('‘Woningen’ (Kamerbrief) krijgt geen plek meer.')
  expect(displacedText({ ...other, from: null, shift: null, broken: [], title: null }, 'nl')).toBe(
    'Een route die je niet meer leest krijgt alsnog een plek en is klaar op maandag 16 januari 2023.',
  )
  const effect = { title: 'Dijken', step: 'MR', day: '2023-01-09', fits: true, own: other, others: [other], costs: 261 }
  expect(moveText(effect, 'nl')).toBe(
    'Gaat ‘Dijken’ naar MR van maandag 9 januari 2023, dan verschuift één ander dossier. Alles bij elkaar komt er 261 gewogen dagen uitstel bij.',
  )
  expect(moveText({ ...effect, others: [], costs: 0 }, 'en')).toBe(
    'If ‘Dijken’ goes to MR of Monday 9 January 2023, no other dossier moves.',
  )
  expect(moveText({ ...effect, fits: false }, 'nl')).toBe(
    '‘Dijken’ kan niet naar MR van maandag 9 januari 2023: de stappen ervoor of erna passen dan niet.',
  )
  expect([shiftText(-3, 'nl'), shiftText(0, 'en'), routeText({ title: 'Dijken', name: 'Dijken' })]).toEqual([
    '3 dagen eerder',
    'on the same day',
    '‘Dijken’',
  ])
})
