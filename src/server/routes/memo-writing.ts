import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { addComment, withdrawComment } from '../../memo/acts/comments.ts'
import * as contract from '../../memo/contract/writing.ts'
import type { MemoComment } from '../../memo/model/comments.ts'
import { listComments, listNames } from '../../memo/views/comments.ts'
import { findReferences } from '../../memo/views/find-references.ts'
import { getMemo } from '../../memo/views/memos.ts'
import { referencesNow } from '../../memo/views/references.ts'
import { type Route, route } from '../calls.ts'
import type { Means } from '../means.ts'

export function memoWritingRoutes(_means: Means): Route[] {
  return [
    route(contract.listMemoComments, ({ tx, actor, input }) => listComments(tx, actor, input.memo)),
    route(contract.addMemoComment, async ({ tx, actor, input }) =>
      commentsAfter(tx, actor, { ...input, done: await addComment(tx, actor, input) }),
    ),
    route(contract.withdrawMemoComment, async ({ tx, actor, input }) =>
      commentsAfter(tx, actor, { ...input, done: await withdrawComment(tx, actor, input) }),
    ),
    route(contract.findReferences, async ({ tx, actor, input: { memo, of, text = '' } }) => {
      const view = await getMemo(tx, actor, memo)
      return isRefusal(view) ? view : findReferences(tx, actor, { dossier: view.dossier, programme: view.programme, of, text })
    }),
    route(contract.resolveReferences, async ({ tx, actor, input: { memo, references } }) => {
      const view = await getMemo(tx, actor, memo)
      return isRefusal(view) ? view : referencesNow(tx, actor, { programme: view.programme, references })
    }),
    route(contract.nameSuggesters, ({ tx, input }) => listNames(tx, input.people)),
  ]
}

type Done = { readonly memo: string; readonly done: { readonly id: string } | Refusal }

async function commentsAfter(tx: Tx, actor: Actor, { memo, done }: Done): Promise<MemoComment[] | Refusal> {
  return isRefusal(done) ? done : listComments(tx, actor, memo)
}
