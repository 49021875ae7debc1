import { Worker } from 'node:worker_threads'
import type { Calendars } from '../calendar/model.ts'
import type { Finding } from '../check/model.ts'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import type { Limits } from '../reading/files/limits.ts'
import type { FileInput } from '../reading/files/read-file.ts'
import type { FileRefusal, Reading, SourceText } from '../reading/model.ts'
import type { OrganisationEntry } from '../reading/organisations/register.ts'

export type Progress = { readonly done: number; readonly total: number }
export type Read = { readonly reading: Reading; readonly findings: readonly Finding[] }

/** A file to take the text from, or a text that was taken from its file before. */
export type ToRead = {
  readonly text: (FileInput & { readonly limits?: Limits }) | SourceText
  readonly register: KnownBesides
  /** Null where those that came with the product hold. */
  readonly councilOrders: Calendars['councilOrders'] | null
}

/** Organisations to recognise beside those that come with the product: files of REGISTER, and what people added. */
export type KnownBesides = { readonly files: readonly string[]; readonly entries: readonly OrganisationEntry[] }

/** The largest file that is read takes seconds between two signs of life, a page of a scan up to a minute on a slow machine. */
const longestSilence = 180_000

type Message = { progress: Progress } | { result: Read | Refusal<FileRefusal> }

/** Reads and checks a file or a text in a thread of its own, so that the server goes on answering. A thread that dies makes the file damaged; one from which nothing is heard for `stall` milliseconds is ended. */
export function readInWorker(
  toRead: ToRead,
  onProgress: (progress: Progress) => void,
  stall = longestSilence,
): Promise<Read | Refusal<FileRefusal>> {
  return new Promise((done) => {
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
      workerData: toRead,
      resourceLimits: { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 24 },
    })
    const tooLong = () => finish(refuse('file.took-too-long'))
    let patience = setTimeout(tooLong, stall)
    const finish = (result: Read | Refusal<FileRefusal>) => {
      clearTimeout(patience)
      done(result)
      void worker.terminate()
    }
    worker.on('message', (message: Message) => {
      if ('result' in message) return finish(message.result)
      clearTimeout(patience)
      patience = setTimeout(tooLong, stall)
      onProgress(message.progress)
    })
    worker.once('error', () => finish(refuse('file.damaged')))
    worker.once('exit', () => finish(refuse('file.damaged')))
  })
}
