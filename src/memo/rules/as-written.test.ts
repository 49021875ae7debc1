import { expect, test } from 'vitest'
import { pieces } from '../../../tests/memo-world.ts'
import type { MemoHeader } from '../model/memos.ts'
import { asWritten } from './as-written.ts'
import { passagesOf } from './plain.ts'

const { doc, heading, paragraph, point } = pieces
const gone = JSON.stringify([{ type: 'deletion', attrs: { id: 's1' } }])
const header: MemoHeader = {
  kind: 'decision',
  subject: 'Proefnota',
  fromUnit: '',
  contact: '',
  reference: '',
  memoDate: null,
  decideBy: null,
  addressees: [],
  notPublic: '',
}

test('what is suggested to go is not written out, and the points after it are numbered without it', () => {
  const away = point('p1', 'Stemt u in met het oude plan?')
  const content = doc({ ...away, attrs: { ...away.attrs, suggested: gone } }, point('p2', 'Stemt u in met het nieuwe plan?'))
  const { source } = asWritten({ header, content, annexes: [] })
  expect(source.lines.filter((line) => line.includes('Stemt u in'))).toEqual(['1. Stemt u in met het nieuwe plan?'])
})

test('a heading that is suggested to go opens no passage', () => {
  const away = heading('Kernpunten')
  const content = doc(heading('Aanleiding'), paragraph('Een.'), { ...away, attrs: { ...away.attrs, suggested: gone } }, paragraph('Twee.'))
  expect(passagesOf(content)).toEqual([{ heading: 'Aanleiding', content: 'Een.\nTwee.\n' }])
})
