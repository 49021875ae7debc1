import { Link } from '@tanstack/react-router'
import { longDay, longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import type { DecisionsView, OfferedVersion } from '../../model/deciding.ts'
import { useDecisionTexts } from './use-decisions.ts'

/** What was handed over, shortest first: the key points, then why, then the way to all of it. */
export function Offered({ view }: { readonly view: DecisionsView }) {
  const language = useLanguage()
  const t = useDecisionTexts()
  const { offered, decideBy, deciders } = view
  if (!offered) return null
  return (
    <div className="offered">
      <p className="quiet">
        {t.about(offered.number, offered.by, longMoment(offered.at, language))}
        {view.status === 'offered' && decideBy !== null && ` · ${t.decideBy(longDay(decideBy, language))}`}
        {deciders.length > 1 && ` · ${t.deciders(deciders.map(({ name }) => name).join(', '))}`}
      </p>
      <InSpite view={view} />
      {offered.keyPoints !== '' && <Words title={t.keyPoints} text={offered.keyPoints} />}
      {offered.reason !== '' && (
        <details className="folded">
          <summary>{t.reason}</summary>
          <p className="written">{offered.reason}</p>
        </details>
      )}
      <Annexes annexes={offered.annexes} />
      <p>
        <Link to="/notas/$memo/versies" params={{ memo: view.memo }}>
          {t.wholeText}
        </Link>
      </p>
    </div>
  )
}

/** What was known to be wrong when the memo was offered, and why it came all the same. */
function InSpite({ view: { steps, offered } }: { readonly view: DecisionsView }) {
  const language = useLanguage()
  const t = useDecisionTexts().inSpite
  const offer = steps.find(({ act, versionNumber }) => act === 'offer' && versionNumber === offered?.number)
  if (!offer || offer.known.length === 0) return null
  return (
    <section className="faults" aria-label={t.heading(offer.known.length)}>
      <h2>{t.heading(offer.known.length)}</h2>
      <ul>
        {offer.known.map((message) => (
          <li key={message.nl}>{message[language]}</li>
        ))}
      </ul>
      <p className="written">{t.why(offer.by, offer.reason)}</p>
    </section>
  )
}

function Words({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <section className="key-points" aria-label={title}>
      <h2>{title}</h2>
      <p className="written">{text}</p>
    </section>
  )
}

function Annexes({ annexes }: Pick<OfferedVersion, 'annexes'>) {
  const t = useDecisionTexts()
  if (annexes.length === 0) return null
  return (
    <details className="folded">
      <summary>
        {t.annexes} ({annexes.length})
      </summary>
      <ol>
        {annexes.map(({ annex, number, title }) => (
          <li key={annex} value={number}>
            {title}
          </li>
        ))}
      </ol>
    </details>
  )
}
