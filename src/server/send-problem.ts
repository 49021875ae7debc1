import type { FastifyReply } from 'fastify'
import type { Refusal } from '../kernel/refusal.ts'
import { problemOf } from './problem.ts'
import { countRefusal } from './telemetry/meters.ts'

type Extra = { readonly status?: number; readonly errors?: readonly object[] }

export function sendProblem(reply: FastifyReply, refusal: Refusal, extra: Extra = {}): FastifyReply {
  const problem = { ...problemOf(refusal), ...extra }
  countRefusal(problem.code)
  const seconds = refusal.details?.['retryAfterSeconds']
  if (seconds !== undefined) reply.header('retry-after', String(seconds))
  return reply.status(problem.status).type('application/problem+json').send(problem)
}
