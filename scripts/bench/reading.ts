import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCalendars } from '../../src/calendar/load-calendars.ts'
import { checkReadings } from '../../src/check/check-readings.ts'
import { isRefusal } from '../../src/kernel/refusal.ts'
import { readFile } from '../../src/reading/files/read-file.ts'
import type { SourceText } from '../../src/reading/model.ts'
import { loadRegister } from '../../src/reading/organisations/register.ts'
import { readText } from '../../src/reading/read-text.ts'
import { makePdf } from '../../tests/make-pdf.ts'
import { atMost, type Figure, median } from './figure.ts'
import { memoPages } from './memo-pages.ts'

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

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** How often text is taken and understood in turn: the machine's other work then weighs on both. */
const rounds = 7

type Round = { readonly taking: number; readonly understanding: number }

async function roundOf(path: string): Promise<Round> {
  const start = performance.now()
  const source = await sourceOf(path, 'memos.pdf')
  const taken = performance.now()
  understand(source)
  return { taking: taken - start, understanding: performance.now() - taken }
}

async function understandingAgainstText(path: string): Promise<Figure> {
  for (let warm = 0; warm < 2; warm += 1) await roundOf(path)
  const measured: Round[] = []
  for (let round = 0; round < rounds; round += 1) measured.push(await roundOf(path))
  const ratios = measured.map(({ taking, understanding }) => understanding / taking)
  const taking = median(measured.map((round) => round.taking))
  const understanding = median(measured.map((round) => round.understanding))
  return atMost('reading.understandingAgainstText', median(ratios), {
    target: 0.5,
    unit: 'ratio',
    reference: `median of ${rounds} rounds (worst ${Math.max(...ratios).toFixed(2)}); text of 200 pages: ${taking.toFixed(0)} ms, understanding and checks: ${understanding.toFixed(0)} ms`,
  })
}

export async function readingFigures(): Promise<Figure[]> {
  const directory = await mkdtemp(join(tmpdir(), 'actielijn-bench-'))
  try {
    const make = async (pages: number) => {
      const path = join(directory, `${pages}.pdf`)
      await writeFile(path, makePdf(memoPages(pages)))
      return path
    }
    const understanding = await understandingAgainstText(await make(200))
    const seed = await seedTime()
    return [
      understanding,
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
  const times = [await timed(once), await timed(once), await timed(once)]
  return { time: median(times), text: existsSync(seed) ? 'a published bundle of seven memos' : 'a demo memo' }
}

/** Understanding and checks alone: taking the text out, which takes longer, would hide how they grow. */
async function growth(make: (pages: number) => Promise<string>): Promise<Figure[]> {
  const perPage = async (pages: number) => {
    const path = await make(pages)
    const times = [await roundOf(path), await roundOf(path), await roundOf(path)].map((round) => round.understanding)
    return median(times) / pages
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
      reference: `understanding and checks: ${small.toFixed(2)} ms a page at 500 pages, ${large.toFixed(2)} at 5,000`,
    }),
    atMost('reading.memoryAt5000Pages', memory, {
      target: 400,
      unit: 'MB',
      reference: 'highest resident memory of a process that reads one file',
    }),
  ]
}
