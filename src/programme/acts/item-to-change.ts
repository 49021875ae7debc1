import type { Actor } from '../../identity/model/actor.ts'
import { unknownOrganisations } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ItemFields, ItemKind, ProgrammeItem } from '../model/items.ts'
import { type FieldsRefusal, keepsItem, refuseChange, refuseCompletion, refuseFields } from '../rules/items.ts'
import { findItem, isNumberTaken } from '../store/items.ts'
import { lockTree } from '../store/tree.ts'
import { readerIn } from '../views/reader.ts'

export type ItemAt = { readonly programme: string; readonly item: string; readonly revision: number }
export type ChangeRefusal = 'item.unknown' | 'item.not-your-part' | 'item.gone' | 'item.changed-meanwhile'

/** An item that the actor may change now, as it was when it was read; nobody else writes in the tree until the transaction ends. */
export async function itemToChange(tx: Tx, actor: Actor, at: ItemAt): Promise<ProgrammeItem | Refusal<ChangeRefusal>> {
  await lockTree(tx, at.programme)
  const item = await findItem(tx, at.programme, at.item)
  if (!item) return refuse('item.unknown')
  return refuseChange(item, await readerIn(tx, actor, at.programme), at.revision) ?? item
}

type Written = {
  readonly programme: string
  /** The item that changes, or those that are replaced: their numbers may be used again, and organisations that they name may have ended since. */
  readonly instead: readonly ProgrammeItem[]
  readonly kind: ItemKind
  readonly fields: ItemFields
  readonly openMilestones: number
}
export type WrittenRefusal =
  | FieldsRefusal
  | 'item.not-your-part'
  | 'item.number-taken'
  | 'item.organisation-unknown'
  | 'item.open-milestones'

/** Whether an item may hold these fields, and the actor may write them. */
export async function refuseWritten(
  tx: Tx,
  actor: Actor,
  { programme, instead, kind, fields, openMilestones }: Written,
): Promise<Refusal<WrittenRefusal> | null> {
  if (!keepsItem(await readerIn(tx, actor, programme), { kind, lead: fields.lead })) return refuse('item.not-your-part')
  const refused = refuseFields(kind, fields)
  if (refused) return refused
  const ids = instead.map(({ id }) => id)
  if (await isNumberTaken(tx, { programme, kind, number: fields.number, instead: ids })) return refuse('item.number-taken')
  const known = instead.flatMap(organisationsIn)
  const added = organisationsIn(fields).filter((id) => !known.includes(id))
  if ((await unknownOrganisations(tx, added)).length > 0) return refuse('item.organisation-unknown')
  return refuseCompletion(fields.status, openMilestones)
}

function organisationsIn({ lead, partners }: Pick<ItemFields, 'lead' | 'partners'>): string[] {
  return [...partners, ...(lead === null ? [] : [lead])]
}

/** The fields of an item, or those of them that were sent, without spaces around titles and numbers. */
export function tidied<F extends Partial<ItemFields>>(fields: F): F {
  const trimmed = (['title', 'number', 'sector', 'phase'] as const).flatMap((name) =>
    fields[name] === undefined ? [] : [[name, fields[name].trim()] as const],
  )
  return { ...fields, ...Object.fromEntries(trimmed) }
}

/** Several items that the actor may change now, in the order in which they were named. */
export async function itemsToChange(tx: Tx, actor: Actor, all: readonly ItemAt[]): Promise<ProgrammeItem[] | Refusal<ChangeRefusal>> {
  const found: ProgrammeItem[] = []
  for (const at of all) {
    const item = await itemToChange(tx, actor, at)
    if (isRefusal(item)) return item
    found.push(item)
  }
  return found
}
