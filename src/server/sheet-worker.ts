import { parentPort, workerData } from 'node:worker_threads'
import { readSheets } from '../kernel/read-sheets.ts'

parentPort?.postMessage(await readSheets(workerData as { name: string; bytes: Uint8Array }))
