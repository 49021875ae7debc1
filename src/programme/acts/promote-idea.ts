import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ItemFields } from '../model/items.ts'
import { fieldsOf } from '../rules/edits.ts'
import { type PlaceRefusal, refusePlace } from '../rules/items.ts'
import { changeItemRow, nextPosition } from '../store/items.ts'
import { listMilestones } from '../store/milestones.ts'
import { listShapes } from '../store/tree.ts'
import { type ChangeRefusal, type ItemAt, itemToChange, type WrittenRefusal } from './item-to-change.ts'
import { addSuccessor } from './replace-items.ts'

type Promotion = ItemAt & { readonly parent: string } & Partial<ItemFields>
type PromotionRefusal = ChangeRefusal | WrittenRefusal | PlaceRefusal | 'item.not-an-idea' | 'item.already-promoted'

/** Makes a measure of a bold idea, under a sub-goal or action line. The idea stays, and its milestones go along. */
export async function promoteIdea(
  tx: Tx,
  actor: Actor,
  { programme, item: id, revision, parent, ...written }: Promotion,
): Promise<{ id: string } | Refusal<PromotionRefusal>> {
  const idea = await itemToChange(tx, actor, { programme, item: id, revision })
  if (isRefusal(idea)) return idea
  if (idea.kind !== 'boldIdea') return refuse('item.not-an-idea')
  if (idea.status === 'measure') return refuse('item.already-promoted')
  const refused = refusePlace({ id: null, kind: 'measure' }, parent, await listShapes(tx, programme))
  if (refused) return refused
  const fields = { ...fieldsOf(idea), number: '', status: 'planned' as const, ...written }
  const place = { kind: 'measure' as const, parent, position: await nextPosition(tx, programme, parent) }
  const milestones = await listMilestones(tx, programme, [id])
  const made = await addSuccessor(tx, actor, { programme, from: [idea], how: 'promotion', ...place, fields, milestones })
  if (isRefusal(made)) return made
  if (!(await changeItemRow(tx, idea, { status: 'measure', by: actor.person }))) return refuse('item.changed-meanwhile')
  const what = { act: 'promoteIdea', thing: 'boldIdea', thingId: id, dossier: null, programme } as const
  await recordAct(tx, actor, { ...what, before: { status: idea.status }, after: { became: made.id, ...fields } })
  return made
}
