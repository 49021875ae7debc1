import type { FastifyRequest } from 'fastify'

const patience = 30_000

/** A sender hears an answer only once it is done sending, so what still comes is thrown away for a while. */
export function readPast<T>(request: FastifyRequest, answer: T): T {
  const timer = setTimeout(() => request.raw.destroy(), patience).unref()
  request.raw.once('close', () => clearTimeout(timer))
  // Whoever takes the parts apart reads no further, and would hold up what still comes.
  request.raw.unpipe()
  request.raw.resume()
  return answer
}
