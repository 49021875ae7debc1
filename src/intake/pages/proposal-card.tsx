import { Heading } from '@nl-design-system-candidate/heading-react'
import { useQuery } from '@tanstack/react-query'
import { getDocumentText } from '../../dossier/contract.ts'
import type { Source } from '../../dossier/model.ts'
import { ask } from '../../web/client.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { SourceMark } from '../../web/parts.tsx'
import type { ProposalView } from '../model.ts'
import { factText } from './facts.ts'

/** One proposed fact with the sentence it came from; dashed until somebody confirmed it. */
export function ProposalCard({ proposal }: { readonly proposal: ProposalView }) {
  const t = useTexts()
  const language = useLanguage()
  const look = proposal.status === 'proposed' ? 'proposed' : 'confirmed'
  return (
    <div className="review">
      <article className={`card fact ${look}`}>
        <p>
          <span className="mark">{t.kinds[proposal.value.kind]}</span> <span className="mark">{t.statuses[proposal.status]}</span>
        </p>
        <Heading level={2}>{factText(proposal.value, { t, language })}</Heading>
        {proposal.decidedBy && (
          <p className="quiet">
            {t.decidedBy} {proposal.decidedBy}
          </p>
        )}
        <SourceMark source={proposal.source} />
      </article>
      <section aria-label={t.context} className="context">
        <Heading level={3}>{t.context}</Heading>
        <Neighbours source={proposal.source} sentence={proposal.sentence} />
      </section>
    </div>
  )
}

function Neighbours({ source, sentence }: { readonly source: Source; readonly sentence: string }) {
  const asked = { version: source.version, from: source.page, count: 1 }
  const text = useQuery({ queryKey: ['page', asked], queryFn: () => ask(getDocumentText, asked) })
  const page = text.data?.pages[0]
  if (!page) return <blockquote>{sentence}</blockquote>
  const numbered = page.lines.map((line, index) => ({ line, number: page.firstLine + index }))
  const near = numbered.filter(({ number }) => number >= source.firstLine - 4 && number <= source.lastLine + 4)
  return (
    <ol className="lines">
      {near.map(({ line, number }) => (
        <li key={number} className={number >= source.firstLine && number <= source.lastLine ? 'line marked' : 'line'}>
          <span className="number">{number}</span>
          <span>{number >= source.firstLine && number <= source.lastLine ? <mark>{line}</mark> : line}</span>
        </li>
      ))}
    </ol>
  )
}
