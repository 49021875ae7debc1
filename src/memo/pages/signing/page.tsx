import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../web/client.ts'
import { longDay, longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import '../../../web/memo-deciding.css'
import { Await, Title } from '../../../web/parts.tsx'
import { signingTexts } from '../../../web/texts/memo-signing.ts'
import { getSigning } from '../../contract/signing.ts'
import type { Signatory, SigningView } from '../../model/signing.ts'
import { isOpen } from '../../rules/states.ts'
import { OpenConditions } from './open-conditions.tsx'
import { Send } from './send.tsx'
import { Sign } from './sign.tsx'
import { SignatoriesForm } from './signatories-form.tsx'

/** Who signs a memo, in which order, and when it was sent. */
export function SigningPage({ memo }: { readonly memo: string }) {
  const signing = useQuery({ queryKey: ['memo-signing', memo], queryFn: () => ask(getSigning, { memo }) })
  return (
    <Await of={signing}>
      {(view) => (
        <>
          <Title>{useTitle(view)}</Title>
          <OpenConditions view={view} />
          <Order view={view} />
          {view.waits && <Sign view={view} />}
          {view.mayChange && <SignatoriesForm key={JSON.stringify(view.signatories.map(({ id }) => id))} view={view} />}
          {view.mayMake && <Send view={view} />}
        </>
      )}
    </Await>
  )
}

function useTitle({ status, signatories, sentOn, waits }: SigningView): string {
  const language = useLanguage()
  const t = signingTexts[language].titles
  const all = signatories.length
  if (sentOn !== null) return (status === 'archived' ? t.archived : t.sent)(longDay(sentOn, language))
  if (all === 0) return t.none
  const done = signatories.filter(({ signedAt }) => signedAt !== null).length
  if (done === all) return t.signed
  if (isOpen(status)) return t.before(all)
  return waits ? t.waits(done, all) : t.undecided
}

function Order({ view }: { readonly view: SigningView }) {
  const t = signingTexts[useLanguage()]
  if (view.signatories.length === 0) return view.mayChange ? <p>{t.empty}</p> : null
  return (
    <ol className="signatories" aria-label={t.list}>
      {view.signatories.map((one) => (
        <OneSignatory key={one.id} one={one} next={one.id === view.next} waits={view.waits} />
      ))}
    </ol>
  )
}

function OneSignatory({ one, next, waits }: { readonly one: Signatory; readonly next: boolean; readonly waits: boolean }) {
  const language = useLanguage()
  const t = signingTexts[language]
  return (
    <li>
      <strong>{one.title}</strong> {one.name}{' '}
      {one.signedAt !== null ? (
        <span className="mark accepted">{t.signedAt(longMoment(one.signedAt, language))}</span>
      ) : (
        waits && <span className={`mark ${next ? 'warning' : ''}`}>{next ? t.next : t.later}</span>
      )}
    </li>
  )
}
