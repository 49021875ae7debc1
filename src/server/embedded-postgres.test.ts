import { type ChildProcess, spawn } from 'node:child_process'
import { access, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { temporaryDirectory } from '../../scripts/temporary-directory.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { DataDirInUse } from './left-behind.ts'
import { showsLife } from './own-machine.ts'

const dataDir = await temporaryDirectory()
const running = new Set<ChildProcess>()
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await (await startEmbeddedPostgres(dataDir)).stop()
  await rm(dataDir, { recursive: true, force: true })
})

const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once('exit', done))

/** Starts the product, or a script, and answers it with the first thing it says that fits. */
async function start(parameters: readonly string[], said: RegExp): Promise<{ child: ChildProcess; answer: string }> {
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDir, DATABASE_URL: '', DEMO: 'off' }
  const child = spawn(process.execPath, [...parameters], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  running.add(child)
  const answer = await new Promise<string>((found) => {
    child.stdout.on('data', (piece: Buffer) => {
      const match = said.exec(piece.toString())
      if (match?.[1]) found(match[1])
    })
  })
  return { child, answer }
}

async function lockFile(): Promise<string> {
  const directory = await readFile(join(dataDir, 'postgres-location'), 'utf8').catch(() => join(dataDir, 'postgres'))
  return join(directory.trim(), 'postmaster.pid')
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

const aloneScript = `
  const { startEmbeddedPostgres } = await import(${JSON.stringify(join(import.meta.dirname, 'embedded-postgres.ts'))})
  const { url } = await startEmbeddedPostgres(process.env.DATA_DIR)
  console.log(url)
  setInterval(() => undefined, 1000)`

test('starts again with what was kept after the server was killed and left its database behind', { timeout: 120_000 }, async () => {
  const first = await start(['--input-type=module', '-e', aloneScript], /(postgres:\S+)/)
  await ask(first.answer, 'create table kept as select 1 as one')
  first.child.kill('SIGKILL')
  await ended(first.child)
  await expect(ask(first.answer, 'select one from kept')).resolves.toEqual([{ one: 1 }])

  const again = await startEmbeddedPostgres(dataDir)
  expect(await ask(again.url, 'select one from kept')).toEqual([{ one: 1 }])
  await again.stop()
})

test('refuses a directory in which another one lives, in words, and leaves that one alone', { timeout: 120_000 }, async () => {
  const first = await startEmbeddedPostgres(dataDir)
  await expect(startEmbeddedPostgres(dataDir)).rejects.toThrow(DataDirInUse)
  await expect(startEmbeddedPostgres(dataDir)).rejects.toThrow(/werkt al een andere Actielijn.*another one works in DATA_DIR/s)
  expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await first.stop()
})

test('takes a lock for left behind where its number became that of another program on the same machine', { timeout: 120_000 }, async () => {
  await writeFile(await lockFile(), `${process.pid}\n`)
  const again = await startEmbeddedPostgres(dataDir)
  expect(await ask(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await again.stop()
})

test('a lock of another machine or container counts as long as its server shows that it lives', { timeout: 120_000 }, async () => {
  const machine = join(dataDir, 'postgres-machine')
  const lock = await lockFile()
  await writeFile(lock, `${process.pid}\n`)
  await writeFile(machine, 'ander\nandere-start\nandere-processen\n')
  const living = setInterval(() => void utimes(machine, new Date(), new Date()), 1000)
  await expect(startEmbeddedPostgres(dataDir)).rejects.toThrow(/andere machine.*another machine/s)
  expect(await readFile(lock, 'utf8')).toBe(`${process.pid}\n`)

  clearInterval(living)
  const again = await startEmbeddedPostgres(dataDir)
  expect(await ask(again.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await again.stop()
})

test('a server shows that it lives, until it stops', { timeout: 120_000 }, async () => {
  const server = await startEmbeddedPostgres(dataDir)
  expect(await showsLife(dataDir)).toBe(true)
  await server.stop()
  expect(await showsLife(dataDir)).toBe(false)
})

test('leaves no database behind when it is asked to stop a second time', { timeout: 120_000 }, async () => {
  const { child, answer: port } = await start([join(import.meta.dirname, 'main.ts')], /localhost:(\d+)/)
  // A sender who does not finish keeps the first stop waiting.
  const sender = connect(Number(port), '127.0.0.1').on('error', () => undefined)
  sender.write('POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{')
  await wait(500)
  const end = ended(child)
  child.kill('SIGINT')
  await wait(700)
  expect(child.exitCode).toBe(null)
  child.kill('SIGINT')
  expect(await end).toBe(1)
  await expect(access(await lockFile())).rejects.toThrow('ENOENT')
})
