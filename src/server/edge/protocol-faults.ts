import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { refuse } from '../../kernel/refusal.ts'
import { problemOf } from '../problem.ts'

const refusalOfFault: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request.too-slow',
  HPE_HEADER_OVERFLOW: 'request.headers-too-large',
}

/** Answers what is not even HTTP, such as two lengths for one body, and closes the connection: nothing after it can be trusted. */
export function protocolFaultAnswer(headers: Readonly<Record<string, string>>) {
  return (fault: Error & { readonly code?: string }, socket: Socket): void => {
    if (fault.code !== 'ECONNRESET' && socket.writable) socket.write(answerTo(fault.code ?? '', headers))
    socket.destroy()
  }
}

function answerTo(code: string, headers: Readonly<Record<string, string>>): string {
  const problem = problemOf(refuse(refusalOfFault[code] ?? 'request.invalid'))
  const body = JSON.stringify(problem)
  const all = {
    ...headers,
    'x-request-id': randomUUID(),
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`
}
