import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, PSM } from 'tesseract.js'
import { recognisedLines } from './recognised-lines.ts'

/** Recognises Dutch text in a picture (PGM of 200 dots an inch) within the time given; null when it fails or takes longer. */
export type Ocr = { readonly recognise: (picture: Uint8Array) => Promise<string[] | null>; readonly stop: () => Promise<void> }

export const ocrEngines = ['system', 'package'] as const
export type OcrEngine = (typeof ocrEngines)[number]

let installed: Promise<boolean> | null = null

/** Whether this machine has a `tesseract` that knows Dutch. */
export function hasSystemOcr(): Promise<boolean> {
  installed ??= run(['--list-langs'], { time: 10_000 }).then((listed) => /^nld$/m.test(listed ?? ''))
  return installed
}

/** Starts the machine's own Tesseract where it knows Dutch, else the one that comes with the product. `time` is milliseconds a page. */
export async function startOcr(time: number, engine?: OcrEngine): Promise<Ocr> {
  const chosen = engine ?? ((await hasSystemOcr()) ? 'system' : 'package')
  return chosen === 'system' ? systemOcr(time) : packageOcr(time)
}

function systemOcr(time: number): Ocr {
  const words = ['stdin', 'stdout', '-l', 'nld', '--dpi', '200', 'tsv']
  return {
    recognise: async (picture) => {
      const table = await run(words, { time, input: picture })
      return table === null ? null : recognisedLines(table)
    },
    stop: () => Promise.resolve(),
  }
}

/** Runs Tesseract; null when it is not there, fails or takes too long. Its own threads make it slower by far. */
function run(words: readonly string[], { time, input }: { time: number; input?: Uint8Array }): Promise<string | null> {
  return new Promise((done) => {
    const child = spawn('tesseract', words, {
      env: { ...process.env, OMP_THREAD_LIMIT: '1' },
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: time,
      killSignal: 'SIGKILL',
    })
    const parts: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('error', () => done(null))
    child.on('close', (code) => done(code === 0 ? Buffer.concat(parts).toString('utf8') : null))
    // A child that dies early closes its input; its end says so.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

function packageOcr(time: number): Ocr {
  const data = join(dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/nld')), '4.0.0_best_int')
  const start = async () => {
    const worker = await createWorker('nld', 1, { langPath: data, gzip: true, cacheMethod: 'none', errorHandler: () => undefined })
    await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: '200' })
    return worker
  }
  let engine: ReturnType<typeof start> | null = null
  const stop = async () => {
    const running = engine
    engine = null
    await running?.then((worker) => worker.terminate()).catch(() => undefined)
  }
  const recognise = async (picture: Uint8Array) => {
    engine ??= start()
    let late = false
    // A worker that was stopped may not be asked: its fault would end the process.
    const found = engine.then((worker) => (late ? null : worker.recognize(Buffer.from(picture), {}, { text: false, tsv: true })))
    const page = await within(time, found)
    late = true
    if (page === null) await stop()
    return page === null ? null : recognisedLines(page.data.tsv ?? '')
  }
  return { recognise, stop }
}

async function within<T>(time: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), time)
  })
  try {
    return await Promise.race([work, late])
  } catch {
    return null
  } finally {
    clearTimeout(timer)
  }
}
