import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode } from 'fast-png'
import { afterAll, expect, test } from 'vitest'
import { makePdf } from '../../../tests/make-pdf.ts'
import { drawPage } from './draw-page.ts'
import { placesOf } from './line-places.ts'

const directory = await mkdtemp(join(tmpdir(), 'actielijn-draw-'))
afterAll(() => rm(directory, { recursive: true, force: true }))
const path = join(directory, 'nota.pdf')
await writeFile(path, makePdf([['Eerste pagina'], ['Aanleiding', 'De ministerraad bespreekt het plan.']]))

test('draws a page as a picture with dark text on white', async () => {
  const drawn = await drawPage({ path, page: 2 })
  if (drawn?.kind !== 'picture') throw new Error('no picture')
  const { width, height, data } = decode(drawn.png)
  expect([width, Math.round(height / 10)]).toEqual([1240, 176])
  expect([data[0], data.some((dot) => dot < 80)]).toEqual([255, true])
})

test('says where each line stands, from the left and the top of its page', async () => {
  const drawn = await drawPage({
    path,
    page: 2,
    lines: { first: 2, texts: ['Aanleiding', 'De ministerraad bespreekt het plan.', 'Niet hier'] },
  })
  if (drawn?.kind !== 'places') throw new Error('no places')
  expect(drawn.places.map(({ line, left, top }) => [line, Math.round(left), Math.round(top)])).toEqual([
    [2, 72, 52],
    [3, 73, 64],
  ])
})

test('finds a line on a page that lies turned in its file where a reader sees it', async () => {
  const turned = join(directory, 'gedraaid.pdf')
  await writeFile(turned, makePdf([{ turn: 90, placed: [{ left: 100, bottom: 400, text: 'Planning' }] }]))
  const drawn = await drawPage({ path: turned, page: 1, lines: { first: 1, texts: ['Planning'] } })
  if (drawn?.kind !== 'places') throw new Error('no places')
  const [place] = drawn.places
  expect([drawn.width, drawn.height, Math.round(place?.left ?? 0), Math.round(place?.top ?? 0)]).toEqual([842, 595, 101, 185])
})

test('answers nothing for a page that is not there and for a file that is no PDF', async () => {
  const broken = join(directory, 'kapot.pdf')
  await writeFile(broken, 'niets')
  expect(await Promise.all([drawPage({ path, page: 9 }), drawPage({ path: broken, page: 1 })])).toEqual([null, null])
})

test('gives two equal lines each their own place, and joins what stands apart on one row', () => {
  const piece = (text: string, left: number, baseline: number) => ({ text, left, right: left + 50, baseline })
  const fragments = [piece('Datum', 400, 700), piece('Kenmerk', 72, 680), piece('12-A', 200, 680), piece('Datum', 400, 650)]
  const places = placesOf({ first: 1, texts: ['Datum', '', 'Kenmerk 12-A', 'Datum'] }, fragments, 842)
  expect(places.map(({ line, left, top, width }) => [line, left, top, width])).toEqual([
    [1, 400, 132, 50],
    [3, 72, 152, 178],
    [4, 400, 182, 50],
  ])
})
