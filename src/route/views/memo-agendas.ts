import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { getMemo } from '../../memo/views/memos.ts'
import { proposers } from '../model/agenda.ts'
import type { MemoAgendas } from '../model/agenda-view.ts'
import { listAgendasOfMemo } from '../store/agenda-lines.ts'
import { listMeetingRows } from '../store/meetings.ts'

type Asked = { readonly memo: string; readonly today: string }

/** The agendas on which a memo stands or stood, and the meetings in the coming year to which its maker can propose it. */
export async function getMemoAgendas(tx: Tx, actor: Actor, { memo: id, today }: Asked): Promise<MemoAgendas | Refusal<'memo.unknown'>> {
  const memo = await getMemo(tx, actor, id)
  if (isRefusal(memo)) return memo
  const mayPropose = memo.programme !== null && proposers.some((role) => memo.roles.includes(role))
  const to = `${Number(today.slice(0, 4)) + 1}-12-31`
  const meetings = mayPropose && memo.programme !== null ? await listMeetingRows(tx, memo.programme, { from: today, to }) : []
  return {
    items: await listAgendasOfMemo(tx, id),
    meetings: meetings
      .filter(({ status }) => status === 'planned')
      .slice(0, 200)
      .map(({ id: meeting, bodyCode, day, startsAt }) => ({ id: meeting, bodyCode, day, startsAt })),
    mayPropose,
  }
}
