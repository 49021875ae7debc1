import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuse } from '../../kernel/refusal.ts'
import { sendProblem } from '../send-problem.ts'

/** Sends a visitor who came over plain http to the same page over https; what was sent along is refused, for others may have read it. */
export function httpsOnly({ publicUrl, trustProxy }: { readonly publicUrl: string; readonly trustProxy: readonly string[] }) {
  const applies = publicUrl.startsWith('https:') && trustProxy.length > 0
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply | null => {
    // Only a proxy says what the visitor used; who comes without one is on the inside.
    if (!applies || request.headers['x-forwarded-proto'] === undefined || request.protocol !== 'http') return null
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendProblem(reply, refuse('request.https-only'))
    return reply.redirect(`${publicUrl}${request.url.startsWith('/') ? request.url : '/'}`, 301)
  }
}
