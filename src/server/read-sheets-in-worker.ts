import { Worker } from 'node:worker_threads'
import { type Refusal, refuse } from '../kernel/refusal.ts'
import type { Cell, Sheet, TypedCell } from '../kernel/sheets.ts'

/** `typed`: numbers stay numbers, and formulas are their kept outcome. */
export type SheetFile = { readonly name: string; readonly bytes: Uint8Array; readonly typed?: { readonly mostRows: number } }
type Outcome<C> = readonly Sheet<C>[] | Refusal

const longestSeconds = 30

/** Reads a spreadsheet in a thread of its own: a large one blocks nobody, and one made to fill the memory takes only its own. */
export function readSheetsInWorker(file: SheetFile & { readonly typed: { readonly mostRows: number } }): Promise<Outcome<TypedCell>>
export function readSheetsInWorker(file: Omit<SheetFile, 'typed'>): Promise<Outcome<Cell>>
export function readSheetsInWorker(file: SheetFile): Promise<Outcome<TypedCell>> {
  return new Promise((done) => {
    const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 },
    })
    const finish = (outcome: Outcome<TypedCell>) => {
      clearTimeout(alarm)
      done(outcome)
      void worker.terminate()
    }
    const alarm = setTimeout(() => finish(refuse('sheet.unreadable')), longestSeconds * 1000)
    worker.once('message', finish)
    worker.once('error', () => finish(refuse('sheet.unreadable')))
    worker.once('exit', () => finish(refuse('sheet.unreadable')))
  })
}
