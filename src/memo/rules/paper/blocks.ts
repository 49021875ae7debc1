import type { PaperBlock, PaperRun } from '../../model/paper.ts'
import type { RedlineBlock, RedlineRun } from '../../model/redline.ts'
import { tableOf } from './table.ts'
import { paperWords as words } from './words.ts'

/** Headings so far: what comes next is at most one level deeper. The title of the paper is above level 1. */
type Outline = { level: number }

/** The blocks of a text or a redline as they are printed. */
export function paperBlocks(blocks: readonly RedlineBlock[]): PaperBlock[] {
  return printed(blocks, { level: 0 })
}

function printed(blocks: readonly RedlineBlock[], outline: Outline): PaperBlock[] {
  return blocks.flatMap((block) => [...shapeRemark(block), ...paperBlock(block, outline)])
}

function paperBlock(block: RedlineBlock, outline: Outline): PaperBlock[] {
  switch (block.type) {
    case 'heading':
      return heading(block, outline)
    case 'decisionPoint':
    case 'agendaItem':
      return block.change === 'movedAway' ? [{ kind: 'remark', text: words.movedAway }] : [box(block, outline)]
    case 'bulletList':
    case 'orderedList':
      return [list(block, outline)]
    case 'table':
      return [tableOf(block, (cell) => printed(cell, outline))]
    case 'blockquote':
      return [{ kind: 'quote', blocks: printed(block.content ?? [], outline) }]
    default:
      return block.runs ? line(block) : part(block, outline)
  }
}

const labels: Readonly<Record<string, string>> = {
  pointQuestion: words.question,
  pointExplanation: words.explanation,
  pointAdvice: words.advice,
  agendaAdvice: words.advice,
  agendaSpeaking: words.speaking,
  agendaOthers: words.others,
}

/** A line without words takes no room on paper. */
function line({ type, runs = [] }: RedlineBlock): PaperBlock[] {
  return runs.length === 0 ? [] : [{ kind: 'line', label: labels[type] ?? '', runs: paperRuns(runs) }]
}

function heading({ attrs, runs = [] }: RedlineBlock, outline: Outline): PaperBlock[] {
  const asked = Math.max(1, Number(attrs?.['level'] ?? 1))
  const said = paperRuns(runs)
  if (said.every(({ text }) => text.trim() === '')) return []
  outline.level = Math.min(asked, outline.level + 1)
  return [{ kind: 'heading', level: outline.level, runs: said }]
}

function box(block: RedlineBlock, outline: Outline): PaperBlock {
  const { before = null, after = null } = block.number ?? {}
  const name = block.type === 'decisionPoint' ? words.point(after ?? before) : words.agendaItem
  const inside = { level: outline.level + 1 }
  const title = [name, ...fatesOf(block)].join(' · ')
  return { kind: 'box', level: outline.level + 1, title, blocks: printed(block.content ?? [], inside) }
}

function fatesOf({ change, moved, number, was }: RedlineBlock): string[] {
  const { before = null, after = null } = number ?? {}
  return [
    ...(change === 'inserted' ? [words.fates.inserted] : []),
    ...(change === 'deleted' ? [words.fates.deleted] : []),
    ...(moved ? [words.fates.moved] : []),
    ...(before !== null && after !== null && before !== after ? [words.wasPoint(before)] : []),
    ...(was ? [words.fates.reshaped] : []),
  ]
}

/** Says of a line or a list that it had another form; boxes say it in their title. */
function shapeRemark({ type, attrs, change, was }: RedlineBlock): PaperBlock[] {
  if (!was || change !== 'kept' || type === 'decisionPoint' || type === 'agendaItem') return []
  const level = Number(was.attrs?.['level'] ?? 1)
  if (was.type === 'heading' && (type !== 'heading' || attrs?.['level'] !== level))
    return [{ kind: 'remark', text: words.wasHeading(level) }]
  if (was.type === type) return []
  return [{ kind: 'remark', text: was.type === 'paragraph' ? words.wasText : words.wasOther }]
}

function list({ type, attrs, content = [] }: RedlineBlock, outline: Outline): PaperBlock {
  const start = Number(attrs?.['start'] ?? 1)
  return { kind: 'list', ordered: type === 'orderedList', start, items: content.map((item) => printed(item.content ?? [], outline)) }
}

function part({ type, content = [] }: RedlineBlock, outline: Outline): PaperBlock[] {
  const blocks = printed(content, outline)
  const label = labels[type]
  return label === undefined || blocks.length === 0 ? blocks : [{ kind: 'part', label, blocks }]
}

const signs = { inserted: ['[+', '+]'], deleted: ['[\u2212', '\u2212]'] } as const

/**
 * The runs of a line as they are printed. A break is a line feed, a footnote hangs on what stands before it. What came and what went stands
 * between signs, so that it is not told by a line through or under it alone.
 */
export function paperRuns(runs: readonly RedlineRun[]): PaperRun[] {
  return runs.flatMap((run, at): PaperRun[] => {
    const { change } = run
    if (change === 'kept') return [printedRun(run)]
    const [open, close] = signs[change]
    const [begins, ends] = [runs[at - 1]?.change !== change, runs[at + 1]?.change !== change]
    return [...(begins ? [sign(open)] : []), printedRun(run), ...(ends ? [sign(close)] : [])]
  })
}

function sign(text: string): PaperRun {
  return { text, change: 'kept' }
}

function printedRun({ change, node }: RedlineRun): PaperRun {
  if (node.type === 'hardBreak') return { text: '\n', change }
  if (node.type === 'footnote') return { text: '', change, note: String(node.attrs?.['text'] ?? '') }
  if (node.type === 'reference') return { text: String(node.attrs?.['label'] ?? ''), change }
  return { text: node.text ?? '', change, ...looks(node.marks ?? []) }
}

function looks(marks: NonNullable<RedlineRun['node']['marks']>): Pick<PaperRun, 'bold' | 'italic' | 'underline' | 'link'> {
  const has = (type: string) => marks.find((mark) => mark.type === type)
  const href = String(has('link')?.attrs?.['href'] ?? '')
  return {
    ...(has('bold') && { bold: true }),
    ...(has('italic') && { italic: true }),
    ...(has('underline') && { underline: true }),
    ...(/^(https?:|mailto:)/i.test(href) && { link: href }),
  }
}
