import type { ReadingContext } from './context.ts'
import { structureOf } from './memo/structure.ts'
import type { SourceText } from './model.ts'
import { loadRegister } from './organisations/register.ts'

const register = loadRegister()
const head = ['Datum', '14 maart 2024', '', 'Aanleiding']

/** A text of given lines, for tests. */
export function sourceOf(lines: readonly string[]): SourceText {
  const pages = [{ number: 1, firstLine: 1, lastLine: lines.length }]
  return { name: 'eigen.txt', sha256: '', format: 'txt', origin: 'text', pages, lines, notices: [] }
}

/** A memo of 14 March 2024 whose text begins on line 5, for tests. */
export function contextOf(...lines: readonly string[]): ReadingContext {
  const source = sourceOf([...head, ...lines])
  return { source, ...structureOf(source, register), register }
}
