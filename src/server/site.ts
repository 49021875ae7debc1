import type { FastifyRequest } from 'fastify'
import type { Site } from '../identity/acts/passkey-ceremony.ts'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * The site that passkeys hold for: the public address. Where that is this machine itself, whatever port it was reached at, under the name
 * `localhost` only: passkeys know no numbers. Null for a request that came to a number.
 */
export function siteOf(publicUrl: string, request: Pick<FastifyRequest, 'hostname' | 'host'>): Site | null {
  const { hostname, origin } = new URL(publicUrl)
  if (!loopback.has(hostname)) return { id: hostname, origin }
  return request.hostname === 'localhost' ? { id: 'localhost', origin: `http://${request.host}` } : null
}
