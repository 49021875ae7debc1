import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { type PlaceRefusal, refusePlace } from '../rules/items.ts'
import { numbersInOrder, placeBefore } from '../rules/tree.ts'
import { changeItemRow } from '../store/items.ts'
import { dropMilestones } from '../store/milestones.ts'
import { listShapes, lockTree, setNumbers, setPositions } from '../store/tree.ts'
import { type ChangeRefusal, type ItemAt, itemToChange } from './item-to-change.ts'

type Done = { readonly id: string }

/** Hangs an item under a parent, before one of the items there or, with null, as the last. Its number stays. */
export async function moveItem(
  tx: Tx,
  actor: Actor,
  wish: ItemAt & { readonly parent: string | null; readonly before: string | null },
): Promise<Done | Refusal<ChangeRefusal | PlaceRefusal>> {
  const { programme, parent } = wish
  const item = await itemToChange(tx, actor, wish)
  if (isRefusal(item)) return item
  const tree = await listShapes(tx, programme)
  const refused = refusePlace(item, parent, tree)
  if (refused) return refused
  const neighbours = tree.filter((one) => one.parent === parent && one.id !== item.id)
  const places = placeBefore(item.id, neighbours, wish.before)
  const position = places.find(({ id }) => id === item.id)?.position ?? item.position
  const others = places.filter(({ id }) => id !== item.id)
  if (!(await changeItemRow(tx, item, { parent, position, by: actor.person }))) return refuse('item.changed-meanwhile')
  await setPositions(tx, programme, others)
  const [before, after] = [
    { parent: item.parent, position: item.position },
    { parent, position },
  ]
  await recordAct(tx, actor, { act: 'moveItem', thing: item.kind, thingId: item.id, dossier: null, programme, before, after })
  return { id: item.id }
}

const longestNumber = 20

/** Numbers everything under an action line, or with null the whole programme, in order. */
export async function renumberItems(
  tx: Tx,
  actor: Actor,
  { programme, line }: { readonly programme: string; readonly line: string | null },
): Promise<{ renumbered: number } | Refusal<'item.unknown' | 'item.number-taken' | 'item.number-too-long'>> {
  await lockTree(tx, programme)
  const tree = (await listShapes(tx, programme)).filter(({ gone }) => gone === null)
  if (line !== null && !tree.some(({ id, kind }) => id === line && kind === 'actionLine')) return refuse('item.unknown')
  const numbers = numbersInOrder(tree, line)
  if (numbers.some(({ number }) => number.length > longestNumber)) return refuse('item.number-too-long')
  const renewed = new Map(numbers.map(({ id, number }) => [id, number]))
  const used = tree.map(({ id, kind, number }) => `${kind} ${renewed.get(id) ?? number}`).filter((one) => !one.endsWith(' '))
  if (new Set(used).size < used.length) return refuse('item.number-taken')
  await setNumbers(tx, numbers, actor.person)
  const before = Object.fromEntries(tree.filter(({ id }) => renewed.has(id)).map(({ id, number }) => [id, number]))
  const after = Object.fromEntries(renewed)
  const thing = { thing: line === null ? 'programme' : 'actionLine', thingId: line ?? programme }
  await recordAct(tx, actor, { act: 'renumberItems', ...thing, dossier: null, programme, before, after })
  return { renumbered: numbers.length }
}

/** Takes an item without parts out of the tree, with the reason; it stays readable, and what was still to be reached is dropped. */
export async function withdrawItem(
  tx: Tx,
  actor: Actor,
  wish: ItemAt & { readonly reason: string },
): Promise<Done | Refusal<ChangeRefusal | 'item.has-parts' | 'item.withdrawn-without-reason'>> {
  const { programme } = wish
  const reason = wish.reason.trim()
  const item = await itemToChange(tx, actor, wish)
  if (isRefusal(item)) return item
  if (reason === '') return refuse('item.withdrawn-without-reason')
  const tree = await listShapes(tx, programme)
  if (tree.some((one) => one.parent === item.id && one.gone === null)) return refuse('item.has-parts')
  if (!(await changeItemRow(tx, item, { gone: 'withdrawn', explanation: reason, by: actor.person })))
    return refuse('item.changed-meanwhile')
  await dropMilestones(tx, item.id, actor.person)
  const what = { act: 'withdrawItem', thing: item.kind, thingId: item.id, dossier: null, programme } as const
  await recordAct(tx, actor, { ...what, before: { explanation: item.explanation }, after: { gone: 'withdrawn', explanation: reason } })
  return { id: item.id }
}
