import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterAll } from 'vitest'
import type { Tables } from '../src/kernel/tables.generated.ts'
import { startProduct } from '../src/server/product.ts'
import { readSettings } from '../src/server/settings.ts'
import { demoTemplate } from './demo-template.ts'
import { testDatabase } from './test-database.ts'

export type Asked = { readonly status: number; readonly body: unknown; readonly bytes: Uint8Array }
export type Client = {
  readonly get: (path: string) => Promise<Asked>
  readonly post: (path: string, body: unknown) => Promise<Asked>
  readonly remove: (path: string) => Promise<Asked>
  readonly send: (path: string, file: { name: string; content: string | Uint8Array }) => Promise<Asked>
}

type Started = { readonly db: Kysely<Tables>; readonly origin: string; readonly as: (name: string) => Promise<Client> }

type Wish = { readonly demo: boolean; readonly environment?: Readonly<Record<string, string>> }

/** The whole product on a database of its own, with more of its environment where wished. `as` signs in as a demo account. */
export async function startedProduct({ demo, environment = {} }: Wish): Promise<Started> {
  const template = demo ? await demoTemplate() : null
  const { url, db } = await testDatabase(template?.name)
  const dataDir = await mkdtemp(join(tmpdir(), 'actielijn-product-'))
  if (template) await cp(template.directory, dataDir, { recursive: true })
  const product = await startProduct(
    readSettings({ PORT: '0', DATA_DIR: dataDir, DATABASE_URL: url, DEMO: demo ? 'on' : 'off', ...environment }),
  )
  afterAll(async () => {
    await product.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const address = product.app.server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  return { db, origin, as: (name) => signedIn(`${origin}/api/v1`, name) }
}

async function signedIn(api: string, name: string): Promise<Client> {
  const people = (await (await fetch(`${api}/demo-accounts`)).json()) as { id: string; name: string }[]
  const person = people.find((one) => one.name === name)?.id
  const json = { 'content-type': 'application/json' }
  const entered = await fetch(`${api}/session`, { method: 'POST', headers: json, body: JSON.stringify({ person }) })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const ask = async (path: string, request: RequestInit): Promise<Asked> => {
    const answer = await fetch(`${api}${path}`, { ...request, headers: { cookie, ...request.headers } })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const isJson = /json/.test(answer.headers.get('content-type') ?? '')
    return { status: answer.status, bytes, body: isJson ? JSON.parse(new TextDecoder().decode(bytes)) : null }
  }
  return {
    get: (path) => ask(path, {}),
    post: (path, body) => ask(path, { method: 'POST', headers: json, body: JSON.stringify(body) }),
    remove: (path) => ask(path, { method: 'DELETE' }),
    send: (path, { name: filename, content }) => {
      const form = new FormData()
      form.append('files', new Blob([typeof content === 'string' ? content : Uint8Array.from(content)]), filename)
      return ask(path, { method: 'POST', body: form })
    },
  }
}
