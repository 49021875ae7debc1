import { expect, test } from 'vitest'
import { startedProduct } from '../../tests/product.ts'

type Operation = { security: unknown[]; operationId: string }
type Document = { servers: { url: string }[]; paths: Record<string, Record<string, Operation>> }

const { origin } = await startedProduct({ demo: false })
const document = (await (await fetch(`${origin}/api/v1/openapi.json`)).json()) as Document
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { security, operationId }]) => ({ path, method: method.toUpperCase(), security, operationId })),
)

async function asStranger({ path, method }: { path: string; method: string }, headers: Record<string, string> = {}) {
  const filled = path.replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')
  const body = method === 'POST' ? { body: '{"niet":"geldig"}', headers: { 'content-type': 'application/json', ...headers } } : { headers }
  const answer = await fetch(`${origin}${document.servers[0]?.url}${filled}`, { method, ...body })
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() }
}

test('every operation says whether it is public', () => {
  expect(operations.length).toBeGreaterThan(50)
  expect(operations.filter(({ security }) => !Array.isArray(security)).map(({ operationId }) => operationId)).toEqual([])
})

test('whatever is not declared public answers a stranger 401, before it looks at what was sent', async () => {
  const closed = operations.filter(({ security }) => security.length > 0)
  const wrong: string[] = []
  for (const operation of closed) {
    const { status, type, text } = await asStranger(operation)
    const problem = type.startsWith('application/problem+json') && text.includes('session.sign-in-first')
    if (status !== 401 || !problem) wrong.push(`${operation.method} ${operation.path}: ${status} ${type}`)
  }
  expect(wrong).toEqual([])
})

test('a session that nobody has is a stranger too', async () => {
  const cookie = `actielijn_session=${'x'.repeat(43)}`
  const answers = await Promise.all(
    operations.filter(({ security }) => security.length > 0).map((operation) => asStranger(operation, { cookie })),
  )
  expect([...new Set(answers.map(({ status }) => status))]).toEqual([401])
})

test('what is declared public answers a stranger', async () => {
  const open = operations.filter(({ security }) => security.length === 0)
  expect(open.length).toBeGreaterThan(0)
  for (const operation of open) expect((await asStranger(operation)).status, operation.operationId).not.toBe(401)
})
