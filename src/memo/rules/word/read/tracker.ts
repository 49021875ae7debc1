import { outsideSuggestionId } from '../../suggestions.ts'
import type { Tracked } from '../blocks.ts'
import type { Element } from '../xml.ts'

const nobody = 'Onbekend'

/**
 * Gives tracked changes their ids. Changes of one author at one moment that stand against each other are one suggestion, so that they are
 * accepted or rejected together; what stands between two of them makes them two.
 */
export type Tracker = {
  readonly of: (element: Element, kind: Tracked['kind']) => Tracked
  readonly interrupt: () => void
  readonly authors: () => string[]
  readonly count: () => number
}

export function tracker(): Tracker {
  let [groups, open, isCut] = [0, '', true]
  const authors = new Set<string>()
  return {
    of: (element, kind) => {
      const name = (element.attribs['w:author'] ?? '').trim().slice(0, 200) || nobody
      const at = momentIn(element.attribs['w:date']) ?? 0
      const who = `${name}~${at}`
      if (isCut || who !== open) groups += 1
      open = who
      isCut = false
      authors.add(name)
      return { kind, id: outsideSuggestionId({ name, at }, String(groups)) }
    },
    interrupt: () => {
      isCut = true
    },
    authors: () => [...authors],
    count: () => groups,
  }
}

/** A moment as Word writes it, in milliseconds; without a time zone it is taken for UTC. Null where it is none. */
export function momentIn(text: string | undefined): number | null {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}T/.test(text)) return null
  const at = Date.parse(/(Z|[+-]\d{2}:\d{2})$/.test(text) ? text : `${text}Z`)
  return Number.isFinite(at) && at > 0 ? at : null
}
