import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { fetchFeed } from '../exchange/acts/calendar.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Tables } from '../kernel/tables.generated.ts'
import { sendProblem } from './send-problem.ts'

type Means = { readonly db: Kysely<Tables>; readonly publicUrl: string }

/** The address of a calendar feed, for whoever holds its secret. */
export function calendarAddress(publicUrl: string, secret: string): string {
  return `${publicUrl.replace(/\/$/, '')}/calendar/${secret}.ics`
}

/**
 * Where calendar programs fetch milestones. They know no session, so the secret in the address says whose feed it is; every other secret, also one
 * that was revoked, gets the answer of an address that does not exist.
 */
export function addCalendarDoor(app: FastifyInstance, { db, publicUrl }: Means): void {
  app.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    const secret = /^([\w-]{43})\.ics$/.exec(request.params.file)?.[1]
    const calendar = secret === undefined ? null : await fetchFeed(db, secret, new URL(publicUrl).hostname)
    if (calendar === null) return sendProblem(reply, refuse('request.not-found'))
    return reply
      .type('text/calendar; charset=utf-8')
      .headers({ 'cache-control': 'private, max-age=300', 'content-disposition': 'attachment; filename="mijlpalen.ics"' })
      .send(calendar)
  })
}
