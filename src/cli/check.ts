import { loadCalendars } from '../calendar/load-calendars.ts'
import { checkReadings } from '../check/check-readings.ts'
import type { SourceText } from '../reading/model.ts'
import { readText } from '../reading/read-text.ts'
import { loadRegister } from '../reading/register.ts'
import type { Language } from './gather.ts'

/** Prints the findings by file with the lines they rest on; true when one is an error. */
export async function check(sources: readonly SourceText[], language: Language): Promise<boolean> {
  const register = await loadRegister()
  const readings = sources.map((source) => readText(source, register))
  const findings = await checkReadings(readings, await loadCalendars())
  for (const [at, reading] of readings.entries()) {
    console.log(reading.source.name)
    for (const finding of findings[at] ?? []) {
      console.log(`  ${finding.message[language]}`)
      for (const line of finding.lines) console.log(`    r${line}: ${reading.source.lines[line - 1] ?? ''}`)
    }
  }
  return findings.some((own) => own.some((finding) => finding.severity === 'error'))
}
