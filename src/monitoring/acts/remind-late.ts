import type { Kysely } from 'kysely'
import { actorFor } from '../../identity/acts/actors.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import { notify } from '../../notice/acts/notify.ts'
import { rolesInProgramme } from '../../programme/views/programmes.ts'
import { holdRound, listCoordinatorsPast, listRequestRows, listRoundsWithLate, markReminded } from '../store/rounds.ts'
import { reportPath } from '../views/rounds.ts'
import { coordinatorsOf } from './open-round.ts'

export type RemindRefusal = 'round.unknown' | 'round.frozen' | 'round.nobody-to-remind'
type OfRound = { readonly programme: string; readonly round: string }

/** Reminds every organisation that has not handed in its reports; `unlessSince`: but for those reminded since a moment. */
export async function remindLate(
  tx: Tx,
  actor: Actor,
  { programme, round: id, unlessSince }: OfRound & { readonly unlessSince?: Date },
): Promise<{ reminded: number } | Refusal<RemindRefusal>> {
  const round = await holdRound(tx, { programme, round: id }, true)
  if (!round) return refuse('round.unknown')
  if (round.status === 'frozen') return refuse('round.frozen')
  const open = (await listRequestRows(tx, id)).filter(({ status, reminded_at }) => {
    const isOpen = status === 'asked' || status === 'returned'
    return isOpen && (unlessSince === undefined || reminded_at === null || reminded_at < unlessSince)
  })
  if (open.length === 0) return refuse('round.nobody-to-remind')
  for (const request of open) {
    const to = request.asked_ids.length > 0 ? request.asked_ids : await coordinatorsOf(tx, programme)
    const path = reportPath({ programme, round: id, id: request.id })
    const about = { programme, thing: 'roundRequest', thingId: request.id, path, params: { title: round.name } }
    await notify(tx, actor, { ...about, to, kind: 'reminder' })
  }
  const reminded = open.map((request) => request.id)
  await markReminded(tx, reminded, actor.person)
  const after = { organisations: open.map(({ abbreviation }) => abbreviation) }
  await recordAct(tx, actor, { act: 'remindLate', thing: 'round', thingId: id, dossier: null, programme, after })
  return { reminded: reminded.length }
}

const betweenReminders = 3 * 24 * 60 * 60 * 1000

/** Each day: whoever is late and was not reminded these three days is reminded, in the name of a co-ordinator of the round. */
export async function remindAllLate(db: Kysely<Tables>, now: Date): Promise<number> {
  const since = new Date(now.getTime() - betweenReminders)
  let reminded = 0
  for (const { id, programme, opened_by } of await listRoundsWithLate(db, { today: dayAt(now), since })) {
    const actor = await coordinatorFor(db, programme, opened_by)
    if (actor === null) continue
    const outcome = await asActor(db, actor, (tx) => remindLate(tx, actor, { programme, round: id, unlessSince: since }))
    reminded += 'reminded' in outcome ? outcome.reminded : 0
  }
  return reminded
}

/** Who opened the round, or whoever co-ordinates now. */
async function coordinatorFor(db: Kysely<Tables>, programme: string, opener: string): Promise<Actor | null> {
  for (const person of [opener, ...(await listCoordinatorsPast(db, programme))]) {
    const actor = await actorFor(db, { person, address: null })
    if (rolesInProgramme(actor, programme).includes('coordinator')) return actor
  }
  return null
}
