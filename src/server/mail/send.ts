import type { FastifyBaseLogger } from 'fastify'
import type { Kysely } from 'kysely'
import type { Tx } from '../../kernel/database.ts'
import { dayAt } from '../../kernel/day.ts'
import { parserOf } from '../../kernel/parse.ts'
import type { Tables } from '../../kernel/tables.generated.ts'
import { firstMailWish, MailWish } from '../../notice/model/mail.ts'
import { NoticeKind } from '../../notice/model/notices.ts'
import { isTooOld, rhythmOf, waitAfter } from '../../notice/rules/mail.ts'
import {
  type ClaimedMail,
  claimMail,
  dropWaitingMail,
  endMail,
  findToTell,
  listToTell,
  listWaitingMail,
  postponeMail,
  type TellableNotice,
} from '../../notice/store/mail.ts'
import { isPlainAddress } from './address.ts'
import { digestLetter, type Letter, noticeLetter, type Told } from './letter.ts'
import { openPost, type Post } from './post.ts'
import type { MailSettings } from './settings.ts'

export type MailMeans = {
  readonly db: Kysely<Tables>
  readonly log: FastifyBaseLogger
  readonly publicUrl: string
  readonly mail: MailSettings | null
}

/** Sends what waits; stops where the mail server takes nothing now. Without a mail server nothing is kept waiting. */
export async function sendWaitingMail(means: MailMeans): Promise<void> {
  const { db, mail } = means
  if (mail === null) return dropWaitingMail(db, 'mail-is-off')
  const waiting = await listWaitingMail(db, 500)
  if (waiting.length === 0) return
  const post = await openPost(mail)
  try {
    for (const id of waiting) if (!(await sendOne(means, post, id))) return
  } finally {
    post.close()
  }
}

/** One mail in one transaction, so that no other process sends it too. Answers whether the server takes another. */
function sendOne(means: MailMeans, post: Post, id: string): Promise<boolean> {
  return means.db.transaction().execute(async (tx) => {
    const claimed = await claimMail(tx, id)
    if (!claimed) return true
    const made = await letterOf(tx, claimed, means.publicUrl)
    if ('why' in made) {
      await endMail(tx, id, { status: 'dropped', why: made.why })
      return true
    }
    return deliver(tx, { means, post, claimed }, made)
  })
}

type Under = { readonly means: MailMeans; readonly post: Post; readonly claimed: ClaimedMail }

async function deliver(tx: Tx, { means, post, claimed }: Under, { letter, address }: Made): Promise<boolean> {
  const { id, attempts } = claimed
  const host = new URL(means.publicUrl).hostname
  const delivery = await post.deliver(letter, { id, address, host, settings: `${means.publicUrl}/account` })
  if (delivery.outcome !== 'again') {
    const sent = delivery.outcome === 'sent'
    await endMail(tx, id, { status: sent ? 'sent' : 'dropped', why: sent ? null : 'address-refused' })
    return true
  }
  means.log.warn({ err: delivery.fault, mail: id, attempts: attempts + 1 }, 'mail waits for another try')
  await postponeMail(tx, id, { seconds: waitAfter(attempts + 1), all: delivery.closed })
  return !delivery.closed
}

type Made = { readonly letter: Letter; readonly address: string }
type Dropped = { readonly why: string }

const parseWish = parserOf(MailWish)
const parseKind = parserOf(NoticeKind)

/** The text is made now, for whoever may still read of it; what nobody needs any more is dropped. */
async function letterOf(tx: Tx, claimed: ClaimedMail, publicUrl: string): Promise<Made | Dropped> {
  const { email, name, asked, told, language } = claimed
  if (email === null || claimed.left_at !== null) return { why: 'nobody-there' }
  if (!isPlainAddress(email)) return { why: 'address-refused' }
  if (isTooOld(claimed.created_at, claimed.now)) return { why: 'too-old' }
  const wish = asked === null ? firstMailWish : parseWish({ asked, told, language })
  const reader = { name, language: wish.language, publicUrl, today: dayAt(claimed.now) }
  if (claimed.notice_id === null) {
    const items = (await listToTell(tx, claimed.person_id)).map(toldOf).filter((one) => rhythmOf(wish, one) !== 'none')
    return items.length === 0 ? { why: 'nothing-left' } : { letter: digestLetter(items, reader), address: email }
  }
  const notice = await findToTell(tx, claimed.notice_id)
  if (!notice || (notice.is_task ? notice.done_at : notice.read_at) !== null) return { why: 'nothing-left' }
  if (rhythmOf(wish, toldOf(notice)) !== 'atOnce') return { why: 'not-wished' }
  return { letter: noticeLetter(toldOf(notice), reader, claimed.kind === 'due'), address: email }
}

function toldOf(row: TellableNotice): Told {
  const { thing, by, programme, path } = row
  return { kind: parseKind(row.kind), thing, by, programme, path, dueOn: row.due_on, isTask: row.is_task, own: row.by_id === row.person_id }
}
