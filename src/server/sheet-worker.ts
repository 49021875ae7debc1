import { parentPort, workerData } from 'node:worker_threads'
import { readSheets, readTypedSheets } from '../kernel/read-sheets.ts'
import type { SheetFile } from './read-sheets-in-worker.ts'

const file = workerData as SheetFile
parentPort?.postMessage(file.typed === undefined ? await readSheets(file) : await readTypedSheets(file, file.typed.mostRows))
