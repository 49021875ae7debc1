import type { FastifyInstance } from 'fastify'
import { type Parts, readinessOf } from './health.ts'
import { robotsTxt, securityTxt } from './security-txt.ts'

export type EdgeDoors = { readonly publicUrl: string; readonly securityContact: readonly string[]; readonly parts: Parts }

/** Addresses for machines that look after the installation. They stand outside the API, ask no session and tell nothing of the inside. */
export function addEdgeDoors(app: FastifyInstance, { publicUrl, securityContact, parts }: EdgeDoors): void {
  app.get('/health/live', async () => ({ live: true }))
  app.get('/health/ready', async (_request, reply) => {
    const readiness = await readinessOf(parts)
    return reply.status(readiness.ready ? 200 : 503).send(readiness)
  })
  app.get('/robots.txt', (_request, reply) => reply.type('text/plain; charset=utf-8').send(robotsTxt))
  if (securityContact.length === 0) return
  app.get('/.well-known/security.txt', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(securityTxt(publicUrl, securityContact, new Date())),
  )
}
