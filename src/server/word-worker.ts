import { randomUUID } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { isRefusal } from '../kernel/refusal.ts'
import { readWord } from '../memo/rules/word/read/read-word.ts'
import { checkTemplate } from '../memo/rules/word/template/check-template.ts'
import { loadRegister } from '../reading/organisations/register.ts'
import type { WordOutcome, WordTask } from './word-in-worker.ts'
import { openWord } from './word-parts.ts'

async function outcomeOf(task: WordTask): Promise<WordOutcome> {
  const parts = await openWord('read' in task ? task.read : task.check)
  if (isRefusal(parts)) return parts
  if ('check' in task) return checkTemplate(parts) ?? { sound: true }
  const reading = readWord(parts, { site: task.site, register: loadRegister(), newId: randomUUID })
  return isRefusal(reading) ? reading : { reading }
}

parentPort?.postMessage(await outcomeOf(workerData as WordTask))
