import { parentPort, workerData } from 'node:worker_threads'
import { loadCalendars } from '../calendar/load-calendars.ts'
import { checkReadings } from '../check/check-readings.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { readFile } from '../reading/files/read-file.ts'
import { readText } from '../reading/read-text.ts'
import { loadRegister } from '../reading/register.ts'

const { name, path, registers } = workerData as { name: string; path: string; registers: string[] }

const source = await readFile({ name, path }, { onProgress: (done, total) => parentPort?.postMessage({ progress: { done, total } }) })
if (isRefusal(source)) {
  parentPort?.postMessage({ result: source })
} else {
  const reading = readText(source, loadRegister(registers))
  const [findings = []] = checkReadings([reading], loadCalendars())
  parentPort?.postMessage({ result: { reading, findings } })
}
