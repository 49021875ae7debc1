import type { RedlineBlock, RedlineRun } from '../../model/redline.ts'
import { plainText } from '../plain.ts'
import { lineBlocks } from '../text-shape.ts'

export const changeKinds = ['inserted', 'deleted', 'moved', 'changed', 'shape'] as const
/** `shape`: the same words in another form: a heading of another level, words made bold, other effects of a decision point. */
export type ChangeKind = (typeof changeKinds)[number]

/**
 * A change of a redline as a reader jumps to it. `key`: the place of its block, `2.0.1` for the second block within the first of the third.
 * `words`: the beginning of what it says now; of what went: what it said. `under`: the heading of the first level that it stands under.
 */
export type Change = { readonly key: string; readonly kind: ChangeKind; readonly words: string; readonly under: string }

const longestWords = 90

/** The changes of a redline in the order in which they stand; one for each line, or for a block that came, went or moved as a whole. */
export function listChanges(blocks: readonly RedlineBlock[]): Change[] {
  let under = ''
  return blocks.flatMap((block, at) => {
    if (block.type === 'heading' && block.attrs?.['level'] === 1 && block.change !== 'deleted') under = wordsOf(block)
    return changesIn(block, String(at)).map((change) => ({ ...change, under }))
  })
}

/** Whether anything in a block changed, or stood in another place. */
export function hasChanges(block: RedlineBlock): boolean {
  return block.change === 'movedAway' || changesIn(block, '').length > 0
}

function changesIn(block: RedlineBlock, key: string): Omit<Change, 'under'>[] {
  const kind = kindOf(block)
  const own = kind === null ? [] : [{ key, kind, words: wordsOf(block) }]
  if (kind === 'inserted' || kind === 'deleted' || block.runs) return own
  return [...own, ...(block.content ?? []).flatMap((child, at) => changesIn(child, key === '' ? String(at) : `${key}.${at}`))]
}

function kindOf({ change, moved, was, runs = [] }: RedlineBlock): ChangeKind | null {
  if (change === 'movedAway' || change === 'absent') return null
  if (change !== 'kept') return change
  if (moved) return 'moved'
  if (runs.some((run) => run.change !== 'kept')) return 'changed'
  return was || runs.some((run) => run.was) ? 'shape' : null
}

function wordsOf(block: RedlineBlock): string {
  const words = allWords(block).replace(/\s+/g, ' ').trim()
  return words.length > longestWords ? `${words.slice(0, longestWords).trimEnd()}…` : words
}

function allWords(block: RedlineBlock): string {
  if (!lineBlocks.has(block.type)) return (block.content ?? []).map(allWords).join(' ')
  const runs = block.runs ?? []
  const now = runs.filter(({ change }) => change !== 'deleted')
  return wordsIn(now.length > 0 ? now : runs)
}

function wordsIn(runs: readonly RedlineRun[]): string {
  return runs.map(({ node }) => (node.type === 'hardBreak' ? ' ' : plainText(node))).join('')
}
