import { Fragment, type ReactNode } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { memoPapersTexts } from '../../../web/texts/memo-papers.ts'
import type { RedlineRun } from '../../model/redline.ts'
import type { TextNode } from '../../model/text.ts'

/** How a text is shown. `numberOf` a footnote in the text; 0 where it has none. */
export type Look = {
  readonly deletions: boolean
  readonly onlyChanges: boolean
  readonly idOf?: (key: string) => string
  readonly numberOf: (node: TextNode) => number
  readonly noteId: (number: number, end: 'from' | 'to') => string
}

type Group = { readonly change: RedlineRun['change']; readonly runs: readonly RedlineRun[] }

/** The runs of a line; neighbours with the same fate in one `ins` or `del`, which also says so to who cannot see it. */
export function Inline({ runs, look }: { readonly runs: readonly RedlineRun[]; readonly look: Look }) {
  const t = memoPapersTexts[useLanguage()]
  return grouped(runs, look.deletions).map(({ change, runs: inside }, at) => {
    const text = inside.map((run, place) => <Leaf key={place} run={run} look={look} />)
    const key = `${at} ${change}`
    if (change === 'kept') return <Fragment key={key}>{text}</Fragment>
    const Tag = change === 'inserted' ? 'ins' : 'del'
    return (
      <Tag key={key}>
        <span className="unseen">{t.begins[change]} </span>
        {text}
        <span className="unseen"> {t.ends[change]}</span>
      </Tag>
    )
  })
}

function grouped(runs: readonly RedlineRun[], deletions: boolean): Group[] {
  const groups: { change: RedlineRun['change']; runs: RedlineRun[] }[] = []
  for (const run of runs) {
    if (run.change === 'deleted' && !deletions) continue
    const last = groups.at(-1)
    if (last?.change === run.change) last.runs.push(run)
    else groups.push({ change: run.change, runs: [run] })
  }
  return groups
}

function Leaf({ run, look }: { readonly run: RedlineRun; readonly look: Look }) {
  const { node } = run
  const number = node.type === 'footnote' ? look.numberOf(node) : 0
  const t = memoPapersTexts[useLanguage()]
  if (node.type === 'hardBreak') return <br />
  if (node.type === 'reference') return <span className="memo-reference">{String(node.attrs?.['label'] ?? '')}</span>
  if (node.type === 'footnote')
    return (
      <sup>
        <a href={`#${look.noteId(number, 'to')}`} id={look.noteId(number, 'from')} aria-label={t.footnote(number)}>
          {number}
        </a>
      </sup>
    )
  const marked = withMarks(node)
  return run.was ? <span className="memo-reshaped">{marked}</span> : marked
}

function withMarks({ text = '', marks = [] }: TextNode): ReactNode {
  return marks.reduce<ReactNode>((inside, { type, attrs }) => {
    if (type === 'bold') return <strong>{inside}</strong>
    if (type === 'italic') return <em>{inside}</em>
    if (type === 'underline') return <u>{inside}</u>
    return type === 'link' && isSafe(attrs?.['href']) ? <a href={String(attrs?.['href'])}>{inside}</a> : inside
  }, text)
}

function isSafe(href: unknown): boolean {
  return /^(https?:|mailto:)/i.test(String(href))
}
