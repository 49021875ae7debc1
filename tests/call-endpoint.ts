import { type Endpoint, pathParameters } from '../src/kernel/endpoint.ts'
import type { Place } from './access-world.ts'
import { inputFor } from './sample-input.ts'

export type Call = {
  readonly path: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
}

/** A call of an endpoint that its schema accepts: its address, and what goes in its body or its query. */
export function validCall(endpoint: Endpoint, place: Place): Call {
  const input = inputFor(endpoint, place)
  const inPath = pathParameters(endpoint.path)
  const path = endpoint.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => String(input[name]))
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.includes(name)))
  return endpoint.method === 'POST' ? { path, fields: rest, query: {} } : { path, fields: {}, query: rest }
}

/** Text of a query; a list gives its name several times. */
export function queryText(query: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]))
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}
