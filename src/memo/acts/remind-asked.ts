import type { Kysely } from 'kysely'
import { actorFor } from '../../identity/acts/actors.ts'
import { asActor } from '../../identity/acts/as-actor.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { addDays, type Day, dayAt, parseDay } from '../../kernel/day.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import { isReminderDue } from '../rules/coordination.ts'
import { findMemoRow } from '../store/memos.ts'
import { listMakersPast, listUnansweredPast } from '../store/rounds.ts'
import { keepsIn } from '../views/memos.ts'
import { remindAsked } from './close-coordination.ts'

/** `workingDayBefore`: the last working day before a day. */
export type Calendar = { readonly now: Date; readonly workingDayBefore: (day: Day) => Day }

/** No working day lies further from the next than this. */
const longestGap = 14

/** Each day: whoever has not answered is reminded the working day before the deadline and when it has passed, in the name of who opened the round or of another maker. */
export async function remindAllAsked(db: Kysely<Tables>, { now, workingDayBefore }: Calendar): Promise<number> {
  const today = dayAt(now)
  const due = (await listUnansweredPast(db, addDays(today, longestGap))).filter(({ deadline, reminded_at }) => {
    const day = parseDay(deadline)
    const reminded = reminded_at === null ? null : dayAt(reminded_at)
    return day !== null && isReminderDue({ deadline: day, dayBefore: workingDayBefore(day), reminded }, today)
  })
  let count = 0
  for (const [round, asks] of Map.groupBy(due, (ask) => ask.round)) {
    const [first] = asks
    const actor = first && (await makerFor(db, first))
    if (!first || !actor) continue
    const only = asks.map(({ id }) => id)
    const outcome = await asActor(db, actor, (tx) => remindAsked(tx, actor, { memo: first.memo, round, only }))
    count += 'reminded' in outcome ? outcome.reminded : 0
  }
  return count
}

type Due = { readonly memo: string; readonly dossier: string; readonly opened_by: string }

async function makerFor(db: Kysely<Tables>, { memo, dossier, opened_by }: Due): Promise<Actor | null> {
  for (const person of new Set([opened_by, ...(await listMakersPast(db, dossier))])) {
    const actor = await actorFor(db, { person, address: null })
    const mayRemind = await asActor(db, actor, async (tx) => {
      const row = await findMemoRow(tx, memo)
      return row !== undefined && (await keepsIn(tx, actor, row))
    })
    if (mayRemind) return actor
  }
  return null
}
