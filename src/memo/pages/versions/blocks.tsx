import type { ReactNode } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { memoPapersTexts } from '../../../web/texts/memo-papers.ts'
import type { RedlineBlock } from '../../model/redline.ts'
import { hasChanges } from '../../rules/redline/changes.ts'
import { Inline, type Look } from './inline.tsx'

type Of = { readonly block: RedlineBlock; readonly at: string; readonly look: Look }
type OfAll = { readonly blocks: readonly RedlineBlock[]; readonly at: string; readonly look: Look }

/** Blocks of a text in their order; `at` is the key of the block that holds them. */
export function Blocks({ blocks, at, look }: OfAll) {
  const leftOut = at === '' && look.onlyChanges ? quietRuns(blocks) : null
  return blocks.map((block, place) => {
    const key = at === '' ? String(place) : `${at}.${place}`
    const quiet = leftOut?.get(place)
    if (quiet !== undefined) return quiet === 0 ? null : <LeftOut key={key} count={quiet} />
    return block.change === 'deleted' && !look.deletions ? null : <Block key={key} block={block} at={key} look={look} />
  })
}

/** Blocks that stayed as they were, headings apart: at the first of a row how many there are, at the others 0. */
function quietRuns(blocks: readonly RedlineBlock[]): Map<number, number> {
  const found = new Map<number, number>()
  let first = -1
  blocks.forEach((block, place) => {
    if (block.type === 'heading' || hasChanges(block)) first = -1
    else {
      if (first < 0) first = place
      else found.set(place, 0)
      found.set(first, (found.get(first) ?? 0) + 1)
    }
  })
  return found
}

function LeftOut({ count }: { readonly count: number }) {
  const t = memoPapersTexts[useLanguage()]
  return <p className="memo-note">{t.leftOut(count)}</p>
}

const boxes: ReadonlySet<string> = new Set(['decisionPoint', 'agendaItem'])
const lists: ReadonlySet<string> = new Set(['bulletList', 'orderedList'])

function Block({ block, at, look }: Of) {
  if (block.change === 'movedAway') return look.deletions ? <MovedAway block={block} /> : null
  if (block.runs) return <Line block={block} at={at} look={look} />
  if (boxes.has(block.type)) return <Box block={block} at={at} look={look} />
  if (lists.has(block.type)) return <List block={block} at={at} look={look} />
  return block.type === 'table' ? <Table block={block} at={at} look={look} /> : <Holder block={block} at={at} look={look} />
}

/** What marks a block as changed: its id to jump to, and a line beside it of another kind for each fate. */
function marksOf({ block, at, look }: Of) {
  const touched = (block.runs ?? []).some((run) => run.change !== 'kept' && (look.deletions || run.change === 'inserted'))
  const kept = block.was ? 'reshaped' : touched ? 'changed' : undefined
  const name = block.moved ? 'moved' : block.change === 'kept' ? kept : block.change
  return { id: look.idOf?.(at), tabIndex: look.idOf ? -1 : undefined, 'data-change': name }
}

function MovedAway({ block }: { readonly block: RedlineBlock }) {
  const t = memoPapersTexts[useLanguage()]
  return (
    <p className="memo-note" data-change="movedAway">
      {block.type === 'decisionPoint' ? t.pointMovedAway : t.itemMovedAway}
    </p>
  )
}

const levels = ['h2', 'h3', 'h4'] as const

function Line(of: Of) {
  const { block, look } = of
  const t = memoPapersTexts[useLanguage()]
  const text = <Inline runs={block.runs ?? []} look={look} />
  if (block.type === 'heading') {
    const Tag = levels[Math.min(3, Math.max(1, Number(block.attrs?.['level'] ?? 1))) - 1] ?? 'h4'
    return (
      <Tag {...marksOf(of)}>
        <Reshaped block={block} />
        {text}
      </Tag>
    )
  }
  const label = labelOf(block.type, t)
  return (
    <p {...marksOf(of)}>
      <Reshaped block={block} />
      {label && <strong className="memo-label">{label} </strong>}
      {text}
    </p>
  )
}

type Texts = (typeof memoPapersTexts)['nl' | 'en']

function labelOf(type: string, t: Texts): string | null {
  if (type === 'pointAdvice') return t.advice
  return type === 'pointQuestion' ? t.question : null
}

