import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { MemoComment } from '../model/comments.ts'
import { listCommentRows, listNameRows } from '../store/comments.ts'

/** The comments on a memo in the order in which they were written, with the replies to them. */
export function listComments(tx: Tx, actor: Actor, memo: string): Promise<MemoComment[]> {
  return listCommentRows(tx, memo, actor.person)
}

/** What people are called, with their organisation. */
export async function listNames(tx: Tx, people: readonly string[]): Promise<{ id: string; name: string; organisation: string }[]> {
  return people.length === 0 ? [] : listNameRows(tx, people)
}
