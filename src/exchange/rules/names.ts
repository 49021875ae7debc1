import type { ProgrammeState, RefTarget, SheetKind, Thing } from '../model/sheets.ts'
import { sheetKinds } from '../model/sheets.ts'

export type Found = string | 'unknown' | 'several'

/** What cells call things, and which thing a cell's text names. Things of a file are added while it is read. */
export type Names = {
  readonly idOf: (targets: readonly RefTarget[], text: string) => Found
  /** The text that finds the thing again. */
  readonly textOf: (targets: readonly RefTarget[], id: string) => string
  readonly add: (kind: SheetKind, thing: Pick<Thing, 'id' | 'values'>) => void
  readonly thing: (id: string) => NamedThing | undefined
}

export type NamedThing = { readonly kind: SheetKind; readonly values: Thing['values'] }

type Shelf = { readonly byNumber: Map<string, string>; readonly byTitle: Map<string, string[]>; readonly textsById: Map<string, string[]> }

export function namesOf(state: ProgrammeState): Names {
  const shelves = new Map<RefTarget, Shelf>([['organisation', organisationShelf(state)]])
  for (const kind of sheetKinds) shelves.set(kind, emptyShelf())
  const shelf = (target: RefTarget) => shelves.get(target) ?? emptyShelf()
  const things = new Map<string, NamedThing>()
  const add: Names['add'] = (kind, { id, values }) => {
    things.set(id, { kind, values })
    place(shelf(kind), id, { number: text(values['number']), title: titleOf(values) })
  }
  for (const kind of sheetKinds) for (const thing of state.things[kind]) add(kind, thing)
  return {
    add,
    thing: (id) => things.get(id),
    idOf: (targets, typed) => first(targets.map((target) => foundIn(shelf(target), plain(typed)))),
    textOf: (targets, id) => {
      const texts = targets.map((target) => shelf(target).textsById.get(id)).find((one) => one !== undefined) ?? []
      const finds = (typed: string) => first(targets.map((target) => foundIn(shelf(target), plain(typed)))) === id
      return texts.find(finds) ?? texts[0] ?? ''
    },
  }
}

function titleOf(values: Thing['values']): string {
  return text(values['title']) || text(values['name'])
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function plain(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim().toLowerCase()
}

function emptyShelf(): Shelf {
  return { byNumber: new Map(), byTitle: new Map(), textsById: new Map() }
}

function place(shelf: Shelf, id: string, { number, title }: { readonly number: string; readonly title: string }): void {
  if (number !== '') shelf.byNumber.set(plain(number), id)
  const alike = shelf.byTitle.get(plain(title)) ?? []
  if (!alike.includes(id)) shelf.byTitle.set(plain(title), [...alike, id])
  shelf.textsById.set(
    id,
    [number, title].filter((one) => one !== ''),
  )
}

function organisationShelf({ organisations }: ProgrammeState): Shelf {
  const shelf = emptyShelf()
  // An organisation that has ended is still known by the things that name it, but gives way to one of today.
  for (const { id, abbreviation, name } of organisations.toSorted((one, other) => Number(other.ended) - Number(one.ended)))
    place(shelf, id, { number: abbreviation, title: name })
  return shelf
}

function foundIn({ byNumber, byTitle }: Shelf, typed: string): Found {
  const numbered = byNumber.get(typed)
  if (numbered !== undefined) return numbered
  const titled = byTitle.get(typed) ?? []
  return titled.length > 1 ? 'several' : (titled[0] ?? 'unknown')
}

function first(found: readonly Found[]): Found {
  return found.find((one) => one !== 'unknown') ?? 'unknown'
}
