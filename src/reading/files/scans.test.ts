import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { PdfPage, Picture } from '../../../tests/make-pdf.ts'
import { makePdf } from '../../../tests/make-pdf.ts'
import { pictureOf } from '../../../tests/picture-of.ts'
import { defaultLimits } from './limits.ts'
import { hasSystemOcr, ocrEngines } from './ocr.ts'
import type { ReadOptions } from './read-file.ts'
import { readFile } from './read-file.ts'

const directory = await mkdtemp(join(tmpdir(), 'actielijn-scans-'))
afterAll(() => rm(directory, { recursive: true }))

const lines = [
  'De minister stuurt de Kamer voor het zomerreces een brief over de veerdienst.',
  'Het onderzoek naar de bruggen wordt uiterlijk 12 maart 2024 afgerond.',
  'Gemeenten en provincies zijn over de planning geïnformeerd.',
]
const installed = await hasSystemOcr()
const scan = await pictureOf(lines)
const blank: Picture = { width: 400, height: 566, dots: new Uint8Array(400 * 566).fill(255) }
const waves: Picture = {
  ...blank,
  dots: blank.dots.map((_none, at) => 128 + 100 * Math.sin((at % 400) / 15) * Math.cos(at / 400 / 20)),
}

async function read(pages: readonly PdfPage[], options: ReadOptions = {}) {
  const path = join(directory, 'scan.pdf')
  await writeFile(path, makePdf(pages))
  return readFile({ name: 'scan.pdf', path }, options)
}

const found = (result: Awaited<ReturnType<typeof read>>) => ('refused' in result ? [] : result.lines.filter((line) => line !== ''))

describe.each(ocrEngines)('the recognition of the %s', (engine) => {
  test.skipIf(engine === 'system' && !installed)('reads a scanned page in Dutch and says it is a scan', async () => {
    const result = await read([{ picture: scan }], { ocr: engine })
    expect(found(result)).toEqual(lines)
    expect(result).toMatchObject({ origin: 'ocr', notices: ['file.was-scanned'] })
  })

  test('gives up on a page that takes longer than is allowed, and keeps the others', async () => {
    const limits = { ...defaultLimits, recognition: 1 }
    const result = await read([['De eerste bladzijde is gewoon te lezen.'], { picture: scan }], { ocr: engine, limits })
    expect(result).toMatchObject({
      origin: 'text',
      lines: ['De eerste bladzijde is gewoon te lezen.', ''],
      notices: ['file.has-unread-pages'],
    })
  })
})

test('refuses a scan of which no page could be recognised', async () => {
  expect(await read([{ picture: scan }], { limits: { ...defaultLimits, recognition: 1 } })).toEqual({ refused: 'file.ocr-failed' })
})

test('refuses pictures without text', async () => {
  expect(await read([{ picture: waves }, { picture: blank }])).toEqual({ refused: 'file.no-text' })
})

test('says that a scan has blank pages, and keeps the numbers of the pages after them', async () => {
  const result = await read([{ picture: scan }, { picture: blank }, ['De derde bladzijde heeft eigen tekst.']])
  expect(result).toMatchObject({ origin: 'ocr', notices: ['file.has-blank-pages', 'file.was-scanned'] })
  const pages = 'refused' in result ? [] : result.pages.map((page) => result.lines.slice(page.firstLine - 1, page.lastLine))
  expect(pages.slice(1)).toEqual([[''], ['De derde bladzijde heeft eigen tekst.']])
})

test('recognises a scan that carries a stamp as text', async () => {
  const result = await read([{ picture: scan, placed: [{ left: 400, bottom: 30, text: 'Openbaar gemaakt op 3 mei 2024' }] }])
  expect(found(result)).toEqual(expect.arrayContaining(lines))
})

test('keeps the own text of a page with a picture behind it', async () => {
  const result = await read([{ picture: blank, placed: [{ left: 72, bottom: 700, text: 'Een omslag met eigen letters' }] }])
  expect(result).toMatchObject({ origin: 'text', lines: ['Een omslag met eigen letters'], notices: [] })
})

test('tells how far the recognition is, page by page', async () => {
  const heard: string[] = []
  await read([{ picture: scan }, ['Tekst'], { picture: scan }], { onProgress: (done, total) => heard.push(`${done}/${total}`) })
  expect(heard).toEqual(['1/3', '2/3', '3/3'])
})