function Reshaped({ block }: { readonly block: RedlineBlock }) {
  const t = memoPapersTexts[useLanguage()]
  const { was } = block
  if (!was || block.change !== 'kept') return null
  const level = (attrs: RedlineBlock['attrs']) => Number(attrs?.['level'] ?? 1)
  const words = was.type !== block.type ? t.wasType(was.type) : was.type === 'heading' ? t.wasLevel(level(was.attrs)) : t.reshaped
  return <span className="memo-note">{words} </span>
}

/** A decision point or an agenda item in its box, with its number and what it was before. */
function Box(of: Of) {
  const { block, at, look } = of
  const t = memoPapersTexts[useLanguage()]
  const point = String(block.attrs?.['id'] ?? '')
  const isPoint = block.type === 'decisionPoint'
  const { before = null, after = null } = block.number ?? {}
  const name = isPoint ? t.point(after ?? before) : t.agendaItem
  return (
    <section className="memo-box" aria-label={name} {...marksOf(of)} id={look.idOf?.(at) ?? (isPoint ? `punt-${point}` : undefined)}>
      <p className="memo-box-name">
        <strong>{name}</strong>
        {look.deletions && <FateOf block={block} />}
      </p>
      <Blocks blocks={block.content ?? []} at={at} look={look} />
    </section>
  )
}

function FateOf({ block }: { readonly block: RedlineBlock }) {
  const t = memoPapersTexts[useLanguage()]
  const { before = null, after = null } = block.number ?? {}
  const words: string[] = []
  if (block.change === 'inserted') words.push(t.fates.inserted)
  if (block.change === 'deleted') words.push(t.fates.deleted)
  if (block.moved) words.push(t.fates.moved)
  if (before !== null && after !== null && before !== after) words.push(t.wasPoint(before))
  if (block.was) words.push(t.reshaped)
  return words.length === 0 ? null : <span className="memo-note"> {words.join(' · ')}</span>
}

function List(of: Of) {
  const { block, at, look } = of
  const Tag = block.type === 'bulletList' ? 'ul' : 'ol'
  const start = Number(block.attrs?.['start'] ?? 1)
  return (
    <Tag {...marksOf(of)} {...(Tag === 'ol' && start > 1 && { start })}>
      {(block.content ?? []).map((item, place) => {
        const key = `${at}.${place}`
        if (item.change === 'deleted' && !look.deletions) return null
        return (
          <li key={key} {...marksOf({ block: item, at: key, look })}>
            <Blocks blocks={item.content ?? []} at={key} look={look} />
          </li>
        )
      })}
    </Tag>
  )
}

function Table(of: Of) {
  const { block, at, look } = of
  return (
    <div className="memo-table" {...marksOf(of)}>
      <table>
        <tbody>
          {(block.content ?? []).map((row, place) => {
            const key = `${at}.${place}`
            if (row.change === 'deleted' && !look.deletions) return null
            return (
              <tr key={key} {...marksOf({ block: row, at: key, look })}>
                {(row.content ?? []).map((cell, column) => (
                  <Cell key={`${key}.${column}`} block={cell} at={`${key}.${column}`} look={look} />
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Cell(of: Of) {
  const { block, at, look } = of
  if (!look.deletions && (block.change === 'deleted' || block.change === 'absent')) return null
  const Tag = block.type === 'tableHeader' ? 'th' : 'td'
  const span = (name: string) => Number(block.attrs?.[name] ?? 1)
  return (
    <Tag colSpan={span('colspan')} rowSpan={span('rowspan')} {...marksOf(of)}>
      <Blocks blocks={block.content ?? []} at={at} look={look} />
    </Tag>
  )
}

const holders: Readonly<Record<string, (t: Texts) => string | null>> = {
  pointExplanation: (t) => t.explanation,
  agendaAdvice: (t) => t.advice,
  agendaSpeaking: (t) => t.speaking,
  agendaOthers: (t) => t.others,
}

/** A block that only holds others: the parts of a point or an item under their name, a quotation. */
function Holder(of: Of) {
  const { block, at, look } = of
  const t = memoPapersTexts[useLanguage()]
  const inside: ReactNode = <Blocks blocks={block.content ?? []} at={at} look={look} />
  if (block.type === 'blockquote') return <blockquote {...marksOf(of)}>{inside}</blockquote>
  const label = holders[block.type]?.(t)
  return (
    <div {...marksOf(of)}>
      {label && !isEmpty(block) && <p className="memo-label">{label}</p>}
      {inside}
    </div>
  )
}

function isEmpty(block: RedlineBlock): boolean {
  return (block.runs ?? []).length === 0 && (block.content ?? []).every(isEmpty)
}
