import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { MailWish } from '../model/mail.ts'
import type { MyWorkCount } from '../model/notices.ts'
import { findMailWish, keepMailWish } from '../store/mail-wishes.ts'
import { readNoticeRows } from '../store/notices.ts'
import { countMyWork } from '../views/my-work.ts'

export async function readNotice(tx: Tx, actor: Actor, notice: string): Promise<MyWorkCount | Refusal<'notice.unknown'>> {
  return (await readNoticeRows(tx, actor.subject, notice)) ? countMyWork(tx, actor) : refuse('notice.unknown')
}

export async function readAllNotices(tx: Tx, actor: Actor): Promise<MyWorkCount> {
  await readNoticeRows(tx, actor.subject, null)
  return countMyWork(tx, actor)
}

/** A wish is of the person itself, whoever's work is done. */
export async function wishMail(
  tx: Tx,
  actor: Actor,
  { asked, told, language }: MailWish,
): Promise<MailWish | Refusal<'notice.own-name-only'>> {
  if (actor.subject !== actor.person) return refuse('notice.own-name-only')
  const before = await findMailWish(tx, actor.person)
  const after: MailWish = { asked, told, language }
  await keepMailWish(tx, actor.person, after)
  await recordAct(tx, actor, { act: 'wishMail', thing: 'person', thingId: actor.person, dossier: null, before, after })
  return after
}
