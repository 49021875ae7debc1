import { expect, test } from 'vitest'
import { displayable } from './displayable.ts'

test('what the fonts show stays, ligatures are written out, what nobody sees goes, and the rest is a question mark that is told', () => {
  const told = (text: string) => displayable({ deep: [text] })
  expect(told('Één ‘plan’ — € 4 mln, 50 ‰ ≥ ½')).toEqual({ value: { deep: ['Één ‘plan’ — € 4 mln, 50 ‰ ≥ ½'] }, replaced: false })
  expect(told('e\u0301\u200b\u202een ﬁets\ttot\u2028hier\u0007')).toEqual({ value: { deep: ['éen fiets tot\nhier'] }, replaced: false })
  expect(told('漢 ₪ 😀')).toEqual({ value: { deep: ['? ? ?'] }, replaced: true })
})
