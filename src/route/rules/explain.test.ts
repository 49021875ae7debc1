import { expect, test } from 'vitest'
import { theDay } from '../../../tests/portfolio-world.ts'
import { asked, body, meeting, on, sending, step } from '../../../tests/route-world.ts'
import type { FixedPoint, PlanInput } from '../model/planner.ts'
import { conflictCodes } from '../model/plans.ts'
import { explainConflict, explanationText } from './explain.ts'
import { planRoute } from './plan-route.ts'

function told(input: PlanInput, language: 'nl' | 'en'): readonly string[] {
  const plan = planRoute(input)
  return plan.conflicts.map((conflict) => explanationText(explainConflict(conflict, { plan, points: input.route.points, language })))
}

const promise: FixedPoint = {
  kind: 'commitment',
  id: 'promise',
  name: 'brief in het najaar',
  step: 'sending',
  due: { start: theDay('2022-09-01'), end: theDay('2022-11-30'), precision: 'season' },
}
const tooSoon = asked({
  bodies: [body('BWO', ['2022-11-25']), body('RWIZO', ['2022-11-29<2022-11-22'])],
  steps: [step('BWO', { place: { meeting: '2022-11-25' } }), step('RWIZO', { place: { meeting: '2022-11-29' } })],
})

test('says why a meeting cannot be, as a colleague would', () => {
  expect(told(tooSoon, 'nl')).toEqual([
    'De RWIZO van dinsdag 29 november 2022 kan niet: de stukken moeten er dinsdag 22 november 2022 zijn, en het BWO is pas op vrijdag 25 november 2022. Het BWO vergadert niet eerder.',
  ])
})

test('follows the chain of reasons from a broken promise to where it comes from', () => {
  const christmas = { name: 'kerstreces', start: theDay('2022-12-24'), end: theDay('2023-01-08'), certain: true }
  const bodies = [body('CWIZO', ['2022-12-12']), body('RWIZO', ['2022-12-27', '2023-01-10'], { recesses: [christmas] })]
  const input = asked({ bodies, steps: [step('CWIZO'), step('RWIZO'), sending()], points: [promise], readyOn: '2022-12-01' })
  expect(told(input, 'nl')).toEqual([
    'De toezegging ‘brief in het najaar’ (in het najaar van 2022) wordt niet nagekomen: de verzending aan de Tweede Kamer is pas op dinsdag 10 januari 2023, 20 dagen te laat. De RWIZO is pas op dinsdag 10 januari 2023. De RWIZO van dinsdag 27 december 2022 valt af: kerstreces van 24 december 2022 t/m 8 januari 2023. De CWIZO is pas op maandag 12 december 2022. De CWIZO vergadert niet eerder.',
  ])
  expect(told(input, 'en')).toEqual([
    'The commitment ‘brief in het najaar’ (in the autumn of 2022) is not kept: the verzending aan de Tweede Kamer is only on Tuesday 10 January 2023, 20 days late. The RWIZO is only on Tuesday 10 January 2023. The RWIZO of Tuesday 27 December 2022 is out: kerstreces from 24 December 2022 to 8 January 2023. The CWIZO is only on Monday 12 December 2022. The CWIZO does not meet earlier.',
  ])
})

test('says from which day the lateness of a letter for a debate is counted', () => {
  const point = { kind: 'debate', id: 'debate', name: 'het debat', step: 'sending', day: theDay('2027-01-20'), daysBefore: 1 } as const
  const input = asked({ bodies: [], steps: [sending({ place: on('2027-01-22') })], points: [point], readyOn: '2027-01-22' })
  expect(told(input, 'nl')[0]).toMatch(
    /^Het debat van woensdag 20 januari 2027 vindt plaats zonder de brief: .+ pas op vrijdag 22 januari 2027, 3 dagen te laat \(de brief moet er 1 dag voor het debat zijn, op dinsdag 19 januari 2027\)\./,
  )
})

test('says it of a full agenda, a recess and an absent minister', () => {
  const full = meeting('2022-10-24', { room: { unit: 'items', left: 0 } })
  const recess = { name: 'herfstreces', start: theDay('2022-10-22'), end: theDay('2022-10-30'), certain: true }
  const away: FixedPoint = {
    kind: 'absence',
    id: 'away',
    who: 'MOCW',
    start: theDay('2022-10-20'),
    end: theDay('2022-10-28'),
    bodies: ['MR'],
  }
  const input = asked({
    bodies: [body('MR', [full], { recesses: [recess] })],
    steps: [step('MR', { place: { meeting: '2022-10-24' } })],
    points: [away],
  })
  expect(told(input, 'nl')).toEqual([
    'De MR van maandag 24 oktober 2022 valt in een reces: herfstreces van 22 oktober 2022 t/m 30 oktober 2022.',
    'Bij de MR van maandag 24 oktober 2022 ontbreekt een bewindspersoon: MOCW is afwezig van 20 oktober 2022 t/m 28 oktober 2022.',
    'Op de agenda van de MR van maandag 24 oktober 2022 is geen plaats meer.',
  ])
})

test('has a sentence for every conflict in both languages, without holes', () => {
  const fields = { about: null, severity: 'breaks' as const, step: 'RWIZO', point: 'promise', days: 3, because: [] }
  const plan = planRoute(tooSoon)
  for (const code of conflictCodes)
    for (const language of ['nl', 'en'] as const)
      for (const about of code === 'precision-too-coarse' ? conflictCodes : [null]) {
        const spot = plan.steps[1]?.chosen ?? null
        const { sentence } = explainConflict({ ...fields, code, about, spot }, { plan, points: [promise], language })
        expect(sentence).toMatch(/^[A-Z‘].{15,}\.$/u)
        expect(sentence).not.toMatch(/undefined|null|NaN| {2}/)
      }
})
