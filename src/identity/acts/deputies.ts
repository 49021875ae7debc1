import { randomUUID } from 'node:crypto'
import type { Tx } from '../../kernel/database.ts'
import { addDays, dayAt, parseDay, startOfDay } from '../../kernel/day.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Actor } from '../model/actor.ts'
import type { DeputyKind } from '../model/deputies.ts'
import { addDeputy, endDeputyRows, findDeputyRow, listDeputyRows } from '../store/deputies.ts'
import { findPersonRow } from '../store/people.ts'
import { recordAct } from './record-act.ts'

type Period = { readonly from: string; readonly through: string | null }
type Appointment = Period & { readonly principal: string; readonly deputy: string; readonly kind: DeputyKind }
type PeriodRefusal = 'deputy.days-reversed' | 'deputy.passed' | 'deputy.end-missing'
type AppointRefusal = PeriodRefusal | 'person.unknown' | 'deputy.unknown' | 'deputy.is-self' | 'deputy.is-you' | 'deputy.already-there'

/** Lets a colleague act for the actor itself; whoever acts in another's name cannot give that on. */
export async function appointOwnDeputy(
  tx: Tx,
  actor: Actor,
  wish: Period & { readonly deputy: string },
): Promise<{ id: string } | Refusal<AppointRefusal | 'deputy.in-own-name-only'>> {
  if (actor.subject !== actor.person) return refuse('deputy.in-own-name-only')
  return appoint(tx, actor, { ...wish, principal: actor.person, kind: 'deputy' })
}

/** Lets somebody act for a person; an administrator never for itself, or every door would be open. */
export async function appointDeputy(tx: Tx, actor: Actor, wish: Appointment): Promise<{ id: string } | Refusal<AppointRefusal>> {
  const own = wish.deputy === actor.person || wish.deputy === actor.subject
  return own ? refuse('deputy.is-you') : appoint(tx, actor, wish)
}

async function appoint(tx: Tx, actor: Actor, wish: Appointment): Promise<{ id: string } | Refusal<AppointRefusal>> {
  if (wish.deputy === wish.principal) return refuse('deputy.is-self')
  const principal = await findPersonRow(tx, wish.principal)
  if (!principal || principal.left_at) return refuse('person.unknown')
  const deputy = await findPersonRow(tx, wish.deputy)
  if (!deputy || deputy.left_at) return refuse('deputy.unknown')
  const period = periodOf(wish, new Date())
  if (isRefusal(period)) return period
  if (await overlaps(tx, wish, period)) return refuse('deputy.already-there')
  const id = randomUUID()
  await addDeputy(tx, { id, deputy: wish.deputy, principal: wish.principal, kind: wish.kind, ...period, grantedBy: actor.person })
  const after = { deputy: wish.deputy, principal: wish.principal, kind: wish.kind, from: wish.from, through: wish.through }
  await recordAct(tx, actor, { act: 'appointDeputy', thing: 'deputy', thingId: id, dossier: null, after })
  return { id }
}

type Moments = { readonly since: Date | null; readonly until: Date | null }

/** From the first day as it begins, or from now, until the day after the last. Only an office goes on without an end. */
function periodOf({ from, through, kind }: Period & { readonly kind: DeputyKind }, now: Date): Moments | Refusal<PeriodRefusal> {
  const first = parseDay(from)
  const last = through === null ? null : parseDay(through)
  if (!first || (through !== null && !last)) return refuse('deputy.days-reversed')
  if (last === null && kind === 'deputy') return refuse('deputy.end-missing')
  if (last !== null && last < first) return refuse('deputy.days-reversed')
  if (last !== null && last < dayAt(now)) return refuse('deputy.passed')
  const begins = startOfDay(first)
  return { since: begins > now ? begins : null, until: last === null ? null : startOfDay(addDays(last, 1)) }
}

async function overlaps(tx: Tx, { deputy, principal }: Appointment, { since, until }: Moments): Promise<boolean> {
  const rows = await listDeputyRows(tx, principal)
  return rows.some(
    (row) =>
      row.deputy_id === deputy &&
      row.for_id === principal &&
      (until === null || row.since < until) &&
      (row.until === null || since === null || row.until > since),
  )
}

export async function endOwnDeputy(
  tx: Tx,
  actor: Actor,
  deputyship: string,
): Promise<{ id: string } | Refusal<'deputyship.unknown' | 'deputy.in-own-name-only'>> {
  if (actor.subject !== actor.person) return refuse('deputy.in-own-name-only')
  return endDeputyOf(tx, actor, { principal: actor.person, deputyship })
}

/** Ends a deputyship of a principal, or (for an administrator) one in which the person is the deputy. */
export async function endDeputyOf(
  tx: Tx,
  actor: Actor,
  wish: { readonly deputyship: string; readonly principal?: string; readonly person?: string },
): Promise<{ id: string } | Refusal<'deputyship.unknown'>> {
  const row = await findDeputyRow(tx, wish.deputyship)
  const fits = row && (row.for_id === wish.principal || [row.for_id, row.deputy_id].some((id) => id === wish.person))
  if (!row || !fits) return refuse('deputyship.unknown')
  await endDeputyRows(tx, [row.id])
  const before = { deputy: row.deputy_id, principal: row.for_id, since: row.since, until: row.until }
  await recordAct(tx, actor, { act: 'endDeputy', thing: 'deputy', thingId: row.id, dossier: null, before })
  return { id: row.id }
}
