import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { defaultLimits } from '../src/reading/files/limits.ts'
import { startProduct } from '../src/server/product.ts'
import { readSettings } from '../src/server/settings.ts'
import { testDatabase } from './test-database.ts'

export type FileRow = {
  readonly name: string
  readonly status: string
  readonly refusal: string | null
  readonly notices: readonly string[]
  readonly pagesDone: number
  readonly pagesTotal: number
  readonly version: string | null
}
/** A file to upload: its bytes, or as many zeros as said. */
export type UploadFile = { readonly name: string; readonly bytes: Uint8Array | number }

export type Answer = { readonly status: number; readonly body: unknown }

const boundary = 'tussen-de-bestanden'
const chunk = new Uint8Array(1024 * 1024)

async function* multipart(files: readonly UploadFile[]): AsyncGenerator<Uint8Array> {
  for (const { name, bytes } of files) {
    yield Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n`)
    if (typeof bytes !== 'number') yield bytes
    else for (let left = bytes; left > 0; left -= chunk.length) yield chunk.subarray(0, left)
    yield Buffer.from('\r\n')
  }
  yield Buffer.from(`--${boundary}--\r\n`)
}

export const multipartType = `multipart/form-data; boundary=${boundary}`

/** The whole product on a database of its own, with a coordinator signed in; it is gone afterwards. */
export async function testProduct(limits = defaultLimits) {
  const { url, db } = await testDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-uploads-'))
  const product = await startProduct(readSettings({ PORT: '0', DATA_DIR: dataDir, DATABASE_URL: url }), null, limits)
  afterAll(async () => {
    await product.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const address = product.app.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const api = `http://127.0.0.1:${port}/api/v1`
  const cookie = await signIn(api)

  const get = async <T>(path: string) => (await (await fetch(`${api}${path}`, { headers: { cookie } })).json()) as T
  const rowsOf = (dossier: string) => get<FileRow[]>(`/dossiers/${dossier}/uploads`)
  return {
    db,
    get,
    api,
    port,
    cookie,
    rowsOf,
    /** Names of what lies half-received. */
    incoming: () => readdir(join(dataDir, 'files/incoming'), { recursive: true }),
    newDossier: async (title: string) => {
      const headers = { cookie, 'content-type': 'application/json' }
      const answer = await fetch(`${api}/dossiers`, { method: 'POST', headers, body: JSON.stringify({ title }) })
      return ((await answer.json()) as { id: string }).id
    },
    send: (dossier: string, files: readonly UploadFile[]) => sendStream(`${api}/dossiers/${dossier}/uploads`, cookie, files),
    /** The same to another endpoint that takes files. */
    sendTo: (path: string, files: readonly UploadFile[]) => sendStream(`${api}${path}`, cookie, files),
    /** The files of a dossier once all are read or refused. */
    whenRead: async (dossier: string) => {
      for (let tries = 0; tries < 600; tries += 1) {
        const rows = await rowsOf(dossier)
        if (rows.every((row) => row.status === 'read' || row.status === 'refused')) return rows
        await new Promise((later) => setTimeout(later, 100))
      }
      throw new Error('Reading did not end')
    },
  }
}

/** Sends files as a stream of unknown length; what the server answers counts, even when it does so before all was sent. */
function sendStream(url: string, cookie: string, files: readonly UploadFile[]): Promise<Answer> {
  return new Promise((done, fail) => {
    const sending = request(url, { method: 'POST', headers: { cookie, 'content-type': multipartType } }, (response) => {
      json(response).then((body) => done({ status: response.statusCode ?? 0, body }), fail)
    })
    sending.on('error', fail)
    Readable.from(multipart(files)).pipe(sending)
  })
}

async function signIn(api: string): Promise<string> {
  const people = (await (await fetch(`${api}/demo-accounts`)).json()) as { id: string; roles: string[] }[]
  const body = JSON.stringify({ person: people.find((one) => one.roles.includes('coordinator'))?.id })
  const answer = await fetch(`${api}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}
