import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../web/client.ts'
import { longMoment } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { signInTexts } from '../../web/texts/sign-in.ts'
import { endSession, signOutEverywhere } from '../contract/sessions.ts'
import type { SessionView } from '../model/sessions.ts'
import { useLeave } from './use-leave.ts'

export function MySessions({ rows }: { readonly rows: readonly SessionView[] }) {
  const t = signInTexts[useLanguage()]
  const queries = useQueryClient()
  const leave = useLeave(signOutEverywhere)
  const end = useMutation({
    mutationFn: (session: string) => ask(endSession, { session }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['sessions'] }),
  })
  const error = end.error ?? leave.error
  return (
    <section>
      <Heading level={2}>{t.sessions}</Heading>
      <Paragraph>{t.sessionsLead}</Paragraph>
      {error && <Problem error={error} />}
      <ul className="cards">
        {rows.map((row) => (
          <li key={row.id} className="card session">
            <Session row={row} onEnd={() => end.mutate(row.id)} />
          </li>
        ))}
      </ul>
      <p>{t.everywhereLead}</p>
      <Button purpose="secondary" onClick={() => leave.mutate()}>
        {t.everywhere}
      </Button>
    </section>
  )
}

function Session({ row, onEnd }: { readonly row: SessionView; readonly onEnd: () => void }) {
  const language = useLanguage()
  const t = signInTexts[language]
  const browser = row.browser ?? t.unknownBrowser
  const since = longMoment(row.since, language)
  const facts = [
    [t.since, since],
    [t.lastUsed, longMoment(row.lastUsed, language)],
    [t.from, row.address ?? '–'],
    [t.how, t.methods[row.method]],
  ] as const
  return (
    <>
      <Heading level={3}>{browser}</Heading>
      <dl>
        {facts.map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {row.current ? (
        <p className="quiet">{t.thisOne}</p>
      ) : (
        <Button purpose="secondary" aria-label={t.end(browser, since)} onClick={onEnd}>
          {t.action}
        </Button>
      )}
    </>
  )
}
