import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isRefusal } from '../kernel/refusal.ts'
import { readFile } from '../reading/files/read-file.ts'
import type { DecisionLine } from '../route/model/outcomes.ts'
import { decisionPrint } from '../route/rules/decision-print.ts'
import { decisionsPdf } from './decisions-pdf.ts'

const line: DecisionLine = {
  item: '00000000-0000-4000-8000-000000000001',
  position: 1,
  title: 'Actieplan #panic("nee")',
  kind: 'discussion',
  outcome: 'agreedIf',
  text: 'Mits *korter* en $x$.\n= geen kop',
  version: 2,
  points: [{ number: 1, question: 'Stemt u in?', outcome: 'held', text: 'Volgende keer.' }],
  actions: [{ text: 'Brief aanpassen', owner: '', dueOn: null }],
}
const body = { name: 'Raad Werk', code: 'RWIZO', demo: false }

async function textOf(lines: readonly DecisionLine[]): Promise<string> {
  const path = join(tmpdir(), `decisions-${process.pid}.pdf`)
  const printed = { body, meeting: { day: '2026-11-02' }, lines: { lines: [...lines], actions: line.actions }, adopted: null }
  await writeFile(path, await decisionsPdf(decisionPrint(printed, 'nl')))
  const read = await readFile({ name: 'decisions.pdf', path })
  if (isRefusal(read)) throw new Error(read.refused)
  return read.lines.join('\n').replaceAll(/\s+/g, ' ')
}

test('the printed list says item by item what was concluded, with points and actions, and reads nothing as markup', async () => {
  const text = await textOf([line])
  for (const part of [
    ...['Besluitenlijst', 'Raad Werk (RWIZO), 2 november 2026', 'Concept', '1. Actieplan #panic("nee")', 'op versie 2 van de nota'],
    ...['Mits *korter* en $x$.', '= geen kop', 'Beslispunt 1: aangehouden', 'Volgende keer.', 'Brief aanpassen', 'nog niemand genoemd'],
  ])
    expect(text).toContain(part)
})

test('a list with nothing but actions prints too', async () => {
  expect(await textOf([])).toContain('Overige acties')
})
