import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { completeTask, type Notification, notify } from '../../notice/acts/notify.ts'
import { listOfficeRows } from '../store/deciding.ts'
import type { MemoRecord } from '../store/memos.ts'
import { listStepRows } from '../store/steps.ts'

type About = Pick<MemoRecord, 'id' | 'dossier_id' | 'subject'>
type Asked = Pick<Notification, 'to' | 'kind' | 'thing'> & {
  readonly thingId?: string
  readonly tab: 'besluiten' | 'ondertekening'
  readonly task?: { readonly due: string | null }
  /** The number of the decision point that it is about. */
  readonly point?: number
}

/** Tells people something about a memo, or asks it of them. */
export function tellOfMemo(tx: Tx, actor: Actor, memo: About, { tab, thingId = memo.id, point, ...asked }: Asked): Promise<string[]> {
  const path = `/notas/${memo.id}/${tab}`
  return notify(tx, actor, {
    ...asked,
    dossier: memo.dossier_id,
    thingId,
    path,
    params: { title: memo.subject.slice(0, 300), ...(point !== undefined && { point }) },
  })
}

/** What was asked about a memo is done: for everybody where the actor makes it, otherwise for the actor. */
export function completeMemoTask(tx: Tx, actor: Actor, memo: About, about: { thing: string; thingId?: string }): Promise<number> {
  return completeTask(tx, actor, { dossier: memo.dossier_id, thing: about.thing, thingId: about.thingId ?? memo.id })
}

/** Those who decide, and who works in their offices. */
export async function decidersAndOffices(tx: Tx, memo: string, deciders: readonly string[]): Promise<string[]> {
  return [...deciders, ...(await listOfficeRows(tx, memo)).map(({ person_id }) => person_id)]
}

/** Who began a memo and who offered it last. */
export async function authorsOf(tx: Tx, memo: Pick<MemoRecord, 'id' | 'created_by'>): Promise<string[]> {
  const offer = (await listStepRows(tx, memo.id)).find(({ act }) => act === 'offer')
  return [...new Set([memo.created_by, ...(offer ? [offer.by_id] : [])])]
}
