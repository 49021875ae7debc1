import { expect, test } from 'vitest'
import { memoVersion } from '../../../tests/memo-version.ts'
import { pieces } from '../../../tests/memo-world.ts'
import { redlinePaper } from './paper/paper.ts'
import { versionRedline } from './redline/versions.ts'
import { headerChanges } from './word/write/redline-header.ts'

const { doc, paragraph } = pieces
const named = (name: string, decides: boolean) => ({ name, person: null, decides })

test('a comparison tells who decides apart from who gets the memo for information, each once', () => {
  const ocw = named('de minister van OCW', true)
  const before = memoVersion(1, doc(paragraph('Een.')), { header: { addressees: [ocw, named('de minister van SZW', false)] } })
  const after = memoVersion(2, doc(paragraph('Een.')), { header: { addressees: [ocw, named('de minister van VWS', false)] } })
  const compared = versionRedline(before, after)
  const { facts } = redlinePaper(compared, after.header)
  const words = (label: string) => facts.filter((fact) => fact.label === label).map(({ runs }) => runs.map(({ text }) => text).join(''))
  expect(words('Aan')).toEqual(['de minister van OCW'])
  expect(words('Ter informatie aan')).toEqual([expect.stringMatching(/SZW.*VWS/)])
  expect(facts.flatMap(({ runs }) => runs).some(({ text }) => text.includes('cc '))).toBe(false)
  const lines = headerChanges(compared, (kind) => ({ kind, id: 'w1' }))
  expect([...lines.keys()]).toEqual(['copies'])
})
