import type { SourceText } from '../../reading/model.ts'
import type { MemoHeader } from '../model/memos.ts'
import type { TextNode } from '../model/text.ts'
import type { FrozenAnnex } from '../model/versions.ts'
import { fieldLabels, headerFields, memoKindWords, partLabels } from './paper-header.ts'
import { plainText } from './plain.ts'
import { settle } from './redline/settle.ts'

/** Where a line of the written-out memo comes from: the header, or words of the text that are found there again. */
export type LinePlace = { readonly part: 'header' | 'text'; readonly quote: string }

/** A memo written out as lines, one sentence each, for whoever reads texts: the same form as a file from outside has. `places[0]` is of line 1. */
export type AsWritten = { readonly source: SourceText; readonly places: readonly LinePlace[] }

type Written = {
  readonly header: MemoHeader
  readonly content: TextNode
  readonly annexes: readonly Pick<FrozenAnnex, 'number' | 'title'>[]
}

/** As when every suggestion was accepted. Linear in the length of the text. */
export function asWritten({ header, content, annexes }: Written): AsWritten {
  const places = [
    ...headerLines(header, annexes).map((quote): LinePlace => ({ part: 'header', quote })),
    blank,
    ...linesOf(settle(content, 'accepted')),
  ]
  const lines = places.map(({ quote }) => quote)
  const pages = [{ number: 1, firstLine: 1, lastLine: lines.length }]
  return { places, source: { name: header.subject, sha256: '', format: 'txt', origin: 'text', pages, lines, notices: [] } }
}

const blank: LinePlace = { part: 'text', quote: '' }

function headerLines(header: MemoHeader, annexes: Written['annexes']): string[] {
  const fields = headerFields(header, annexes).flatMap(({ field, label, lines }) => {
    if (lines.length === 0) return []
    return field === 'annexes' ? [`${label}:`, ...lines] : [`${label}: ${lines.join(field === 'notPublic' ? ' ' : ', ')}`]
  })
  return [memoKindWords[header.kind], `${fieldLabels.subject}: ${header.subject}`, ...fields]
}

/** The blocks of a text as lines, with an empty one after each. Items of numbered lists and decision points bear their number. */
function linesOf(node: TextNode): LinePlace[] {
  let point = 0
  return (node.content ?? []).flatMap((block) => {
    if (block.type === 'decisionPoint') point += 1
    return block.type === 'decisionPoint' ? pointLines(block, point) : blockLines(block, '')
  })
}

function pointLines(point: TextNode, number: number): LinePlace[] {
  const leads: Readonly<Record<string, string>> = { pointQuestion: `${number}. `, pointAdvice: `${partLabels.advice}: ` }
  return (point.content ?? []).flatMap((part) => blockLines(part, leads[part.type] ?? ''))
}

const holders = new Set(['bulletList', 'orderedList', 'listItem', 'blockquote', 'table', 'pointExplanation', 'agendaItem'])
const parts = new Set(['agendaAdvice', 'agendaSpeaking', 'agendaOthers'])

function blockLines(block: TextNode, lead: string): LinePlace[] {
  if (block.type === 'tableRow') {
    const cells = (block.content ?? []).map((cell) => plainText(cell).replaceAll('\n', ' ').trim())
    return placesOf(cells.join(' | '), '')
  }
  if (block.type === 'orderedList') return (block.content ?? []).flatMap((item, at) => itemLines(item, `${at + 1}. `))
  if (block.type === 'bulletList') return (block.content ?? []).flatMap((item) => itemLines(item, '- '))
  if (holders.has(block.type) || parts.has(block.type)) return (block.content ?? []).flatMap((inner) => blockLines(inner, ''))
  return placesOf(plainText(block).trim(), lead)
}

function itemLines(item: TextNode, lead: string): LinePlace[] {
  return (item.content ?? []).flatMap((inner, at) => blockLines(inner, at === 0 ? lead : ''))
}

/** Sentences of a block; the lead stands on the first line and in no quote. */
function placesOf(text: string, lead: string): LinePlace[] {
  if (text === '') return []
  const sentences = text.split(/\n|(?<=[.!?])\s+(?=[A-ZÀ-Ý‘"(])/u).filter((sentence) => sentence.trim() !== '')
  return [...sentences.map((sentence, at): LinePlace => ({ part: 'text', quote: `${at === 0 ? lead : ''}${sentence.trim()}` })), blank]
}
