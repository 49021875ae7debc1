import type { TextNode } from '../model/text.ts'

/** Blocks that are one line: they hold words, all others hold blocks. */
export const lineBlocks: ReadonlySet<string> = new Set(['paragraph', 'heading', 'pointQuestion', 'pointAdvice', 'agendaTopic'])

const leaves: ReadonlySet<string> = new Set(['text', 'hardBreak', 'footnote', 'reference'])

/** Whether something stands within a line. */
export function isLeaf({ type }: Pick<TextNode, 'type'>): boolean {
  return leaves.has(type)
}

/** Neighbouring words with the same marks as one piece, so that the same line is written in one way only. */
export function joinedWords(pieces: readonly TextNode[]): TextNode[] {
  const joined: TextNode[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.type === 'text' && piece.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(piece.marks ?? []))
      joined[joined.length - 1] = { ...last, text: `${last.text ?? ''}${piece.text ?? ''}` }
    else joined.push(piece)
  }
  return joined
}
