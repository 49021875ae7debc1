import type { FastifyReply, FastifyRequest } from 'fastify'

const cookie = 'actielijn_session'
const attributes = 'Path=/; HttpOnly; SameSite=Strict'

export function sessionToken(request: FastifyRequest): string | null {
  const found = new RegExp(`(?:^|;\\s*)${cookie}=([A-Za-z0-9_-]{20,100})(?:;|$)`).exec(request.headers.cookie ?? '')
  return found?.[1] ?? null
}

export function setSessionCookie(reply: FastifyReply, token: string): void {
  reply.header('set-cookie', `${cookie}=${token}; ${attributes}`)
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.header('set-cookie', `${cookie}=; ${attributes}; Max-Age=0`)
}
