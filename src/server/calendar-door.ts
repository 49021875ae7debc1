import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { loadCalendars } from '../calendar/load-calendars.ts'
import { fetchFeed } from '../exchange/acts/calendar.ts'
import { dayAt } from '../kernel/day.ts'
import { refuse } from '../kernel/refusal.ts'
import type { Tables } from '../kernel/tables.generated.ts'
import { fetchAgenda } from '../route/acts/feeds.ts'
import { counter } from './edge/rates.ts'
import { sendProblem } from './send-problem.ts'

type Means = { readonly db: Kysely<Tables>; readonly publicUrl: string; readonly perMinute: number }
type Feed = { readonly folder: string; readonly file: string; readonly read: (secret: string) => Promise<string | null> }

const calendars = loadCalendars()
const [milestones, agenda] = ['/calendar', '/calendar/agenda'] as const

/** The address of milestones of a programme, for whoever holds its secret. */
export function calendarAddress(publicUrl: string, secret: string): string {
  return addressIn(milestones, publicUrl, secret)
}

/** The address under which a calendar program reads what somebody follows, for whoever holds its secret. */
export function agendaAddress(publicUrl: string, secret: string): string {
  return addressIn(agenda, publicUrl, secret)
}

function addressIn(folder: string, publicUrl: string, secret: string): string {
  return `${publicUrl.replace(/\/$/, '')}${folder}/${secret}.ics`
}

/**
 * Where calendar programs fetch milestones, meetings, deadlines and steps. They know no session: the secret in the address says whose rights hold.
 * Every other secret, one that was revoked, and one of somebody who sees nothing of it any more get the answer of an address that does not exist.
 */
export function addCalendarDoors(app: FastifyInstance, { db, publicUrl, perMinute }: Means): void {
  const site = publicUrl.replace(/\/$/, '')
  const { hostname } = new URL(publicUrl)
  addDoor(app, perMinute, { folder: milestones, file: 'mijlpalen.ics', read: (secret) => fetchFeed(db, secret, hostname) })
  const read = (secret: string) => fetchAgenda(db, secret, { calendars, site, today: dayAt(new Date()) })
  addDoor(app, perMinute, { folder: agenda, file: 'agenda.ics', read })
}

function addDoor(app: FastifyInstance, perMinute: number, { folder, file, read }: Feed): void {
  const count = counter(app, perMinute, (request) => `${folder} ${String(Object(request.params).file)}`)
  app.get(`${folder}/:file`, async (request: FastifyRequest<{ Params: { file: string } }>, reply) => {
    const tooMany = await count(request)
    if (tooMany) return sendProblem(reply, tooMany)
    const secret = /^([\w-]{43})\.ics$/.exec(request.params.file)?.[1]
    const calendar = secret === undefined ? null : await read(secret)
    return calendar === null ? sendProblem(reply, refuse('request.not-found')) : sendCalendar(request, reply, { calendar, file })
  })
}

/** Only what differs from what the calendar program has already. */
function sendCalendar(
  request: FastifyRequest,
  reply: FastifyReply,
  { calendar, file }: { readonly calendar: string; readonly file: string },
): FastifyReply {
  const etag = `"${createHash('sha256').update(calendar).digest('base64url')}"`
  reply.headers({ etag, 'cache-control': 'private, max-age=300', 'referrer-policy': 'no-referrer' })
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  if (known.includes(etag)) return reply.status(304).send()
  const disposition = { 'content-disposition': `attachment; filename="${file}"` }
  return reply.type('text/calendar; charset=utf-8').headers(disposition).send(calendar)
}
