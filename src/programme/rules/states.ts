import type { FieldChange } from '../model/item-view.ts'
import { ItemFields, type ProgrammeItem } from '../model/items.ts'

const fields = [...(Object.keys(ItemFields.properties) as (keyof ItemFields)[]), 'parent', 'gone'] as const

/** The organisations and items that states name by id. */
export function namedIn(states: readonly ProgrammeItem[]): { readonly organisations: string[]; readonly items: string[] } {
  const organisations = states.flatMap(({ lead, partners }) => [...partners, ...(lead === null ? [] : [lead])])
  return { organisations: [...new Set(organisations)], items: [...new Set(states.flatMap(({ parent }) => parent ?? []))] }
}

type State = Pick<ProgrammeItem, (typeof fields)[number]>

/**
 * The fields in which a state differs from the one before it; of the first state, those that hold something. `names` has what ids are
 * called; empty text is null.
 */
export function fieldChanges(before: State | null, after: State, names: ReadonlyMap<string, string>): FieldChange[] {
  return fields.flatMap((field) => {
    const [was, is] = [before === null ? null : textOf(before[field], names), textOf(after[field], names)]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}

function textOf(value: string | readonly string[] | null, names: ReadonlyMap<string, string>): string | null {
  if (value === null || value.length === 0) return null
  if (typeof value === 'string') return names.get(value) ?? value
  return value.map((id) => names.get(id) ?? id).join(', ')
}
