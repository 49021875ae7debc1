import type { TextNode } from '../src/memo/model/text.ts'
import { plainText } from '../src/memo/rules/plain.ts'
import { suggestionId } from '../src/memo/rules/suggestions.ts'

/** A number from 0 up to 1, the next one each time. */
export type Random = () => number

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const words =
  'de het een van voor plan brief kamer minister ministerie gemeente aanpak jaar budget maatregel overleg besluit Ünie coördinatie € 4.670.000 2026 (zie 12%), die wordt niet moet kan om en of aan'.split(
    ' ',
  )

function one<T>(random: Random, of: readonly T[]): T {
  return of[Math.floor(random() * of.length)] as T
}

export function prose(random: Random, length: number): string {
  return Array.from({ length }, () => one(random, words)).join(' ')
}

function leaves(random: Random, length: number): TextNode[] {
  const found: TextNode[] = []
  for (let at = 0; at < length; at += 8) {
    const marks = one(random, [[], [], [{ type: 'bold' }], [{ type: 'italic' }]])
    found.push({ type: 'text', text: `${prose(random, 8)} `, ...(marks.length > 0 && { marks }) })
    if (random() < 0.1) found.push({ type: 'footnote', attrs: { text: prose(random, 5) } })
    if (random() < 0.1) found.push({ type: 'reference', attrs: { of: 'measure', id: 'x', label: prose(random, 2) } })
    if (random() < 0.05) found.push({ type: 'hardBreak' })
  }
  return found
}

const paragraph = (random: Random, length = 8 + Math.floor(random() * 70)): TextNode => ({
  type: 'paragraph',
  content: leaves(random, length),
})

function pointOf(random: Random): TextNode {
  return {
    type: 'decisionPoint',
    attrs: { id: `p${Math.floor(random() * 1e9)}`, effects: [] },
    content: [
      { type: 'pointQuestion', content: leaves(random, 8) },
      { type: 'pointExplanation', content: [paragraph(random)] },
      { type: 'pointAdvice', content: leaves(random, 8) },
    ],
  }
}

function list(random: Random): TextNode {
  const items = Array.from({ length: 1 + Math.floor(random() * 5) }, () => ({ type: 'listItem', content: [paragraph(random, 10)] }))
  return { type: one(random, ['bulletList', 'orderedList']), content: items }
}

function table(random: Random): TextNode {
  const [rows, columns] = [2 + Math.floor(random() * 4), 2 + Math.floor(random() * 3)]
  const cell = (type: string) => ({ type, attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [paragraph(random, 3)] })
  return {
    type: 'table',
    content: Array.from({ length: rows }, (_row, at) => ({
      type: 'tableRow',
      content: Array.from({ length: columns }, () => cell(at === 0 ? 'tableHeader' : 'tableCell')),
    })),
  }
}

/** Sometimes a block with something suggested of it as a whole, as the shared text keeps that. */
function block(random: Random): TextNode {
  const made = plainBlock(random)
  if (random() > 0.15) return made
  const level = { type: 'attr', attrName: 'level', previousValue: 1 + Math.floor(random() * 3), newValue: made.attrs?.['level'] }
  const type = one(random, ['insertion', 'deletion', ...(made.type === 'heading' ? ['modification'] : [])])
  const id = suggestionId({ person: '11111111-1111-4111-8111-111111111111', at: 1_700_000_000_000 }, '1')
  const kept = [{ type, attrs: { id, ...(type === 'modification' && level) } }]
  return { ...made, attrs: { ...made.attrs, suggested: JSON.stringify(kept) } }
}

function plainBlock(random: Random): TextNode {
  const chance = random()
  if (chance < 0.15)
    return { type: 'heading', attrs: { level: 1 + Math.floor(random() * 3) }, content: [{ type: 'text', text: prose(random, 3) }] }
  if (chance < 0.25) return pointOf(random)
  if (chance < 0.35) return list(random)
  if (chance < 0.43) return table(random)
  return chance < 0.47 ? { type: 'paragraph' } : paragraph(random)
}

/** A small text with every kind of block. */
export function randomText(random: Random): TextNode {
  return { type: 'doc', content: Array.from({ length: 1 + Math.floor(random() * 14) }, () => block(random)) }
}

/** A text of so many pages of 2,200 characters. */
export function longMemo(pages: number, random: Random): TextNode {
  const content: TextNode[] = []
  for (let letters = 0; letters < pages * 2200; letters += plainText(content.at(-1) ?? { type: 'doc' }).length) content.push(block(random))
  return { type: 'doc', content }
}

/** A text after so many edits: words, marks, blocks that come, go and move. */
export function withRandomEdits(text: TextNode, random: Random, edits = 1 + Math.floor(random() * 8)): TextNode {
  let now = text
  for (let at = 0; at < edits; at += 1) now = edited(now, random)
  return now
}

function edited(node: TextNode, random: Random): TextNode {
  if (node.type === 'table' && random() < 0.3) return withOtherColumns(node, random)
  const content = [...(node.content ?? [])]
  const at = Math.floor(random() * Math.max(1, content.length))
  const child = content[at]
  if (child && random() < 0.75 && (child.content?.length ?? 0) > 0) content[at] = edited(child, random)
  else if (child?.type === 'text') content[at] = { ...child, text: otherWords(child.text ?? '', random) }
  else if (node.type === 'doc') moveAbout(content, at, random)
  return { ...node, content }
}

/** A table without its first column, or with its first column twice. */
function withOtherColumns(table: TextNode, random: Random): TextNode {
  const twice = random() < 0.5
  const cells = (row: TextNode) => row.content ?? []
  const changed = (row: TextNode) => (twice ? [...cells(row).slice(0, 1), ...cells(row)] : cells(row).slice(1))
  if ((table.content ?? []).some((row) => cells(row).length < 2)) return table
  return { ...table, content: (table.content ?? []).map((row) => ({ ...row, content: changed(row) })) }
}

function otherWords(text: string, random: Random): string {
  const parts = text.split(' ')
  parts.splice(Math.floor(random() * parts.length), Math.floor(random() * 3), ...prose(random, Math.floor(random() * 3)).split(' '))
  return parts.join(' ') || 'niets'
}

function moveAbout(content: TextNode[], at: number, random: Random): void {
  const chance = random()
  const to = Math.floor(random() * content.length)
  if (chance < 0.35) content.splice(at, 0, block(random))
  else if (chance < 0.6 && content.length > 1) content.splice(at, 1)
  else if (chance < 0.8) content.splice(to, 0, ...content.splice(at, 1))
  else content.splice(to, 0, { ...(content[at] ?? { type: 'paragraph' }) })
}
