import { describe, expect, it } from 'vitest'
import type { SourceText } from './model.ts'
import { loadRegister } from './organisations/register.ts'
import { readText } from './read-text.ts'
import { toOutput } from './to-output.ts'

const lines = ['Aanleiding', 'De sluis is op 4 mei 2022 geopend.', '', 'Advies', 'Akkoord met de nazorg.']
const source: SourceText = {
  name: 'sluis.txt',
  sha256: 'ab12',
  format: 'txt',
  origin: 'text',
  pages: [{ number: 1, firstLine: 1, lastLine: lines.length }],
  lines,
  notices: [],
}

describe('the machine form', () => {
  const reading = readText(source, loadRegister())

  it('names the document with its pages and lines', () => {
    expect(toOutput(reading, []).document).toEqual({ name: 'sluis.txt', sha256: 'ab12', pages: 1, lines: 5 })
  })

  it('gives every fact the memo it belongs to', () => {
    const output = toOutput(reading, [])
    expect([...output.sections, ...output.decisionPoints, ...output.events].every(({ memo }) => memo === 'm1')).toBe(true)
  })

  it('writes findings in Dutch', () => {
    const found = { check: 'order', severity: 'hint', lines: [2], message: { nl: 'Te laat.', en: 'Too late.' }, suggestion: null } as const
    expect(toOutput(reading, [found]).findings).toEqual([
      { check: 'order', severity: 'hint', lines: [2], message: 'Te laat.', suggestion: null },
    ])
  })
})
