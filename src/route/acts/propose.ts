import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { getMemo } from '../../memo/views/memos.ts'
import { notify } from '../../notice/acts/notify.ts'
import { listReadersOf } from '../../notice/views/my-work.ts'
import type { ItemFields } from '../model/agenda.ts'
import { keepers } from '../model/bodies.ts'
import { type AddRefusal, addAgendaItem } from './agenda.ts'

type Proposal = ItemFields & { readonly memo: string; readonly meeting: string; readonly version: number | null }

/** Whoever makes a memo proposes it for a meeting; whoever keeps the agenda and reads the memo hears so. */
export async function proposeMemo(tx: Tx, actor: Actor, proposal: Proposal): Promise<{ id: string } | Refusal<AddRefusal>> {
  const memo = await getMemo(tx, actor, proposal.memo)
  if (isRefusal(memo)) return memo
  const { dossier, programme } = memo
  const item = await addAgendaItem(tx, actor, { ...proposal, programme: programme ?? '', place: false })
  if (isRefusal(item)) return item
  const readers = await listReadersOf(tx, dossier)
  const to = readers.filter(({ role }) => keepers.some((keeper) => keeper === role)).map(({ id }) => id)
  const path = `/programmas/${programme}/vergaderingen/${proposal.meeting}`
  await notify(tx, actor, { dossier, to, kind: 'task', thing: 'agendaProposal', thingId: item.id, path })
  return item
}
