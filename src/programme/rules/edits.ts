import { ItemFields, type ItemKind, type ProgrammeItem } from '../model/items.ts'

const names = Object.keys(ItemFields.properties) as readonly (keyof ItemFields)[]

const upper = ['number', 'title', 'status'] as const
const standing = ['confidence', 'explanation', 'lead', 'partners', 'startsOn', 'endsOn'] as const

/** The fields that are written of an item of a kind, in the order of the screen: how it stands first. */
export const fieldsOfKind: Readonly<Record<ItemKind, readonly (keyof ItemFields)[]>> = {
  actionLine: [...upper, 'deferredUntil', ...standing, 'description'],
  subGoal: [...upper, 'deferredUntil', ...standing, 'description'],
  measure: [...upper, ...standing, 'phase', 'priority', 'description', 'measureKind', 'sector', 'legalBasis'],
  boldIdea: [...upper, ...standing, 'phase', 'priority', 'description', 'sector'],
}

export function sameField(one: ItemFields, other: ItemFields, name: keyof ItemFields): boolean {
  return JSON.stringify(one[name]) === JSON.stringify(other[name])
}

/** What somebody typed that differs from what was there. */
export function editsOf(base: ItemFields, mine: ItemFields): Partial<ItemFields> {
  return Object.fromEntries(names.filter((name) => !sameField(base, mine, name)).map((name) => [name, mine[name]]))
}

export type Rebased = {
  /** What was typed, and what the other changed wherever nothing was typed. */
  readonly fields: ItemFields
  /** Fields that both changed, each to something else. */
  readonly conflicts: readonly (keyof ItemFields)[]
}

/** Puts what was typed on `base` onto what somebody else made of it meanwhile; nothing that was typed is lost. */
export function rebased(base: ItemFields, mine: ItemFields, theirs: ItemFields): Rebased {
  const typed = names.filter((name) => !sameField(base, mine, name))
  const fields = { ...fieldsOf(theirs), ...Object.fromEntries(typed.map((name) => [name, mine[name]])) }
  return { fields, conflicts: typed.filter((name) => !sameField(base, theirs, name) && !sameField(mine, theirs, name)) }
}

/** The fields alone of an item. */
export function fieldsOf(item: ItemFields | ProgrammeItem): ItemFields {
  // Each name is a field and its value is of that field's type.
  return Object.fromEntries(names.map((name) => [name, item[name]])) as ItemFields
}
