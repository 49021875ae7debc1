import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadRegister, organisationsIn } from './register.ts'

function withFile<Result>(content: unknown, use: (file: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'register-'))
  const file = join(folder, 'eigen.json')
  writeFileSync(file, JSON.stringify(content))
  try {
    return use(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
const found = (text: string, files: string[] = []) =>
  organisationsIn(text, loadRegister(files)).map(({ organisation }) => organisation.abbreviation)

test('takes the longest name that fits', () => {
  expect(found('de minister van Economische Zaken en Klimaat')).toEqual(['MEZK'])
  expect(found('het Landelijk Netwerk Veilig Thuis')).toEqual(['Landelijk Netwerk Veilig Thuis'])
})

test('does not find an abbreviation inside a word', () => {
  expect(found('Een SERIE over BZKers')).toEqual([])
})

test('does not take part of the code of a unit for an organisation', () => {
  expect(found('Van CZW/CZ aan MOCW/MSZW')).toEqual(['MOCW', 'MSZW'])
})

test('is extended by a file of the same shape', () => {
  const own = [{ abbreviation: 'BVH', names: ['Bond van Havenmeesters'], kind: 'field' }]
  expect(withFile(own, (file) => found('De Bond van Havenmeesters en de BVH', [file]))).toEqual(['BVH', 'BVH'])
})

test('refuses a file of another shape', () => {
  expect(() => withFile([{ name: 'geen afkorting' }], (file) => loadRegister([file]))).toThrow()
})

test('leaves units out unless they are asked for, and in a code always', () => {
  const register = loadRegister()
  const units = (text: string) => organisationsIn(text, register, { units: true }).map(({ organisation }) => organisation.abbreviation)
  expect(found('Met FEZ is gesproken.')).toEqual([])
  expect(units('Met FEZ is gesproken.')).toEqual(['FEZ'])
  expect(units('Nota FEZ-2 van WJZ/B')).toEqual([])
})

test('finds a spelling only in its own case, a name of several words in any', () => {
  expect(found('de oud-minister en het bz')).toEqual([])
  expect(found('het centraal Planbureau en de SVB.')).toEqual(['CPB', 'SVB'])
})
