import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { notify } from '../../notice/acts/notify.ts'
import { addCommentRow, findComment, membersAmong, withdrawCommentRow } from '../store/comments.ts'
import { findItem } from '../store/items.ts'

type NewComment = {
  readonly programme: string
  readonly item: string
  readonly text: string
  readonly mentions: readonly string[]
}
type AddRefusal = 'item.unknown' | 'comment.empty' | 'comment.person-unknown'

/** Comments on an item, also on one that is gone. Who is mentioned holds a role in the programme. */
export async function addComment(tx: Tx, actor: Actor, wish: NewComment): Promise<{ item: string } | Refusal<AddRefusal>> {
  const { programme, item } = wish
  const text = wish.text.trim()
  const mentions = [...new Set(wish.mentions)]
  const about = await findItem(tx, programme, item)
  if (!about) return refuse('item.unknown')
  if (text === '') return refuse('comment.empty')
  if ((await membersAmong(tx, programme, mentions)).length < mentions.length) return refuse('comment.person-unknown')
  const id = randomUUID()
  await addCommentRow(tx, { id, programme, item, text, mentions, by: actor.person })
  await recordAct(tx, actor, { act: 'addComment', thing: 'comment', thingId: id, dossier: null, programme, after: { item, mentions } })
  await notify(tx, actor, {
    to: mentions,
    programme,
    kind: 'mention',
    thing: about.kind,
    thingId: item,
    path: `/programmas/${programme}/maatregelen/${item}`,
    params: { title: about.title },
  })
  return { item }
}

type At = { readonly programme: string; readonly comment: string }

/** Withdraws one's own comment; its text is shown to nobody any more. */
export async function withdrawComment(
  tx: Tx,
  actor: Actor,
  { programme, comment: id }: At,
): Promise<{ item: string } | Refusal<'comment.unknown' | 'comment.not-your-own'>> {
  const comment = await findComment(tx, programme, id)
  if (!comment) return refuse('comment.unknown')
  if (comment.created_by !== actor.person) return refuse('comment.not-your-own')
  if (comment.withdrawn_at === null) {
    await withdrawCommentRow(tx, id)
    await recordAct(tx, actor, { act: 'withdrawComment', thing: 'comment', thingId: id, dossier: null, programme })
  }
  return { item: comment.item_id }
}
