import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { freezeVersion } from '../../memo/acts/freeze.ts'
import * as acts from '../../memo/acts/memos.ts'
import * as contract from '../../memo/contract/memos.ts'
import type { MemoView } from '../../memo/model/memos.ts'
import { getMemo, listMemos } from '../../memo/views/memos.ts'
import { getVersion, listVersions } from '../../memo/views/versions.ts'
import { type Route, route } from '../calls.ts'

export function memoRoutes(): Route[] {
  return [
    route(contract.listMemos, ({ tx, actor, input }) => listMemos(tx, actor, input.dossier)),
    route(contract.draftMemo, async ({ tx, actor, input }) => memoAfter(tx, actor, await acts.draftMemo(tx, actor, input))),
    route(contract.getMemo, ({ tx, actor, input }) => getMemo(tx, actor, input.memo)),
    route(contract.changeHeader, async ({ tx, actor, input }) => memoAfter(tx, actor, await acts.changeHeader(tx, actor, input))),
    route(contract.listVersions, ({ tx, input }) => listVersions(tx, input.memo)),
    route(contract.keepVersion, async ({ tx, actor, input }) => {
      const row = await acts.memoToChange(tx, input)
      if (isRefusal(row)) return row
      const { number } = await freezeVersion(tx, actor, { row, reason: 'kept' })
      return (await listVersions(tx, input.memo)).find((version) => version.number === number) ?? refuse('memo.unknown')
    }),
    route(contract.getVersion, ({ tx, input }) => getVersion(tx, input)),
  ]
}

async function memoAfter<R extends string>(tx: Tx, actor: Actor, outcome: { id: string } | Refusal<R>): Promise<MemoView | Refusal> {
  return isRefusal(outcome) ? outcome : getMemo(tx, actor, outcome.id)
}
