import { Worker } from 'node:worker_threads'
import type { Refusal } from '../../kernel/refusal.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { FileNotice, FileRefusal } from '../model.ts'
import type { Limits } from './limits.ts'
import { startOcr } from './ocr.ts'
import type { PdfNews } from './pdf-worker.ts'

export type PdfText = {
  readonly groups: readonly (readonly string[])[]
  readonly scanned: boolean
  readonly notices: readonly FileNotice[]
}
export type Progress = (done: number, total: number) => void
export type PdfOptions = { readonly limits: Limits; readonly onProgress?: Progress | undefined }

async function* newsOf(path: string, limits: Limits): AsyncGenerator<PdfNews> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: { path, pages: limits.pages },
    stdout: true,
    stderr: true,
  })
  const queue: PdfNews[] = []
  const state = { wake: () => {}, ended: false }
  const add = (news: PdfNews | null) => {
    if (news) queue.push(news)
    else state.ended = true
    state.wake()
  }
  worker.on('message', add)
  worker.on('error', () => add({ kind: 'refused', code: 'file.damaged' }))
  worker.on('exit', () => add(null))
  try {
    while (true) {
      const next = queue.shift()
      if (next) {
        yield next
        if (next.kind === 'page' && next.picture) worker.postMessage('next')
      } else if (state.ended) return
      else if (!(await awake(state, limits.silence))) return
    }
  } finally {
    await worker.terminate()
  }
}

function awake(state: { wake: () => void }, silence: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), silence)
    state.wake = () => {
      clearTimeout(timer)
      resolve(true)
    }
  })
}

/** Lines of a PDF by page; scanned pages are recognised. A crash or silence of the engine is `file.damaged`. */
export async function readPdf(path: string, options: PdfOptions): Promise<PdfText | Refusal<FileRefusal>> {
  const groups: (readonly string[])[] = []
  const ocr = startOcr()
  let scanned = false
  try {
    for await (const news of newsOf(path, options.limits)) {
      if (news.kind === 'refused') return refuse(news.code)
      if (news.kind === 'done') return { groups, scanned, notices: news.notices }
      groups.push(news.picture ? await ocr.recognise(news.picture) : news.lines)
      scanned ||= news.picture !== null
      options.onProgress?.(groups.length, news.total)
    }
    return refuse('file.damaged')
  } catch {
    return refuse('file.ocr-failed')
  } finally {
    await ocr.stop()
  }
}
