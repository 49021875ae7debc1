import type { Change, ChangedParts } from '../model/coordination.ts'
import type { Point, TextNode } from '../model/text.ts'
import { plainText, pointsOf } from './plain.ts'

/** The decision points and headings of which the words differ between two versions; a point that only got another number is the same. */
export function changedParts(before: TextNode, after: TextNode): ChangedParts {
  const points = differences(
    keyed(pointsOf(before), ({ point }) => point),
    keyed(pointsOf(after), ({ point }) => point),
    saidIn,
  )
  const headings = differences(sectionsOf(before), sectionsOf(after), (words) => words)
  return {
    points: points.map(({ value: { point, number, question }, change }) => ({ point, number, question, change })),
    headings: headings.map(({ key, change }) => ({ heading: key.replace(/ \u0000\d+$/, ''), change })),
  }
}

function keyed<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T> {
  return new Map(values.map((value) => [keyOf(value), value]))
}

function saidIn({ question, explanation, advice, effects }: Point): string {
  return JSON.stringify([question, explanation, advice, effects])
}

type Difference<T> = { readonly key: string; readonly value: T; readonly change: Change }

function differences<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>, said: (value: T) => string): Difference<T>[] {
  const now = [...after].flatMap(([key, value]): Difference<T>[] => {
    const old = before.get(key)
    if (old === undefined) return [{ key, value, change: 'added' }]
    return said(old) === said(value) ? [] : [{ key, value, change: 'changed' }]
  })
  const gone = [...before].filter(([key]) => !after.has(key)).map(([key, value]): Difference<T> => ({ key, value, change: 'removed' }))
  return [...now, ...gone]
}

/** The words under each heading, decision points left out. A heading that stands there more often is counted behind its words. */
function sectionsOf(text: TextNode): Map<string, string> {
  const sections = new Map<string, string>()
  let key = ''
  for (const block of text.content ?? []) {
    if (block.type === 'heading') key = freeKey(sections, plainText(block).trim())
    if (block.type === 'heading') sections.set(key, '')
    else if (block.type !== 'decisionPoint') sections.set(key, (sections.get(key) ?? '') + wordsWithNotes(block))
  }
  return sections
}

function freeKey(taken: ReadonlyMap<string, unknown>, heading: string): string {
  let key = heading
  for (let count = 2; taken.has(key); count += 1) key = `${heading} \u0000${count}`
  return key
}

function wordsWithNotes(node: TextNode): string {
  return `${plainText(node).trim()}${notesIn(node)}\n`
}

function notesIn(node: TextNode): string {
  const own = node.type === 'footnote' ? `[${String(node.attrs?.['text'] ?? '')}]` : ''
  return own + (node.content ?? []).map(notesIn).join('')
}
