import type { AgendaChange, SentItem } from '../model/agenda-view.ts'

/** What became of an item that is not on the later agenda: why, and whether it went to another meeting. */
export type Fate = { readonly item: string; readonly reason: string; readonly transferred: boolean }
type Items = readonly SentItem[]

/** What changed from one agenda to another: taken off and added, then per item its place, memo version, kind, time and title. */
export function agendaChanges(before: Items, after: Items, fates: readonly Fate[] = []): AgendaChange[] {
  const former = new Map(before.map((one) => [one.item, one]))
  const later = new Map(after.map((one) => [one.item, one]))
  const gone = before.filter(({ item }) => !later.has(item)).map((one) => goneOf(one, fates))
  const added = after.filter(({ item }) => !former.has(item)).map((one) => changeOf('added', one, ['', String(one.number)]))
  const moved = movedItems(before, after)
  const changed = after.flatMap((one) => {
    const was = former.get(one.item)
    return was ? changesOf(was, one, moved.has(one.item)) : []
  })
  return [...gone, ...added, ...changed]
}

function changeOf(what: AgendaChange['what'], { item, title }: SentItem, [before, after]: readonly [string, string]): AgendaChange {
  return { what, item, title, before, after, reason: '' }
}

function goneOf(one: SentItem, fates: readonly Fate[]): AgendaChange {
  const fate = fates.find(({ item }) => item === one.item)
  return {
    ...changeOf(fate?.transferred === true ? 'transferred' : 'takenOff', one, [String(one.number), '']),
    reason: fate?.reason ?? '',
  }
}

function changesOf(was: SentItem, now: SentItem, moved: boolean): AgendaChange[] {
  const fields: readonly (readonly [AgendaChange['what'], unknown, unknown])[] = [
    ['version', was.versionNumber ?? '', now.versionNumber ?? ''],
    ['kind', was.kind, now.kind],
    ['minutes', was.minutes, now.minutes],
    ['title', was.title, now.title],
  ]
  const changed = fields.filter(([, before, after]) => before !== after)
  return [
    ...(moved ? [changeOf('moved', now, [String(was.number), String(now.number)])] : []),
    ...changed.map(([what, before, after]) => changeOf(what, now, [String(before), String(after)])),
  ]
}

/** The fewest items of which the move explains the new order; what only shifts because of others did not move. */
function movedItems(before: Items, after: Items): ReadonlySet<string> {
  const places = new Map(before.map(({ item }, at) => [item, at]))
  const order = after.flatMap(({ item }) => {
    const at = places.get(item)
    return at === undefined ? [] : [{ item, at }]
  })
  const stayed = longestRising(order.map(({ at }) => at))
  return new Set(order.filter(({ at }) => !stayed.has(at)).map(({ item }) => item))
}

/** The values of a longest rising run, not necessarily of neighbours; quadratic, for agendas are short. */
function longestRising(values: readonly number[]): ReadonlySet<number> {
  const best: number[][] = []
  for (const [at, value] of values.entries()) {
    const before = best.slice(0, at).filter((run) => (run.at(-1) ?? -1) < value)
    best.push([...before.reduce((long, run) => (run.length > long.length ? run : long), [] as number[]), value])
  }
  return new Set(best.reduce((long, run) => (run.length > long.length ? run : long), []))
}
