import { Worker } from 'node:worker_threads'
import type { Refusal } from '../../kernel/refusal.ts'
import { refuse } from '../../kernel/refusal.ts'
import type { FileNotice, FileRefusal } from '../model.ts'
import type { Limits } from './limits.ts'
import type { Ocr, OcrEngine } from './ocr.ts'
import { startOcr } from './ocr.ts'
import type { PdfNews } from './pdf-worker.ts'

export type PdfText = {
  readonly groups: readonly (readonly string[])[]
  readonly scanned: boolean
  readonly notices: readonly FileNotice[]
}
export type Progress = (done: number, total: number) => void
type PdfOptions = { readonly limits: Limits; readonly onProgress?: Progress | undefined; readonly ocr?: OcrEngine | undefined }

async function* newsOf(path: string, limits: Limits, counts = false): AsyncGenerator<PdfNews> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: { path, pages: limits.pages, counts },
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
  const pages: ReadPage[] = []
  let ocr: Ocr | null = null
  try {
    for await (const news of newsOf(path, options.limits)) {
      if (news.kind === 'refused') return refuse(news.code)
      if (news.kind === 'counted') continue
      if (news.kind === 'done') return textOf(pages, news.notices)
      if (news.picture) ocr ??= await startOcr(options.limits.recognition, options.ocr)
      pages.push(news.picture && ocr ? await recognised(news.picture, news.lines, ocr) : { lines: news.lines, from: 'text' })
      options.onProgress?.(pages.length, news.total)
    }
    return refuse('file.damaged')
  } finally {
    await ocr?.stop()
  }
}

/** How many pages a PDF has, or why it cannot be opened. */
export async function countPages(path: string, limits: Limits): Promise<number | Refusal<FileRefusal>> {
  for await (const news of newsOf(path, limits, true)) {
    if (news.kind === 'refused') return refuse(news.code)
    if (news.kind === 'counted') return news.total
  }
  return refuse('file.damaged')
}

type ReadPage = { readonly lines: readonly string[]; readonly from: 'text' | 'picture' | 'nothing' }

const weight = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0)

/** The text that was recognised, unless the page's own text says as much. */
async function recognised(picture: Uint8Array, own: readonly string[], ocr: Ocr): Promise<ReadPage> {
  const lines = await ocr.recognise(picture)
  if (lines === null) return { lines: own, from: 'nothing' }
  return weight(own) > 0 && weight(lines) < weight(own) * 1.5 ? { lines: own, from: 'text' } : { lines, from: 'picture' }
}

function textOf(pages: readonly ReadPage[], notices: readonly FileNotice[]): PdfText | Refusal<FileRefusal> {
  const scanned = pages.some((page) => page.from === 'picture')
  const unread = pages.some((page) => page.from === 'nothing')
  const blank = scanned && pages.some((page) => page.from !== 'nothing' && weight(page.lines) === 0)
  if (unread && pages.every((page) => weight(page.lines) === 0)) return refuse('file.ocr-failed')
  const found = [...notices]
  if (blank) found.push('file.has-blank-pages')
  if (unread) found.push('file.has-unread-pages')
  return { groups: pages.map((page) => page.lines), scanned, notices: found }
}
