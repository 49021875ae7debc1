import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { organisationOf } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { notify } from '../../notice/acts/notify.ts'
import { commenterRoles } from '../model/comments.ts'
import type { Anchor } from '../model/text.ts'
import { addCommentRow, findCommentRow, withdrawCommentRow } from '../store/comments.ts'
import { findMemoRow, type MemoRecord } from '../store/memos.ts'
import { rolesInMemo } from '../views/memos.ts'

/** `version` and `round` are ids: the version that was read, and the round in which it was asked for. */
export type NewComment = {
  readonly memo: string
  readonly body: string
  readonly anchor?: Anchor | null
  readonly instead?: string | null
  readonly replyTo?: string | null
  readonly point?: string | null
  readonly version?: string | null
  readonly round?: string | null
}
type AddRefusal = 'memo.unknown' | 'session.not-yours' | 'comment.empty' | 'comment.unknown' | 'comment.no-place'

/** Comments on a memo in any status, for the own organisation. Its author hears of it, and who is answered too. */
export async function addComment(tx: Tx, actor: Actor, wish: NewComment): Promise<{ id: string } | Refusal<AddRefusal>> {
  const row = await findMemoRow(tx, wish.memo)
  if (!row) return refuse('memo.unknown')
  const roles = await rolesInMemo(tx, actor, row)
  if (!commenterRoles.some((role) => roles.includes(role))) return refuse('session.not-yours')
  const body = wish.body.trim()
  const { anchor = null, instead = null, replyTo = null, point = null, version = null, round = null } = wish
  if (body === '') return refuse('comment.empty')
  if (instead !== null && anchor === null) return refuse('comment.no-place')
  const answered = replyTo === null ? null : ((await findCommentRow(tx, row.id, replyTo)) ?? refuse('comment.unknown'))
  if (isRefusal(answered)) return answered
  const about = { version, round, point, anchor, instead, replyTo: answered?.reply_to ?? replyTo }
  const id = randomUUID()
  const organisation = await organisationOf(tx, actor)
  await addCommentRow(tx, { id, memo: row.id, dossier: row.dossier_id, organisation, body, ...about, by: actor.person })
  const after = { memo: row.id, replyTo: about.replyTo, version, round }
  await recordAct(tx, actor, { act: 'addMemoComment', thing: 'memoComment', thingId: id, dossier: row.dossier_id, after })
  await tell(tx, actor, { row, to: [row.created_by, ...(answered ? [answered.by_id] : [])] })
  return { id }
}

async function tell(tx: Tx, actor: Actor, { row, to }: { readonly row: MemoRecord; readonly to: readonly string[] }): Promise<void> {
  await notify(tx, actor, {
    dossier: row.dossier_id,
    to,
    kind: 'comment',
    thing: 'memo',
    thingId: row.id,
    path: `/notas/${row.id}`,
    params: { title: row.subject },
  })
}

type At = { readonly memo: string; readonly comment: string }

/** Withdraws one's own comment: that it was there stays, its words are shown to nobody any more. */
export async function withdrawComment(
  tx: Tx,
  actor: Actor,
  { memo, comment: id }: At,
): Promise<{ id: string } | Refusal<'memo.unknown' | 'comment.unknown' | 'comment.not-your-own'>> {
  const row = await findMemoRow(tx, memo)
  if (!row) return refuse('memo.unknown')
  const comment = await findCommentRow(tx, memo, id)
  if (!comment) return refuse('comment.unknown')
  if (comment.by_id !== actor.person || comment.by_name !== null) return refuse('comment.not-your-own')
  if (comment.withdrawn_at === null) {
    await withdrawCommentRow(tx, id)
    await recordAct(tx, actor, { act: 'withdrawMemoComment', thing: 'memoComment', thingId: id, dossier: row.dossier_id })
  }
  return { id }
}
