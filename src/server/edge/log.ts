import type { FastifyBaseLogger } from 'fastify'
import { pino } from 'pino'

export type LogLevel = 'silent' | 'warn' | 'info'
export type LogStream = { readonly write: (line: string) => void }

/**
 * One JSON object a line. No line holds what people sent or wrote: of a fault its kind and its place in the code are logged, never its message,
 * which may quote a document, a query or a password.
 */
export function openLog(lines: LogStream | null, level: LogLevel): FastifyBaseLogger {
  const serializers = { err: loggedFault, req: nothing, res: nothing }
  const options = { base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers }
  return lines === null || level === 'silent' ? pino({ level: 'silent' }) : pino({ ...options, level }, lines)
}

function nothing(): undefined {
  return undefined
}

const told = ['code', 'syscall', 'constraint', 'table', 'routine', 'endpoint', 'where'] as const

function loggedFault(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { kind: typeof fault }
  const known: Record<string, unknown> = { ...fault }
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^ {4}at /.test(line))
  const parts = told.filter((name) => known[name] !== undefined).map((name) => [name, known[name]])
  return { kind: fault.name, ...Object.fromEntries(parts), at: frames.slice(0, 8).map((line) => line.trim()) }
}
