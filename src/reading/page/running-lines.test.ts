import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makePdf } from '../../../tests/make-pdf.ts'
import { readFile } from '../files/read-file.ts'
import { loadRegister } from '../organisations/register.ts'
import { readText } from '../read-text.ts'

const directory = await mkdtemp(join(tmpdir(), 'actielijn-running-'))
afterAll(() => rm(directory, { recursive: true }))
const register = loadRegister()

async function sentencesOf(pages: readonly (readonly string[])[]): Promise<string[]> {
  const path = join(directory, 'nota.pdf')
  await writeFile(path, makePdf(pages))
  const source = await readFile({ name: 'nota.pdf', path })
  return 'refused' in source ? [source.refused] : readText(source, register).sentences.map((sentence) => sentence.text)
}

const broken = ['De minister stuurt de Kamer in het voorjaar een brief over', 'de voortgang van het programma in de regio.']
const whole = broken.join(' ')

test('joins a sentence over the foot of a page and the head of the next', async () => {
  const page = (number: number, lines: readonly string[]) => [
    'Ministerie van Onderwijs, Cultuur en Wetenschap',
    ...lines,
    `Voortgangsrapportage 2024 - ${number + 4}`,
    'Vertrouwelijk',
  ]
  const pages = [
    page(1, ['Aanleiding', broken[0] ?? '']),
    page(2, [broken[1] ?? '', 'Daarna volgt een debat.']),
    page(3, ['Het debat is in juni.']),
  ]
  const sentences = await sentencesOf(pages)
  expect(sentences).toContain(whole)
  expect(sentences.join(' ')).not.toMatch(/Vertrouwelijk|Voortgangsrapportage|Ministerie/)
})

test('joins a sentence over a bare page number, also in a text of two pages', async () => {
  const sentences = await sentencesOf([
    ['Aanleiding', broken[0] ?? '', '- 11 -'],
    [broken[1] ?? '', '- 12 -'],
  ])
  expect(sentences).toEqual([whole])
})

test('keeps the last row of a table on each page, though only its numbers differ', async () => {
  const page = (total: number) => ['Aanleiding', 'De kosten staan hieronder.', `Totaal voor dit jaar ${total} mln.`]
  const sentences = await sentencesOf([page(12), page(19), page(31)])
  expect(sentences.filter((sentence) => sentence.startsWith('Totaal'))).toHaveLength(3)
})
