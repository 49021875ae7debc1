import { expect, test } from 'vitest'
import type { Asked } from '../../../tests/route-world.ts'
import { asked, body, on, sending, step } from '../../../tests/route-world.ts'
import { proposedChanges } from './proposals.ts'

const at = (meeting: string) => ({ meeting })
function later(wish: Asked, weeks: number) {
  return proposedChanges(asked(wish), { proposal: 'later', weeks }).map((change) =>
    change.kind === 'shift' ? [change.step, change.to.meeting ?? change.to.firstDay] : [],
  )
}

test('a step is put later than the one before it, also where its own body meets earlier', () => {
  const bodies = [body('rwizo', ['2022-10-04', '2022-11-01']), body('mr', ['2022-10-07', '2022-10-14', '2022-11-04'])]
  const steps = [step('rwizo', { place: at('2022-10-04') }), step('mr', { place: at('2022-10-07') }), sending({ place: on('2022-10-10') })]
  expect(later({ bodies, steps }, 1)).toEqual([
    ['rwizo', '2022-11-01'],
    ['mr', '2022-11-04'],
    ['sending', '2022-11-04'],
  ])
})

test('the days that papers take after the step before are kept', () => {
  const bodies = [body('rwizo', ['2022-10-04', '2022-10-11']), body('mr', ['2022-10-07', '2022-10-14', '2022-10-21'])]
  const steps = [step('rwizo', { place: at('2022-10-04') }), step('mr', { place: at('2022-10-07'), minHandlingDays: 7 })]
  expect(later({ bodies, steps }, 1)).toEqual([
    ['rwizo', '2022-10-11'],
    ['mr', '2022-10-21'],
  ])
})

test('a fixed step stays, and so does one whose body meets no more; what follows is still moved', () => {
  const bodies = [body('rwizo', ['2022-10-04']), body('mr', ['2022-10-07', '2022-10-14'])]
  const steps = [
    step('rwizo', { place: at('2022-10-04') }),
    step('mr', { place: at('2022-10-07') }),
    sending({ place: on('2022-10-10'), fixed: true }),
  ]
  expect(later({ bodies, steps }, 1)).toEqual([['mr', '2022-10-14']])
})
