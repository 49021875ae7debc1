import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { makePdf } from '../../tests/make-pdf.ts'
import { fileTexts } from '../web/texts/files.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))
const directory = await mkdtemp(join(tmpdir(), 'actielijn-gather-'))
afterAll(() => rm(directory, { recursive: true }))

const text = new TextEncoder().encode('Aanleiding\nDe sluis lekt.')

function intake(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'intake', '--text', ...words], { encoding: 'utf8', cwd: directory })
  return { status, lines: stdout.trim().split('\n'), messages: stderr.trim().split('\n') }
}

test('reads the files of an archive and says of each bad one by name what is wrong', async () => {
  const members = { 'goed.txt': text, 'binnen.zip': zipSync({ 'goed.txt': text }), 'slot.pdf': makePdf([['x']], { password: 'geheim' }) }
  await writeFile(join(directory, 'bundel.zip'), zipSync(members))
  expect(intake('bundel.zip')).toEqual({
    status: 1,
    lines: ['1\tAanleiding', '2\tDe sluis lekt.'],
    messages: [
      `bundel.zip/binnen.zip: ${fileTexts['file.archive-in-archive'].nl}`,
      `bundel.zip/slot.pdf: ${fileTexts['file.encrypted'].nl}`,
    ],
  })
})

test('reads the files of a folder, and says in English what is odd of one', async () => {
  await mkdir(join(directory, 'map/dieper'), { recursive: true })
  await writeFile(
    join(directory, 'map/dieper/code.pdf'),
    makePdf([['De sluis lekt.']], { catalog: '/OpenAction << /S /JavaScript /JS (1) >>' }),
  )
  await writeFile(join(directory, 'map/goed.txt'), text)
  expect(intake('map', '--lang', 'en')).toEqual({
    status: 0,
    lines: ['1\tDe sluis lekt.', '1\tAanleiding', '2\tDe sluis lekt.'],
    messages: [`map/dieper/code.pdf: ${fileTexts['file.has-scripts'].en}`],
  })
})

test('reads the other files when one does not exist', async () => {
  await writeFile(join(directory, 'goed.txt'), text)
  expect(intake('weg.pdf', 'goed.txt')).toEqual({
    status: 1,
    lines: ['1\tAanleiding', '2\tDe sluis lekt.'],
    messages: ['weg.pdf: dit bestand is niet gevonden.'],
  })
})
