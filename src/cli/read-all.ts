import { loadCalendars } from '../calendar/load-calendars.ts'
import { checkReadings } from '../check/check-readings.ts'
import type { Finding } from '../check/model.ts'
import type { Reading, SourceText } from '../reading/model.ts'
import type { Register } from '../reading/organisations/register.ts'
import { readText } from '../reading/read-text.ts'
import { type Language, notReadable } from './gather.ts'

type Understood = {
  readonly read: readonly { readonly reading: Reading; readonly findings: readonly Finding[] }[]
  readonly failed: boolean
}

/** What is read of each text, with its findings. A text that cannot be read is named on standard error; the others go on. */
export function readAll(sources: readonly SourceText[], register: Register, language: Language): Understood {
  const readings = sources.flatMap((source) => {
    try {
      return [readText(source, register)]
    } catch {
      console.error(`${source.name}: ${notReadable[language]}`)
      return []
    }
  })
  const findings = checkReadings(readings, loadCalendars())
  return { read: readings.map((reading, at) => ({ reading, findings: findings[at] ?? [] })), failed: readings.length < sources.length }
}
