import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { liveAuthor } from '../../tests/live-author.ts'
import { testDatabase } from '../../tests/test-database.ts'

const { url, db } = await testDatabase()
const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-crash-'))
const running = new Set<ChildProcess>()
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await rm(dataDir, { recursive: true, force: true })
})

async function start(at = '0'): Promise<{ child: ChildProcess; api: string; port: string }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: { ...process.env, PORT: at, DATA_DIR: dataDir, DATABASE_URL: url, DEMO: 'on' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const port = await new Promise<string>((found) => {
    child.stdout?.on('data', (piece: Buffer) => {
      const match = /localhost:(\d+)/.exec(piece.toString())
      if (match?.[1]) found(match[1])
    })
  })
  return { child, port, api: `http://127.0.0.1:${port}/api/v1` }
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await ended
  running.delete(child)
}

async function signIn(api: string): Promise<string> {
  const people = (await (await fetch(`${api}/demo-accounts`)).json()) as { id: string; roles: string[] }[]
  const person = people.find((one) => one.roles.includes('coordinator'))?.id
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${api}/session`, { method: 'POST', headers, body: JSON.stringify({ person }) })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

const paragraph = 'Op 12 maart 2024 bespreekt de ministerraad het plan voor de dijken. De kosten zijn € 2.500.000 in 2025.\n'

test('a kill in the middle of reading keeps all or nothing of a file, and a restart reads it once', { timeout: 120_000 }, async () => {
  const first = await start()
  const cookie = await signIn(first.api)
  const opened = await fetch(`${first.api}/dossiers`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Dijken' }),
  })
  const { id: dossier } = (await opened.json()) as { id: string }
  const form = new FormData()
  for (let file = 0; file < 3; file += 1) {
    form.append('files', new Blob([`Aanleiding\n${paragraph.repeat(2000 + file)}`]), `nota-${file}.txt`)
  }
  await fetch(`${first.api}/dossiers/${dossier}/uploads`, { method: 'POST', headers: { cookie }, body: form })
  await new Promise((later) => setTimeout(later, 1200))
  await kill(first.child)
  const files = await db.selectFrom('upload_file').select(['status', 'version_id']).where('dossier_id', '=', dossier).execute()
  const documents = await db.selectFrom('document').select('id').where('dossier_id', '=', dossier).execute()
  expect(documents.length).toBe(files.filter((file) => file.status === 'read').length)

  const second = await start()
  for (let tries = 0; tries < 300; tries += 1) {
    const left = await db.selectFrom('upload_file').select('id').where('dossier_id', '=', dossier).where('status', '!=', 'read').execute()
    if (left.length === 0) break
    await new Promise((later) => setTimeout(later, 200))
  }
  const names = await db.selectFrom('document').select('name').where('dossier_id', '=', dossier).orderBy('name').execute()
  expect(names.map((row) => row.name)).toEqual(['nota-0.txt', 'nota-1.txt', 'nota-2.txt'])
  await kill(second.child)
})

test('a kill in the middle of typing loses no letter, of those that came and of those that were under way', {
  timeout: 120_000,
}, async () => {
  const first = await start()
  const cookie = await signIn(first.api)
  const post = async (path: string, body: unknown) => {
    const headers = { cookie, 'content-type': 'application/json' }
    const answer = await fetch(`${first.api}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return ((await answer.json()) as { id: string }).id
  }
  const dossier = await post('/dossiers', { title: 'Typen' })
  const memo = await post(`/dossiers/${dossier}/memos`, { kind: 'decision', subject: 'Typen' })
  const origin = `http://127.0.0.1:${first.port}`
  const [writer, reader] = [liveAuthor({ origin, cookie, memo }), liveAuthor({ origin, cookie, memo })]
  await Promise.all([writer.synced, reader.synced])
  for (let letter = 0; letter < 200; letter += 1) {
    writer.type('¤')
    if (letter === 100) await kill(first.child)
  }
  const second = await start(first.port)
  await writer.saved()
  for (let tries = 0; tries < 300 && reader.words().split('¤').length < 201; tries += 1) await new Promise((later) => setTimeout(later, 20))
  expect(reader.words().split('¤').length - 1).toBe(200)
  writer.leave()
  reader.leave()
  await kill(second.child)
})
