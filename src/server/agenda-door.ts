import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { loadCalendars } from '../calendar/load-calendars.ts'
import { dayAt } from '../kernel/day.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Tables } from '../kernel/tables.generated.ts'
import { fetchAgenda } from '../route/acts/feeds.ts'
import { counter } from './edge/rates.ts'
import { sendProblem } from './send-problem.ts'

type Means = { readonly db: Kysely<Tables>; readonly publicUrl: string; readonly perMinute: number }
type Asked = FastifyRequest<{ Params: { file: string } }>

const calendars = loadCalendars()

/** The address under which a calendar program reads what somebody follows, for whoever holds its secret. */
export function agendaAddress(publicUrl: string, secret: string): string {
  return `${publicUrl.replace(/\/$/, '')}/calendar/agenda/${secret}.ics`
}

/**
 * Where calendar programs fetch meetings, deadlines and steps. They know no session: the secret in the address says whose rights hold. Every other
 * secret, one that was revoked, and one of somebody who sees nothing of it any more get the answer of an address that does not exist.
 */
export function addAgendaDoor(app: FastifyInstance, { db, publicUrl, perMinute }: Means): void {
  const site = publicUrl.replace(/\/$/, '')
  const count = counter(app, perMinute, (request) => `agenda ${String(Object(request.params).file)}`)
  app.get('/calendar/agenda/:file', async (request: Asked, reply) => {
    const tooMany = await count(request)
    if (tooMany) return sendProblem(reply, tooMany)
    const secret = /^([\w-]{43})\.ics$/.exec(request.params.file)?.[1]
    const today = dayAt(new Date())
    const agenda = secret === undefined ? null : await fetchAgenda(db, secret, { calendars, site, today })
    return agenda === null ? sendProblem(reply, refuse('request.not-found')) : sendAgenda(request, reply, agenda)
  })
}

/** Only what differs from what the calendar has already. */
function sendAgenda(request: FastifyRequest, reply: FastifyReply, agenda: string): FastifyReply {
  const etag = `"${createHash('sha256').update(agenda).digest('base64url')}"`
  reply.headers({ etag, 'cache-control': 'private, max-age=300', 'referrer-policy': 'no-referrer' })
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (known.includes(etag)) return reply.status(304).send()
  const file = { 'content-disposition': 'attachment; filename="agenda.ics"' }
  return reply.type('text/calendar; charset=utf-8').headers(file).send(agenda)
}
