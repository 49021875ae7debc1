import type { SourceText } from '../reading/model.ts'
import { loadRegister } from '../reading/organisations/register.ts'
import type { Language } from './gather.ts'
import { readAll } from './read-all.ts'

/** Prints the findings by file with the lines they rest on; answers whether one is an error, and whether a file could not be read. */
export function check(sources: readonly SourceText[], language: Language): { wrong: boolean; failed: boolean } {
  const { read, failed } = readAll(sources, loadRegister(), language)
  for (const { reading, findings } of read) {
    console.log(reading.source.name)
    for (const finding of findings) {
      console.log(`  ${finding.message[language]}`)
      for (const line of finding.lines) console.log(`    r${line}: ${reading.source.lines[line - 1] ?? ''}`)
    }
  }
  return { wrong: read.some(({ findings }) => findings.some(({ severity }) => severity === 'error')), failed }
}
