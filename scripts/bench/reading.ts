import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCalendars } from '../../src/calendar/load-calendars.ts'
import { checkReadings } from '../../src/check/check-readings.ts'
import { isRefusal } from '../../src/kernel/refusal.ts'
import { readFile } from '../../src/reading/files/read-file.ts'
import type { SourceText } from '../../src/reading/model.ts'
import { readText } from '../../src/reading/read-text.ts'
import { loadRegister } from '../../src/reading/register.ts'
import { makePdf } from '../../tests/make-pdf.ts'
import { atMost, type Figure } from './figure.ts'

const root = join(import.meta.dirname, '../..')
const register = loadRegister()
const calendars = loadCalendars()

function understand(source: SourceText): void {
  checkReadings([readText(source, register)], calendars)
}

async function sourceOf(path: string, name: string): Promise<SourceText> {
  const source = await readFile({ name, path })
  if (isRefusal(source)) throw new Error(`${name}: ${source.refused}`)
  return source
}

/** Pages as real memos have them: the demo's lines, 45 a page. */
function demoPages(count: number): string[][] {
  const directory = join(root, 'demo')
  const texts = readdirSync(directory).filter((name) => name.endsWith('.txt'))
  const lines = texts.flatMap((name) => readFileSync(join(directory, name), 'utf8').split('\n').flatMap(wrap))
  return Array.from({ length: count }, (_none, at) =>
    Array.from({ length: 45 }, (_also, line) => lines[(at * 45 + line) % lines.length] ?? ''),
  )
}

function wrap(line: string): string[] {
  return (
    line
      .replaceAll('€', 'EUR')
      .replaceAll('’', "'")
      .match(/.{1,85}(?:\s|$)/g) ?? ['']
  )
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export async function readingFigures(): Promise<Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'actielijn-bench-'))
  try {
    const make = async (pages: number) => {
      const path = join(directory, `${pages}.pdf`)
      await writeFile(path, makePdf(demoPages(pages)))
      return path
    }
    const warm = await make(200)
    for (let round = 0; round < 2; round += 1) understand(await sourceOf(warm, 'warm.pdf'))
    let source: SourceText | null = null
    const taking = await timed(async () => {
      source = await sourceOf(warm, '200.pdf')
    })
    const understanding = source === null ? 0 : await timed(() => understand(source as unknown as SourceText))
    const seed = await seedTime()
    return [
      atMost('reading.understandingAgainstText', understanding / taking, {
        target: 0.5,
        unit: 'ratio',
        reference: `text of 200 pages: ${taking.toFixed(0)} ms, understanding and checks: ${understanding.toFixed(0)} ms`,
      }),
      atMost('reading.bundleToFacts', seed.time, { target: 250, unit: 'ms', reference: seed.text }),
      ...(await growth(make)),
    ]
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function seedTime(): Promise<{ time: number; text: string }> {
  const seed = join(root, '../shared/seed/nap-beslisnotas.txt')
  const path = existsSync(seed) ? seed : join(root, 'demo/bundel-voortgangsrapportage.txt')
  const once = async () => understand(await sourceOf(path, 'bundel.txt'))
  await once()
  await once()
  return { time: await timed(once), text: existsSync(seed) ? 'a published bundle of seven memos' : 'a demo memo' }
}

async function growth(make: (pages: number) => Promise<string>): Promise<Figure[]> {
  const perPage = async (pages: number) => {
    const path = await make(pages)
    return (await timed(async () => understand(await sourceOf(path, `${pages}.pdf`)))) / pages
  }
  const small = await perPage(500)
  const large = await perPage(5000)
  const alone = spawnSync(process.execPath, ['--max-semi-space-size=8', join(import.meta.dirname, 'read-once.ts'), await make(5000)], {
    encoding: 'utf8',
  })
  const memory = Number(alone.stdout || Number.NaN)
  return [
    atMost('reading.growthTo5000Pages', large / small, {
      target: 1.5,
      unit: 'ratio',
      reference: `${small.toFixed(2)} ms a page at 500 pages`,
    }),
    atMost('reading.memoryAt5000Pages', memory, {
      target: 400,
      unit: 'MB',
      reference: 'highest resident memory of a process that reads one file',
    }),
  ]
}
