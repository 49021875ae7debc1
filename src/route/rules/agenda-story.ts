import type { AgendaItem } from '../model/agenda.ts'
import type { StoryPart } from '../model/agenda-view.ts'

/** An item as it was from a moment on; `versionNumber` and `day` (of its meeting) in words of people. */
export type ItemState = Pick<AgendaItem, 'meeting' | 'position' | 'title' | 'kind' | 'minutes' | 'status' | 'reason' | 'since'> & {
  readonly versionNumber: number | null
  readonly day: string
  /** Null where only room was made in the order. */
  readonly by: string | null
}

/** The story of an item from its states, the oldest first. States in which nothing changed that people see are left out. */
export function itemStory(states: readonly ItemState[]): StoryPart[] {
  return states.flatMap((now, at) => {
    const was = states[at - 1]
    if (!was) return [partOf(now, now.status === 'proposed' ? 'proposed' : 'placed', [])]
    const changes = changesOf(was, now)
    const what = whatHappened(was, now, changes.length > 0)
    return what === null ? [] : [partOf(now, what, changes)]
  })
}

function partOf({ by, since, reason }: ItemState, what: StoryPart['what'], changes: StoryPart['changes']): StoryPart {
  return { what, by: by ?? '', at: since, reason: what === 'takenOff' || what === 'transferred' ? reason : '', changes }
}

function whatHappened(was: ItemState, now: ItemState, changed: boolean): StoryPart['what'] | null {
  if (was.status !== now.status) return now.status
  if (was.meeting !== now.meeting) return 'transferred'
  if (changed) return 'changed'
  return was.position === now.position || now.by === null ? null : 'moved'
}

function changesOf(was: ItemState, now: ItemState): StoryPart['changes'] {
  const fields = [
    { field: 'meeting' as const, before: was.day, after: now.day },
    { field: 'title' as const, before: was.title, after: now.title },
    { field: 'kind' as const, before: was.kind, after: now.kind },
    { field: 'minutes' as const, before: String(was.minutes), after: String(now.minutes) },
    { field: 'version' as const, before: String(was.versionNumber ?? ''), after: String(now.versionNumber ?? '') },
  ]
  return fields.filter(({ before, after }) => before !== after)
}
