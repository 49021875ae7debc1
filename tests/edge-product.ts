import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { startProduct } from '../src/server/product.ts'
import { readSettings } from '../src/server/settings.ts'
import { testDatabase } from './test-database.ts'

export type EdgeProduct = Awaited<ReturnType<typeof edgeProduct>>

type Environment = Readonly<Record<string, string>>

/** The whole product on a database of its own, with settings of the test; what it logs ends in `lines`. */
export async function edgeProduct(environment: Environment = {}) {
  const database = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-edge-'))
  const place = { DATA_DIR: dataDir, DATABASE_URL: database.url }
  afterAll(() => rm(dataDir, { recursive: true, force: true }))
  const product = await started({ ...place, ...environment })
  /** The product once more on the same database and files; stop the first before. */
  const again = (other: Environment) => started({ ...place, ...other })
  return { ...database, ...product, dataDir, again }
}

async function started(environment: Environment) {
  const lines: string[] = []
  const product = await startProduct(readSettings({ PORT: '0', LOG: 'on', ...environment }), { write: (line) => void lines.push(line) })
  let stopping: Promise<void> | null = null
  const stop = () => {
    stopping ??= product.stop()
    return stopping
  }
  afterAll(stop)
  const address = product.app.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const base = `http://127.0.0.1:${port}`
  return { app: product.app, base, api: `${base}/api/v1`, port, lines, stop }
}

export type Signed = { readonly cookie: string; readonly person: string; readonly name: string }

/** A demo account with this role, signed in. */
export async function signInAs({ api }: Pick<EdgeProduct, 'api'>, role = 'coordinator'): Promise<Signed> {
  const people = (await (await fetch(`${api}/demo-accounts`)).json()) as { id: string; name: string; roles: string[] }[]
  const one = people.find((person) => person.roles.includes(role))
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${api}/session`, { method: 'POST', headers, body: JSON.stringify({ person: one?.id }) })
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '', person: one?.id ?? '', name: one?.name ?? '' }
}

/** Writes bytes to a socket piece by piece and answers what came back until it closed, or until `waits` milliseconds were over. */
export function speak(port: number, pieces: readonly (string | Buffer)[], { waits = 5_000, between = 0 } = {}): Promise<string> {
  return new Promise((done) => {
    let heard = ''
    const socket = connect({ port, host: '127.0.0.1' })
    const timer = setTimeout(() => socket.destroy(), waits)
    socket.setEncoding('latin1').on('data', (text: string) => {
      heard += text
    })
    socket.on('error', () => socket.destroy())
    socket.once('close', () => {
      clearTimeout(timer)
      done(heard)
    })
    socket.once('connect', async () => {
      for (const piece of pieces) {
        if (!socket.writable) return
        socket.write(piece)
        if (between > 0) await new Promise((later) => setTimeout(later, between))
      }
    })
  })
}

export type UploadedFile = {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly refusal: string | null
  readonly version: string | null
}
type Desk = Pick<EdgeProduct, 'api'> & { readonly cookie: string }

export async function newDossier({ api, cookie }: Desk, title: string): Promise<string> {
  const headers = { cookie, 'content-type': 'application/json' }
  const answer = await fetch(`${api}/dossiers`, { method: 'POST', headers, body: JSON.stringify({ title }) })
  return ((await answer.json()) as { id: string }).id
}

export async function upload(
  { api, cookie }: Desk,
  dossier: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Response> {
  const form = new FormData()
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([new Uint8Array(Buffer.from(content))]), name)
  return fetch(`${api}/dossiers/${dossier}/uploads`, { method: 'POST', headers: { cookie }, body: form })
}

export async function filesOf({ api, cookie }: Desk, dossier: string): Promise<UploadedFile[]> {
  return (await (await fetch(`${api}/dossiers/${dossier}/uploads`, { headers: { cookie } })).json()) as UploadedFile[]
}

/** What became of each file of a dossier, by name, once none waits or is being read. */
export async function outcomesOf(desk: Desk, dossier: string): Promise<Record<string, string>> {
  for (let tries = 0; tries < 600; tries += 1) {
    const files = await filesOf(desk, dossier)
    if (files.every(({ status }) => status !== 'waiting' && status !== 'reading'))
      return Object.fromEntries(files.map((file) => [file.name, file.refusal ?? file.status]))
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('Reading did not end')
}
