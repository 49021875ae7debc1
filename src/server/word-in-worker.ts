import { Worker } from 'node:worker_threads'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import type { WordReading } from '../memo/model/word.ts'
import type { Limits } from '../reading/files/limits.ts'

/** A file of the disk to look at, under the name that it was sent with. */
export type WordFile = { readonly path: string; readonly name: string; readonly limits: Limits }
export type WordTask = { readonly read: WordFile; readonly site: string } | { readonly check: WordFile }
/** What comes back: what was read, or that a template may be one. */
export type WordOutcome = { readonly reading: WordReading } | { readonly sound: true } | Refusal

/** A file of 200 pages is read within a few seconds; one that is made to take long does not. */
const longestSeconds = 30

/** Reads a Word file as a memo. */
export async function readWordInWorker(task: { read: WordFile; site: string }): Promise<WordReading | Refusal> {
  const outcome = await inWorker(task)
  if ('refused' in outcome) return outcome
  return 'reading' in outcome ? outcome.reading : refuse('file.damaged')
}

/** Why a file is no template; null where it is one. */
export async function checkTemplateInWorker(task: { check: WordFile }): Promise<Refusal | null> {
  const outcome = await inWorker(task)
  return 'refused' in outcome ? outcome : null
}

/** Works in a thread of its own: a large file blocks nobody, and one made to fill the memory takes only its own. */
function inWorker(task: WordTask): Promise<WordOutcome> {
  return new Promise((done) => {
    const worker = new Worker(new URL('./word-worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 48 },
    })
    const finish = (outcome: WordOutcome) => {
      clearTimeout(alarm)
      done(outcome)
      void worker.terminate()
    }
    const alarm = setTimeout(() => finish(refuse('word.took-too-long')), longestSeconds * 1000)
    worker.once('message', finish)
    worker.once('error', () => finish(refuse('file.damaged')))
    worker.once('exit', () => finish(refuse('file.damaged')))
  })
}
