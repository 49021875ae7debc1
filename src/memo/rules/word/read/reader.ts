import type { Relationship } from '../package.ts'
import type { LeftOutCount } from './left-out.ts'
import type { Lists } from './lists.ts'
import type { Styles } from './styles.ts'
import type { Tracker } from './tracker.ts'

/** A field that is open: until its result begins, its instruction; a field may go on over paragraphs. */
export type Field = { instruction: string; isResult: boolean }

/** What is known of a file while its text is read, and what is counted on the way. `site`: the address of the product. */
export type Reader = {
  readonly styles: Styles
  readonly lists: Lists
  readonly links: ReadonlyMap<string, Relationship>
  readonly notes: ReadonlyMap<string, string>
  readonly site: string
  readonly leftOut: LeftOutCount
  readonly tracker: Tracker
  readonly fields: Field[]
}

const safe = /^(https?:\/\/|mailto:)/i

/** Where a link leads; null where a memo takes no such link. */
export function safeLink(href: string | null): string | null {
  return href !== null && safe.test(href.trim()) && href.length <= 2000 ? href.trim() : null
}

/** The address in the instruction of a field `HYPERLINK "…"`. */
export function linkInField({ instruction }: Field): string | null {
  const found = /^\s*HYPERLINK\s+(?:"([^"]*)"|(\S+))(?:.*\\l\s+"([^"]*)")?/i.exec(instruction)
  const target = found?.[1] ?? found?.[2]
  return target === undefined ? null : safeLink(found?.[3] ? `${target}#${found[3]}` : target)
}
