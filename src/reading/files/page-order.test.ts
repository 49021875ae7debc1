import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { PlacedText, Turn } from '../../../tests/make-pdf.ts'
import { makePdf } from '../../../tests/make-pdf.ts'
import { readFile } from './read-file.ts'

const directory = await mkdtemp(join(tmpdir(), 'actielijn-order-'))
afterAll(() => rm(directory, { recursive: true }))

/** Lines one under the other, the first at the given place. */
function block(left: number, top: number, lines: readonly string[], step = 13): PlacedText[] {
  return lines.map((text, at) => ({ left, bottom: top - at * step, text })).filter(({ text }) => text !== '')
}

async function linesOf(placed: readonly PlacedText[], page: { turn?: Turn; entries?: string } = {}): Promise<string[]> {
  const path = join(directory, 'page.pdf')
  await writeFile(path, makePdf([{ placed, ...page }]))
  const result = await readFile({ name: 'page.pdf', path })
  return 'refused' in result ? [result.refused] : result.lines.filter((line) => line !== '')
}

/** The same text as a generator may write it: line after line over the whole width of the page. */
const byLine = (placed: readonly PlacedText[]) => [...placed].sort((a, b) => b.bottom - a.bottom || a.left - b.left)

const left = [
  'De gemeenten hebben dit voorjaar hun',
  'plannen voor de opvang ingediend. Het',
  'kabinet heeft deze plannen beoordeeld',
  'en vergeleken met de eerdere raming.',
  "Daaruit blijkt dat er in vier regio's",
  'nog te weinig plaatsen beschikbaar',
]
const right = [
  'zijn. De minister overlegt daarover in',
  'oktober met de provincies. Zij vraagt',
  'hun om voor het einde van het jaar een',
  'gezamenlijk voorstel te doen. De Kamer',
  'wordt daarover in december per brief',
  'geïnformeerd, samen met de begroting.',
]

test('reads two equal columns one after the other', async () => {
  expect(await linesOf([...block(60, 700, left), ...block(310, 700, right)])).toEqual([...left, ...right])
})

test('reads columns one after the other that the file holds line by line', async () => {
  expect(await linesOf(byLine([...block(60, 700, left), ...block(265, 700, right)]))).toEqual([...left, ...right])
})

test('reads what runs across the columns before and after them', async () => {
  const title = 'Voortgang van de opvang in de regio en wat er nog te doen staat voor het kabinet'
  const end = 'Deze rapportage is op verzoek van de Kamer opgesteld en wordt elk half jaar herhaald.'
  const placed = [...block(60, 740, [title]), ...block(60, 700, left), ...block(310, 700, right), ...block(60, 600, [end])]
  expect(await linesOf(placed)).toEqual([title, ...left, ...right, end])
})

test('reads three columns one after the other', async () => {
  const short = (lines: readonly string[]) => lines.map((line) => line.slice(0, 26).trim())
  const placed = [...block(40, 700, short(left)), ...block(220, 700, short(right)), ...block(400, 700, short(left))]
  expect(await linesOf(byLine(placed))).toEqual([...short(left), ...short(right), ...short(left)])
})

const fields = ['Datum', '4 maart 2024', '', 'Kenmerk', 'VB-2024-0304', '', 'Bijlage(n)', '2']
const shown = fields.filter((line) => line !== '')
const body = [
  'Aanleiding',
  'Op 12 maart bespreekt de ministerraad de maatregelen voor de oefenterreinen van',
  'Defensie. De Kamer heeft gevraagd daarover voor het voorjaarsreces te worden',
  'geïnformeerd. In deze nota leggen wij u het programma voor.',
  'Geadviseerd besluit',
  'U wordt geadviseerd akkoord te gaan met het programma en de brief te tekenen.',
]

test('reads the fields of a right margin as a block before the body', async () => {
  const narrow = body.map((line) => line.slice(0, 66).trim())
  expect(await linesOf(byLine([...block(60, 700, narrow), ...block(440, 700, fields)]))).toEqual([...shown, ...narrow])
})

test('reads the fields of a left margin as a block before the body', async () => {
  const heading = 'TER BESLISSING'
  const placed = [...block(190, 760, [heading]), ...block(40, 700, fields, 10), ...block(190, 700, body)]
  expect(await linesOf(byLine(placed))).toEqual([heading, ...shown, ...body])
})

test('reads the fields of a left margin as a block though they stand on the lines of the body', async () => {
  expect(await linesOf(byLine([...block(40, 700, fields), ...block(190, 700, body)]))).toEqual([...shown, ...body])
})

test('leaves labels with the values beside them', async () => {
  const placed = [...block(60, 700, ['Datum', 'Kenmerk', 'Aan', 'Van']), ...block(190, 700, ['4 maart 2024', 'VB-2024', 'Minister', 'DGB'])]
  expect(await linesOf(placed)).toEqual(['Datum 4 maart 2024', 'Kenmerk VB-2024', 'Aan Minister', 'Van DGB'])
})

test('leaves the cells of a table on their row, also in the last column', async () => {
  const rows = ['Post', 'Opvang', 'Toezicht', 'Onderzoek', 'Totaal']
  const placed = [
    ...block(60, 700, rows),
    ...block(300, 700, ['2024', '10 mln', '2 mln', '1 mln', '13 mln']),
    ...block(450, 700, ['2025', '12 mln', '2 mln', '1 mln', '15 mln']),
  ]
  expect(await linesOf(byLine(placed))).toEqual(rows.map((row, at) => `${row} ${placed[5 + at]?.text} ${placed[10 + at]?.text}`))
})

test('leaves the marks of a list with their items', async () => {
  const items = body.slice(1, 5)
  const placed = [...block(60, 700, ['1.', '2.', '3.', '4.'], 13), ...block(100, 700, items)]
  expect(await linesOf(placed)).toEqual(items.map((item, at) => `${at + 1}. ${item}`))
})

test.each([90, 180, 270] as const)('reads a page that is shown turned by %i degrees', async (turn) => {
  const narrow = body.map((line) => line.slice(0, 66).trim())
  expect(await linesOf([...block(60, 560, narrow), ...block(60, 400, left)], { turn })).toEqual([...narrow, ...left])
})

test('reads a page of which only a part is shown', async () => {
  const narrow = body.map((line) => line.slice(0, 66).trim())
  const placed = byLine([...block(160, 700, narrow), ...block(500, 700, fields)])
  expect(await linesOf(placed, { entries: '/CropBox [100 20 595 842]' })).toEqual([...shown, ...narrow])
})

test('puts the number of the page last', async () => {
  expect(await linesOf([...block(280, 30, ['Pagina 1 van 2']), ...block(60, 700, body)])).toEqual([...body, 'Pagina 1 van 2'])
})
