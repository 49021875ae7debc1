import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import type { ItemKind, ItemOption } from '../model/items.ts'
import { listItemOptions } from '../store/find-items.ts'

export function findItems(
  tx: Tx,
  _actor: Actor,
  { programme, text = '', kind = null }: { readonly programme: string; readonly text?: string; readonly kind?: ItemKind | null },
): Promise<ItemOption[]> {
  return listItemOptions(tx, { programme, text, kind })
}
