import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { largePortfolio } from '../../tests/large-portfolio.ts'
import { ownProgramme } from '../../tests/own-programme.ts'
import { testDatabase } from '../../tests/test-database.ts'

const { url, db } = await testDatabase()
const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-plan-'))
const running = new Set<ChildProcess>()
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(dataDir, { recursive: true, force: true })
})

async function start(): Promise<{ child: ChildProcess; api: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, DATABASE_URL: url, DEMO: 'on' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const port = await new Promise<string>((found) => {
    child.stdout?.on('data', (piece: Buffer) => {
      const match = /localhost:(\d+)/.exec(piece.toString())
      if (match?.[1]) found(match[1])
    })
  })
  return { child, api: `http://127.0.0.1:${port}/api/v1` }
}

async function end(child: ChildProcess, how: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  child.kill(how)
  const code = await ended
  running.delete(child)
  return code
}

async function madePlan(api: string, programme: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const person = (await db.selectFrom('person').select('id').where('name', '=', 'Coördinator (demo)').executeTakeFirstOrThrow()).id
  const entered = await fetch(`${api}/session`, { method: 'POST', headers, body: JSON.stringify({ person }) })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const answer = await fetch(`${api}/programmes/${programme}/portfolio-plans`, {
    method: 'POST',
    headers: { ...headers, cookie },
    body: '{}',
  })
  return ((await answer.json()) as { id: string }).id
}

const planRow = (id: string) =>
  db.selectFrom('portfolio_plan').select(['status', 'quick', 'best']).where('id', '=', id).executeTakeFirstOrThrow()

async function until(id: string, wanted: string): Promise<void> {
  for (let tries = 0; tries < 400 && (await planRow(id)).status !== wanted; tries += 1) await new Promise((later) => setTimeout(later, 100))
}

test('a kill and a stop in the middle of a search leave the answer at once, and the next start finds the better one', {
  timeout: 180_000,
}, async () => {
  let { child, api } = await start()
  const programme = await ownProgramme(db, 'Veel routes')
  const { id: by } = await db.selectFrom('person').select('id').where('name', '=', 'Coördinator (demo)').executeTakeFirstOrThrow()
  await largePortfolio(db, { programme, by, placed: false, dossiers: 120, bodies: 8, days: 365, minutes: 30, seed: 3 })
  const plan = await madePlan(api, programme)
  await until(plan, 'improving')
  await end(child, 'SIGKILL')
  expect(await planRow(plan)).toMatchObject({ status: 'improving', best: null, quick: { proven: false } })

  ;({ child, api } = await start())
  await until(plan, 'improving')
  const asked = performance.now()
  expect(await end(child, 'SIGTERM')).toBe(0)
  expect(performance.now() - asked).toBeLessThan(8_000)
  expect(await planRow(plan)).toMatchObject({ status: 'improving', best: null })

  ;({ child, api } = await start())
  await until(plan, 'done')
  expect(await planRow(plan)).toMatchObject({ status: 'done', best: { placements: expect.any(Array) } })
  await end(child, 'SIGTERM')
})
