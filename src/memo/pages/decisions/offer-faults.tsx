import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../../web/language.ts'
import type { OfferFault, OfferWarning } from '../../model/deciding.ts'
import type { WritingFinding } from '../../model/findings.ts'
import { useDecisionTexts } from './use-decisions.ts'

type Kind = { readonly memo: string; readonly title: string; readonly kind: 'missing' | 'warnings' }

/** Where each thing is put right. */
const tabOf = {
  noDecider: '/notas/$memo/kop',
  deciderNotHere: '/notas/$memo/kop',
  headingEmpty: '/notas/$memo',
  questionEmpty: '/notas/$memo',
  adviceEmpty: '/notas/$memo',
  openSuggestions: '/notas/$memo',
  noPoint: '/notas/$memo',
  openRound: '/notas/$memo/afstemming',
  objection: '/notas/$memo/afstemming',
  noRound: '/notas/$memo/afstemming',
  openRemarks: '/notas/$memo/afstemming',
  noSignatory: '/notas/$memo/ondertekening',
} as const satisfies Readonly<Record<(OfferFault | OfferWarning)['code'], string>>

type Faults<F> = Kind & { readonly faults: readonly F[]; readonly words: (fault: F) => string }

export function FaultList<F extends OfferFault | OfferWarning>({ memo, title, kind, faults, words }: Faults<F>) {
  const t = useDecisionTexts().offer
  if (faults.length === 0) return null
  return (
    <div className={`faults ${kind}`}>
      <h3>{title}</h3>
      <ul>
        {faults.map((fault) => (
          <li key={words(fault)}>
            {words(fault)}{' '}
            <Link to={tabOf[fault.code]} params={{ memo }} aria-label={`${t.toTab}: ${words(fault)}`}>
              {t.toTab}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What stands before a sentence in a list or a point is no part of the text. */
const lead = /^(?:\d{1,3}\. |- |Advies: )/u

/** What the careful reader found, with the sentence and the way to it. */
export function FoundList({ memo, title, kind, findings }: Kind & { readonly findings: readonly WritingFinding[] }) {
  const language = useLanguage()
  const t = useDecisionTexts().offer
  if (findings.length === 0) return null
  return (
    <div className={`faults ${kind}`}>
      <h3>{title}</h3>
      <ul>
        {findings.map(({ check, message, quotes: [first] }) => (
          <li key={`${check} ${message.nl} ${first?.quote}`}>
            {message[language]}
            {first && (
              <>
                {' '}
                <q>{first.quote}</q>{' '}
                {first.part === 'header' ? (
                  <Link to="/notas/$memo/kop" params={{ memo }}>
                    {t.toPlace}
                  </Link>
                ) : (
                  <Link to="/notas/$memo" params={{ memo }} search={{ plaats: first.quote.replace(lead, '') }}>
                    {t.toPlace}
                  </Link>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
