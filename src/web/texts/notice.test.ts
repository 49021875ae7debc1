import { expect, test } from 'vitest'
import { noticeTexts } from './notice.ts'

test('what somebody asked of themselves is said as what they still have to do', () => {
  const said = (thing: string, params = {}) => noticeTexts.nl.sentences.task({ by: 'Ik', thing, params, own: true })
  expect(said('memoDecision', { point: 2 })).toBe('Je moet nog besluiten over een nota, punt 2')
  expect(said('memoAsk')).toBe('Je moet nog je oordeel geven over een nota')
  expect(said('memoCondition')).toBe('Je moet nog een voorwaarde vervullen bij een besluit over een nota')
  expect(said('measure')).toBe('Je moet nog iets doen bij een maatregel')
})
