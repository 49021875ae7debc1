import type { UploadFileView } from '../intake/model.ts'
import { type Endpoint, type InputOf, type OutputOf, pathParameters } from '../kernel/endpoint.ts'

const base = '/api/v1'

/** An expected "no" of the server; `code` is the key of its sentence. */
export class Refused extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

type Fields = Readonly<Record<string, unknown>>

/** The address of an endpoint: path parameters filled in, and for a GET the rest as query. */
export function addressOf(endpoint: Endpoint, input: Fields): string {
  const path = endpoint.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(String(input[name])))
  if (endpoint.method !== 'GET') return base + path
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(besidePath(endpoint, input))) {
    if (value !== undefined) query.set(name, String(value))
  }
  return query.size === 0 ? base + path : `${base}${path}?${query}`
}

function besidePath(endpoint: Endpoint, input: Fields): Fields {
  const inPath = pathParameters(endpoint.path)
  return Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.includes(name)))
}

/** Calls an endpoint; an expected "no" is returned, not thrown. */
export async function call<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E> | Refused> {
  const fields: Fields = { ...Object(input) }
  try {
    const answer = await fetch(addressOf(endpoint, fields), requestOf(endpoint, fields))
    const body: unknown = answer.status === 204 ? {} : await answer.json()
    if (!answer.ok) return new Refused(codeOf(body))
    // The server checks every answer against this endpoint's output schema before it is sent.
    return body as OutputOf<E>
  } catch {
    return new Refused('request.fault')
  }
}

/** The same for a query or a mutation: the "no" is thrown and ends in its `error`. */
export async function ask<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>> {
  const answer = await call(endpoint, input)
  if (answer instanceof Refused) throw answer
  return answer
}

/** Sends files to an endpoint that takes them; a "no" is thrown. */
export async function askWithFiles<E extends Endpoint>(endpoint: E, input: InputOf<E>, files: readonly File[]): Promise<OutputOf<E>> {
  const form = new FormData()
  for (const file of files) form.append('files', file, file.name)
  const answer = await fetch(addressOf(endpoint, { ...Object(input) }), { method: endpoint.method, body: form }).catch(() => null)
  const body: unknown = answer === null ? null : parsed(await answer.text())
  if (!answer?.ok) throw new Refused(codeOf(body))
  return body as OutputOf<E>
}

function requestOf(endpoint: Endpoint, fields: Fields): RequestInit {
  if (endpoint.method !== 'POST') return { method: endpoint.method }
  const body = JSON.stringify(besidePath(endpoint, fields))
  return { method: 'POST', body, headers: { 'content-type': 'application/json' } }
}

function codeOf(problem: unknown): string {
  if (typeof problem === 'object' && problem !== null && 'code' in problem) return String(problem.code)
  return 'request.fault'
}

/** Sends files with progress from 0 to 1; resolves with nothing once the server has them. */
export function uploadFilesTo(
  dossier: UploadFileView['id'],
  files: readonly File[],
  onProgress: (part: number) => void,
): Promise<Refused | null> {
  const form = new FormData()
  for (const file of files) form.append('files', file, file.name)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0)
    request.onerror = () => resolve(new Refused('request.fault'))
    request.onload = () => resolve(request.status < 400 ? null : new Refused(codeOf(parsed(request.responseText))))
    request.open('POST', `${base}/dossiers/${encodeURIComponent(dossier)}/uploads`)
    request.send(form)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
