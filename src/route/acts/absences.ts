import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { addAbsenceRow, withdrawAbsenceRow } from '../store/absences.ts'
import { findBodyRow, listMemberRows } from '../store/bodies.ts'

type Wish = {
  readonly programme: string
  readonly body: string
  /** Null: the whole body. */
  readonly member: string | null
  readonly reason: string
  readonly firstDay: string
  readonly lastDay: string
}
type Refused = Refusal<'body.unknown' | 'body.abolished' | 'body.member-unknown' | 'absence.days' | 'absence.without-reason'>

/** Days on which a body does not meet, or a member of it cannot be there. A member with an account is absent from every body. */
export async function addAbsence(tx: Tx, actor: Actor, { programme, ...wish }: Wish): Promise<{ id: string } | Refused> {
  const body = await findBodyRow(tx, programme, wish.body)
  if (!body) return refuse('body.unknown')
  if (body.abolishedOn !== null && wish.firstDay >= body.abolishedOn) return refuse('body.abolished')
  if (wish.lastDay < wish.firstDay || wish.firstDay < '1990-01-01' || wish.lastDay > '2100-12-31') return refuse('absence.days')
  const of = await whose(tx, wish)
  if (isRefusal(of)) return of
  const id = await addAbsenceRow(tx, { programme, ...of, firstDay: wish.firstDay, lastDay: wish.lastDay, by: actor.person })
  await recordAct(tx, actor, { act: 'addAbsence', thing: 'absence', thingId: id, dossier: null, programme, after: wish })
  return { id }
}

async function whose(tx: Tx, { body, member, reason }: Omit<Wish, 'programme'>) {
  const said = reason.trim()
  if (member === null) {
    if (said === '') return refuse('absence.without-reason')
    return { body, person: null, member: null, name: said, reason: '' }
  }
  const found = (await listMemberRows(tx, body)).find(({ id }) => id === member)
  if (!found) return refuse('body.member-unknown')
  const { person, name } = found
  return { body: null, person, member: person === null ? member : null, name, reason: said }
}

/** An absence that does not hold after all; that it was told stays. */
export async function withdrawAbsence(
  tx: Tx,
  actor: Actor,
  { programme, absence }: { readonly programme: string; readonly absence: string },
): Promise<Refusal<'absence.unknown'> | null> {
  if (!(await withdrawAbsenceRow(tx, programme, absence))) return refuse('absence.unknown')
  await recordAct(tx, actor, { act: 'withdrawAbsence', thing: 'absence', thingId: absence, dossier: null, programme })
  return null
}
