import { Worker } from 'node:worker_threads'
import type { FastifyRequest } from 'fastify'
import { addMonths, dayAt } from '../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts'
import { type FileEvent, mostEvents } from '../route/model/calendars.ts'
import { ofLists, receiveFiles } from './receive-sheets.ts'
import type { ScanDesk } from './scan/desk.ts'

export type CalendarFile = { readonly name: string; readonly bytes: Uint8Array; readonly horizon: string }

const longestSeconds = 15
/** Series without an end are followed for so long. */
const horizonMonths = 18

/** The meetings that the calendars in a multipart request tell. Nothing of them is kept. */
export async function receiveCalendar(request: FastifyRequest, desk: ScanDesk | null): Promise<readonly FileEvent[] | Refusal> {
  const horizon = addMonths(dayAt(new Date()), horizonMonths)
  const received = await receiveFiles(request, desk, { limits: ofLists, read: (file) => readInWorker({ ...file, horizon }) })
  if (isRefusal(received)) return received
  return received.found.length > mostEvents ? refuse('calendar.too-many-meetings', { most: mostEvents }) : received.found
}

/** In a thread of its own: a rule that never ends, or a file made to fill the memory, takes that thread alone. */
function readInWorker(file: CalendarFile): Promise<readonly FileEvent[] | Refusal> {
  return new Promise((done) => {
    const worker = new Worker(new URL('./calendar-worker.ts', import.meta.url), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 },
    })
    const finish = (outcome: readonly FileEvent[] | Refusal) => {
      clearTimeout(alarm)
      done(outcome)
      void worker.terminate()
    }
    const alarm = setTimeout(() => finish(refuse('calendar.unreadable')), longestSeconds * 1000)
    worker.once('message', finish)
    worker.once('error', () => finish(refuse('calendar.unreadable')))
    worker.once('exit', () => finish(refuse('calendar.unreadable')))
  })
}
