import { Type } from 'typebox'
import { type Endpoint, pathParameters } from '../kernel/endpoint.ts'
import { apiVersion, base } from './http.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.1 document of the endpoints, by the Dutch API design rules. */
export function openApi(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:([a-zA-Z]+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Actielijn API',
      description: 'One traceable dossier for government action programmes.',
      version: apiVersion,
      contact: { name: 'Actielijn', url: 'https://actielijn.example', email: 'beheer@actielijn.example' },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: base }],
    tags: [...new Set(endpoints.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-actielijn' } },
      headers: { 'API-Version': { description: 'Version of the API', schema: { type: 'string' } } },
      schemas: { Problem: problem },
    },
  }
}

const problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    code: Type.String(),
    detail: Type.String(),
  },
  { description: 'Why it was refused (RFC 9457)' },
)

const versionHeader = { 'API-Version': { $ref: '#/components/headers/API-Version' } }

function operation(endpoint: Endpoint): Json {
  return {
    operationId: endpoint.name,
    summary: endpoint.summary,
    tags: [tagOf(endpoint)],
    security: endpoint.who === 'everyone' ? [] : [{ session: [] }],
    parameters: parameters(endpoint),
    ...requestBody(endpoint),
    responses: responses(endpoint),
  }
}

function tagOf(endpoint: Endpoint): string {
  return endpoint.path.split('/')[1] ?? ''
}

function parameters(endpoint: Endpoint): Json[] {
  const inPath = new Set(pathParameters(endpoint.path))
  const required = new Set<string>(endpoint.input.required ?? [])
  return Object.entries(endpoint.input.properties)
    .filter(([name]) => inPath.has(name) || endpoint.method === 'GET')
    .map(([name, schema]) => ({
      name,
      in: inPath.has(name) ? 'path' : 'query',
      required: inPath.has(name) || required.has(name),
      schema: plain(schema),
    }))
}

function requestBody(endpoint: Endpoint): Json {
  if (endpoint.method !== 'POST') return {}
  if (endpoint.takes === 'files') {
    const files = { type: 'array', items: { type: 'string', contentMediaType: 'application/octet-stream' } }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: { type: 'object', properties: { files } } } } } }
  }
  const inPath = new Set(pathParameters(endpoint.path))
  const properties = Object.fromEntries(Object.entries(endpoint.input.properties).filter(([name]) => !inPath.has(name)))
  const schema = plain(Type.Object(properties, { additionalProperties: false }))
  return { requestBody: { required: true, content: { 'application/json': { schema } } } }
}

function responses(endpoint: Endpoint): Json {
  const success =
    endpoint.gives === 'file'
      ? { 'application/octet-stream': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } } }
      : { 'application/json': { schema: plain(endpoint.output) } }
  const refused = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  const codes = endpoint.refusals.length === 0 ? 'Refused.' : `Refused: ${endpoint.refusals.join(', ')}.`
  return {
    '200': { description: 'Done.', headers: versionHeader, content: success },
    '400': { description: 'The request is not valid.', headers: versionHeader, content: refused },
    '4XX': { description: codes, headers: versionHeader, content: refused },
  }
}

/** TypeBox keeps its own marks beside the JSON Schema. */
function plain(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema))
}
