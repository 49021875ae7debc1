import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Zippable } from 'fflate'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { lieAboutSize } from '../../../tests/lie-about-size.ts'
import { defaultLimits } from './limits.ts'
import type { Member } from './open-archive.ts'
import { openArchive, openFolder } from './open-archive.ts'

const directory = await mkdtemp(join(tmpdir(), 'actielijn-archives-'))
afterAll(() => rm(directory, { recursive: true }))

const into = join(directory, 'unpacked')

async function opened(bytes: Uint8Array, limits = defaultLimits) {
  await rm(into, { recursive: true, force: true })
  const path = join(directory, 'bundel.zip')
  await writeFile(path, bytes)
  return openArchive(path, into, limits)
}

/** What became of each member: its text, or the word of its refusal. */
async function outcomes(members: readonly Member[] | { refused: string }) {
  if ('refused' in members) return members
  const pairs = members.map(async (member) => [
    member.name,
    'path' in member ? await readFile(member.path, 'utf8') : member.refusal.refused,
  ])
  return Object.fromEntries(await Promise.all(pairs))
}

const zip = (members: Zippable) => zipSync(members)
const text = strToU8('De tekst van een nota. '.repeat(20))
const read = Buffer.from(text).toString()

test('gives each file of an archive under its own name', async () => {
  expect(await outcomes(await opened(zip({ 'nota.txt': text, 'map/één.txt': text })))).toEqual({
    'bundel.zip/nota.txt': read,
    'bundel.zip/map/één.txt': read,
  })
})

test('refuses an archive in an archive and gives the other files', async () => {
  expect(await outcomes(await opened(zip({ 'binnen.zip': zip({ 'nota.txt': text }), 'nota.txt': text })))).toEqual({
    'bundel.zip/binnen.zip': 'file.archive-in-archive',
    'bundel.zip/nota.txt': read,
  })
})

test('refuses a file that would land outside the folder, and gives the others', async () => {
  const members = {
    '../buiten.txt': text,
    '/etc/buiten.txt': text,
    'C:\\buiten.txt': text,
    'map\\..\\..\\buiten.txt': text,
    'nota.txt': text,
  }
  const found = await outcomes(await opened(zip(members)))
  expect(Object.values(found).filter((outcome) => outcome === 'file.unsafe-path')).toHaveLength(4)
  expect(found).toMatchObject({ 'bundel.zip/nota.txt': read })
  expect((await readdir(directory)).sort()).toEqual(['bundel.zip', 'unpacked'])
})

test('refuses a file that is a link, and gives the others', async () => {
  const link: [Uint8Array, { os: number; attrs: number }] = [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }]
  expect(await outcomes(await opened(zip({ 'link.txt': link, 'nota.txt': text })))).toEqual({
    'bundel.zip/link.txt': 'file.unsafe-path',
    'bundel.zip/nota.txt': read,
  })
})

test('refuses a file that is larger or smaller than the archive says, leaves nothing of it, and gives the others', async () => {
  const bytes = zip({ 'liegt.txt': strToU8('a'.repeat(500_000)), 'nota.txt': text })
  for (const size of [10, 900_000]) {
    expect(await outcomes(await opened(lieAboutSize(bytes, 'liegt.txt', size)))).toEqual({
      'bundel.zip/liegt.txt': 'file.damaged',
      'bundel.zip/nota.txt': read,
    })
    expect(await readdir(into)).toHaveLength(1)
  }
})

test('refuses a file that is too large, and gives the others', async () => {
  const limits = { ...defaultLimits, bytes: 1000 }
  expect(await outcomes(await opened(zip({ 'groot.txt': [strToU8('x'.repeat(2000)), { level: 0 }], 'nota.txt': text }), limits))).toEqual({
    'bundel.zip/groot.txt': 'file.too-large',
    'bundel.zip/nota.txt': read,
  })
})

test('does not open an archive that becomes unreasonably large, or holds too many files', async () => {
  expect(await opened(zip({ 'bom.txt': new Uint8Array(30_000_000) }))).toEqual({ refused: 'file.zip-bomb' })
  const many = Object.fromEntries(Array.from({ length: defaultLimits.members + 1 }, (_none, at) => [`${at}.txt`, text]))
  expect(await opened(zip(many))).toEqual({ refused: 'file.zip-too-many-files' })
  await expect(readdir(into)).rejects.toThrow('ENOENT')
})

test('says what is wrong with an archive that is empty, cut off or something else', async () => {
  expect(await opened(new Uint8Array(0))).toEqual({ refused: 'file.empty' })
  expect(await opened(zip({}))).toEqual({ refused: 'file.empty' })
  expect(await opened(zip({ 'nota.txt': text }).subarray(0, 60))).toEqual({ refused: 'file.damaged' })
  expect(await opened(strToU8('%PDF-1.7'))).toEqual({ refused: 'file.wrong-extension' })
})

test('passes over what operating systems leave beside the files', async () => {
  expect(await outcomes(await opened(zip({ '__MACOSX/._nota.txt': text, 'map/.DS_Store': text, 'nota.txt': text })))).toEqual({
    'bundel.zip/nota.txt': read,
  })
})

test('gives the files of a folder and the folders in it, by name', async () => {
  const folder = join(directory, 'map')
  await mkdir(join(folder, 'b'), { recursive: true })
  await Promise.all(['c.txt', 'a.txt', 'b/nota.txt'].map((name) => writeFile(join(folder, name), text)))
  expect((await openFolder(folder)).map((member) => member.name)).toEqual(['map/a.txt', 'map/b/nota.txt', 'map/c.txt'])
})

test('refuses a member of which a letter was changed', async () => {
  const bytes = zip({ 'nota.txt': [text, { level: 0 }], 'heel.txt': text })
  const at = Buffer.from(bytes).indexOf('De tekst')
  bytes[at] = 'd'.charCodeAt(0)
  expect(await outcomes(await opened(bytes))).toEqual({ 'bundel.zip/nota.txt': 'file.damaged', 'bundel.zip/heel.txt': read })
})
