import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isRefusal } from '../kernel/refusal.ts'
import type { CoordinatedWith, Remark } from '../memo/model/coordination.ts'
import { placeText, remarkPrint, remarkSheet, remarkText } from '../memo/rules/remark-table.ts'
import { readFile } from '../reading/files/read-file.ts'
import { remarksPdf } from './remarks-pdf.ts'

const remark: Remark = {
  id: '00000000-0000-4000-8000-000000000001',
  number: 1,
  round: 1,
  version: 2,
  organisation: 'SZW',
  by: 'Afstemmer',
  at: '2026-11-25T12:00:00.000Z',
  kind: 'comment',
  pointNumber: null,
  quote: '',
  body: 'Graag korter.',
  instead: '',
  state: 'open',
  why: '',
  disposedBy: null,
  disposedAt: null,
  revision: 0,
}
const szw: CoordinatedWith = {
  organisation: '00000000-0000-4000-8000-000000000002',
  abbreviation: 'SZW',
  name: 'Sociale Zaken',
  opinion: 'agreedIf',
  condition: 'punt 1: korter',
  version: 2,
  at: '2026-11-25T12:00:00.000Z',
}
const about = { subject: 'Proefnota', demo: true, today: '2026-11-25' }

async function textOf(remarks: readonly Remark[], coordinatedWith: readonly CoordinatedWith[]): Promise<string> {
  const path = join(tmpdir(), `remarks-${process.pid}.pdf`)
  await writeFile(path, await remarksPdf(remarkPrint({ ...about, remarks, coordinatedWith }, 'nl')))
  const read = await readFile({ name: 'remarks.pdf', path })
  if (isRefusal(read)) throw new Error(read.refused)
  return read.lines.join('\n').replaceAll(/\s+/g, ' ')
}

test('a place is a point, words of the text, or the whole; a condition says that it is one, with what should stand there', () => {
  expect(placeText({ pointNumber: null, quote: '' }, 'nl')).toBe('nota als geheel')
  expect(placeText({ pointNumber: 2, quote: 'de brief' }, 'nl')).toBe('beslispunt 2, bij ‘de brief’')
  expect(placeText({ pointNumber: null, quote: 'x'.repeat(300) }, 'en').length).toBeLessThan(100)
  expect(remarkText({ kind: 'objection', body: 'te duur', instead: 'minder' }, 'nl')).toBe('Bezwaar: te duur\nVoorstel: minder')
})

test('the printed table is read as it was written, also where somebody wrote markup or nothing was done yet', async () => {
  const hostile = { ...remark, number: 2, body: '#panic("nee") *vet* $x$ <b> \\', state: 'not', why: '= kop' } as const
  const text = await textOf([remark, hostile], [szw])
  for (const part of ['Graag korter.', 'nog te beantwoorden', '#panic("nee") *vet* $x$ <b> \\', '= kop', '1 van 2 opmerkingen beantwoord'])
    expect(text).toContain(part)
  expect(text).toContain('akkoord mits: punt 1: korter (op versie 2)')
  expect(text).toContain('Dit is een demonstratie')
})

test('without remarks the print says so', async () => {
  expect(await textOf([], [])).toContain('Er zijn geen opmerkingen gemaakt.')
  expect(remarkSheet([], 'nl').rows).toEqual([])
})
