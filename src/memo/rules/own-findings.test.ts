import { expect, test } from 'vitest'
import { pieces } from '../../../tests/memo-world.ts'
import type { TextNode } from '../model/text.ts'
import { asWritten } from './as-written.ts'
import { standardHeadings, withoutEmptyHeadings } from './format.ts'
import { ownFindings } from './own-findings.ts'

const { doc, heading, paragraph } = pieces
const header = {
  ...{ kind: 'information' as const, subject: 'Proef', fromUnit: '', contact: '', reference: '', memoDate: null, decideBy: null },
  ...{ notPublic: '', addressees: [] },
}

function found(content: TextNode, annexes: readonly { number: number; title: string }[] = [], notPublic = '') {
  const { places } = asWritten({ header, content, annexes })
  const findings = ownFindings({ content, header: { notPublic }, places, annexes, headings: standardHeadings })
  return findings.map(({ severity, message, quotes }) => [severity, message.nl, quotes[0]?.quote])
}

test('an annex that the text names is looked for in the list of the memo itself', () => {
  const text = doc(paragraph('De planning staat erbij, zie bijlage 1. Zie ook bijlage 2 bij de brief van 3 mei.'))
  const none = ['error', 'De tekst noemt bijlage 1, maar deze nota heeft geen bijlagen.', 'De planning staat erbij, zie bijlage 1.']
  expect(found(text)).toEqual([none])
  expect(found(text, [{ number: 1, title: 'Planning' }])).toEqual([])
  const third = doc(paragraph('Zie bijlage 3.'))
  expect(found(third, [{ number: 1, title: 'Planning' }])).toEqual([
    ['error', 'De tekst noemt bijlage 3, maar deze nota heeft één bijlage.', 'Zie bijlage 3.'],
  ])
  expect(found(doc(paragraph('Zie de bijlage.')))).toMatchObject([['error', expect.stringContaining('geen bijlagen'), 'Zie de bijlage.']])
})

test('every heading without text is told, those that the format asks for as a warning; what is not public may stand in the header', () => {
  const secret = 'Informatie die niet openbaar gemaakt kan worden'
  const text = doc(
    heading('Aanleiding'),
    paragraph('Iets.'),
    heading('Kernpunten'),
    heading('Communicatie', 2),
    heading('Eigen kop', 2),
    heading(secret),
  )
  const said = (name: string) => `Onder het kopje ${name} staat geen tekst.`
  expect(found(text)).toEqual([
    ['warning', said('Kernpunten'), 'Kernpunten'],
    ['hint', said('Communicatie'), 'Communicatie'],
    ['hint', said('Eigen kop'), 'Eigen kop'],
    ['warning', said(secret), secret],
  ])
  expect(found(text, [], 'De namen.').map(([, , quote]) => quote)).not.toContain(secret)
  const variant = doc(heading('5. Informatie die niet openbaar wordt gemaakt:'))
  expect(found(variant, [], 'De namen.')).toEqual([])
})

test('an empty heading that the format does not ask for takes no room on paper, one of the writers themselves and one that it asks for do', () => {
  const text = doc(
    heading('Kernpunten'),
    heading('Communicatie', 2),
    paragraph(''),
    heading('Eigen kop', 2),
    heading('Toelichting'),
    paragraph('Iets.'),
  )
  const left = withoutEmptyHeadings(text, standardHeadings)
  expect((left.content ?? []).flatMap(({ type, content = [] }) => (type === 'heading' ? content.map((run) => run.text) : []))).toEqual([
    'Kernpunten',
    'Eigen kop',
    'Toelichting',
  ])
})
