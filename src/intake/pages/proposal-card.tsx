import { Heading } from '@nl-design-system-candidate/heading-react'
import { useQuery } from '@tanstack/react-query'
import { getDocumentText } from '../../dossier/contract.ts'
import { cellText } from '../../web/cells.ts'
import { ask } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { memoTitle } from '../../web/memo-title.ts'
import { SourceMark } from '../../web/parts.tsx'
import type { ColumnName, ProposalKind, ProposalValue, ProposalView } from '../model.ts'
import { fileColumnsOf, valueCells } from '../rules/tables.ts'
import { factText, type Words } from './facts.ts'

const headOf: Readonly<Record<ProposalKind, ColumnName>> = {
  memo: 'title',
  decisionPoint: 'text',
  event: 'label',
  amount: 'cents',
  organisation: 'abbreviation',
  commitment: 'text',
  risk: 'text',
  mitigation: 'text',
}

function headText(value: ProposalValue, words: Words): string {
  if (value.kind === 'memo') return memoTitle({ ...value, day: value.date }, words)
  return cellText(valueCells(value)[headOf[value.kind]] ?? null, words) || words.t.kinds[value.kind]
}

/** One proposed fact, part by part; dashed until somebody confirmed it. */
export function ProposalCard({ proposal }: { readonly proposal: ProposalView }) {
  const t = useTexts()
  const language = useLanguage()
  const { value, status, proposed } = proposal
  const look = status === 'proposed' ? 'proposed' : status === 'rejected' ? 'rejected' : 'confirmed'
  return (
    <article className={`card fact ${look}`}>
      <p>
        <span className="mark">{t.kinds[value.kind]}</span> <span className={`mark ${status}`}>{t.statuses[status]}</span>
      </p>
      <Heading level={2}>{headText(value, { t, language })}</Heading>
      <Parts value={value} />
      {status === 'corrected' && (
        <p className="quiet">
          {t.wasProposed}: {factText(proposed, { t, language })}
        </p>
      )}
      {proposal.decidedBy && (
        <p className="quiet">
          {t.decidedBy} {proposal.decidedBy}
          {proposal.decidedAt && `, ${shortDay(proposal.decidedAt, language)}`}
        </p>
      )}
      <SourceMark source={proposal.source} />
    </article>
  )
}

function Parts({ value }: { readonly value: ProposalValue }) {
  const t = useTexts()
  const language = useLanguage()
  const cells = valueCells(value)
  const parts = fileColumnsOf(value.kind).filter((column) => column !== headOf[value.kind] && cells[column])
  if (parts.length === 0) return null
  return (
    <dl className="parts">
      {parts.map((column) => (
        <div key={column}>
          <dt>{t.columns[column]}</dt>
          <dd>{cellText(cells[column] ?? null, { t, language })}</dd>
        </div>
      ))}
    </dl>
  )
}

const around = 4
const longest = 12

/** The lines that the proposal came from, with some around them. Of a whole memo only its head. */
export function SentencePlace({ proposal }: { readonly proposal: ProposalView }) {
  const t = useTexts()
  const { source, sentence } = proposal
  const asked = { version: source.version, from: source.page, count: 1 }
  const text = useQuery({ queryKey: ['page', asked], queryFn: () => ask(getDocumentText, asked) })
  const page = text.data?.pages[0]
  const long = source.lastLine - source.firstLine > longest
  const until = long ? source.firstLine + longest + around : source.lastLine + around
  const numbered = page?.lines.map((line, index) => ({ line, number: page.firstLine + index })) ?? []
  const near = numbered.filter(({ number }) => number >= source.firstLine - around && number <= until)
  const within = (number: number) => number >= source.firstLine && number <= source.lastLine
  return (
    <section aria-label={t.context} className="context">
      <Heading level={2}>{t.context}</Heading>
      {near.length === 0 && <blockquote>{sentence}</blockquote>}
      <ol className="lines">
        {near.map(({ line, number }) => (
          <li key={number} className={within(number) ? 'line marked' : 'line'}>
            <span className="number">{number}</span>
            <span>{within(number) && !long ? <mark>{line}</mark> : line}</span>
          </li>
        ))}
      </ol>
      {long && <p className="quiet">{t.untilLine(source.lastLine)}</p>}
    </section>
  )
}
