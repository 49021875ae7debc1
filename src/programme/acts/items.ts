import { randomUUID } from 'node:crypto'
import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import { organisationOf, unknownOrganisations } from '../../identity/views/organisations.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { ItemFields, ItemKind } from '../model/items.ts'
import { emptyFields, type FieldsRefusal, keepsItem, type PlaceRefusal, refuseFields, refusePlace } from '../rules/items.ts'
import { addItemRows, listItems, nextPosition } from '../store/items.ts'
import { rolesInProgramme } from '../views/programmes.ts'

export type ItemWish = {
  readonly programme: string
  readonly kind: ItemKind
  readonly parent: string | null
  readonly demo?: boolean
} & Partial<ItemFields>

export type AddItemRefusal = FieldsRefusal | PlaceRefusal | 'item.number-taken' | 'item.organisation-unknown' | 'item.not-your-part'

/** Adds an action line, sub-goal, measure or bold idea at the end under its parent. */
export async function addItem(
  tx: Tx,
  actor: Actor,
  { programme, kind, parent, demo = false, ...written }: ItemWish,
): Promise<{ id: string } | Refusal<AddItemRefusal>> {
  const fields: ItemFields = { ...emptyFields(kind), ...written }
  const keeper = { roles: rolesInProgramme(actor, programme), organisation: await organisationOf(tx, actor) }
  if (!keepsItem(keeper, { kind, lead: fields.lead })) return refuse('item.not-your-part')
  const tree = await listItems(tx, programme)
  const refused = refuseFields(kind, fields) ?? refusePlace({ id: null, kind }, parent, tree)
  if (refused) return refused
  if (tree.some((one) => one.kind === kind && one.gone === null && one.number !== '' && one.number === fields.number))
    return refuse('item.number-taken')
  const named = [...fields.partners, ...(fields.lead === null ? [] : [fields.lead])]
  if ((await unknownOrganisations(tx, named)).length > 0) return refuse('item.organisation-unknown')
  const id = randomUUID()
  const position = await nextPosition(tx, programme, parent)
  await addItemRows(tx, [{ id, programme, kind, parent, position, fields, demo, by: actor.person }])
  await recordAct(tx, actor, { act: 'addItem', thing: kind, thingId: id, dossier: null, programme, after: { parent, ...fields } })
  return { id }
}
