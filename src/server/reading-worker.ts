import { parentPort, workerData } from 'node:worker_threads'
import { loadCalendars } from '../calendar/load-calendars.ts'
import { checkReading } from '../check/check-readings.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { defaultLimits } from '../reading/files/limits.ts'
import { readFile } from '../reading/files/read-file.ts'
import { loadRegister } from '../reading/organisations/register.ts'
import { readText } from '../reading/read-text.ts'
import type { ToRead } from './read-in-worker.ts'

const { text, register, councilOrders } = workerData as ToRead

const onProgress = (done: number, total: number) => parentPort?.postMessage({ progress: { done, total } })
const source = 'path' in text ? await readFile(text, { onProgress, limits: text.limits ?? defaultLimits }) : text
if (isRefusal(source)) {
  parentPort?.postMessage({ result: source })
} else {
  const reading = readText(source, loadRegister(register.files, register.entries))
  const shipped = loadCalendars()
  const calendars = councilOrders === null ? shipped : { ...shipped, councilOrders }
  parentPort?.postMessage({ result: { reading, findings: checkReading(reading, calendars) } })
}
