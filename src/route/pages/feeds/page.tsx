import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../web/client.ts'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem, Title } from '../../../web/parts.tsx'
import '../../../web/route-calendars.css'
import { routeFeedsTexts } from '../../../web/texts/route-feeds.ts'
import { listAgendaFeeds, revokeAgendaFeed } from '../../contract/feeds.ts'
import type { AgendaFeed } from '../../model/calendars.ts'
import { NewFeed } from './new-feed.tsx'
import { useFeedAct } from './use-feed-act.ts'

/** One's own calendar addresses: what each follows and when it was last read. */
export function FeedsPage() {
  const t = routeFeedsTexts[useLanguage()]
  const feeds = useQuery({ queryKey: ['agenda-feeds'], queryFn: () => ask(listAgendaFeeds, {}) })
  return (
    <Await of={feeds}>
      {(rows) => (
        <>
          <Title>{t.feedsTitle(rows.length)}</Title>
          <p className="lead">{t.feedsLead}</p>
          {rows.length === 0 ? <p className="note">{t.feedsEmpty}</p> : <Feeds rows={rows} />}
          <NewFeed />
        </>
      )}
    </Await>
  )
}

function Feeds({ rows }: { readonly rows: readonly AgendaFeed[] }) {
  const language = useLanguage()
  const t = routeFeedsTexts[language]
  const revoke = useFeedAct((feed: string) => ask(revokeAgendaFeed, { feed }))
  return (
    <>
      {revoke.error && <Problem error={revoke.error} />}
      <div className="table-wrap">
        <table>
          <caption className="unseen">{t.feedsTable}</caption>
          <thead>
            <tr>
              <th scope="col">{t.about}</th>
              <th scope="col">{t.createdAt}</th>
              <th scope="col">{t.fetchedAt}</th>
              <th scope="col">{t.revoke}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((feed) => (
              <tr key={feed.id}>
                <td data-head={t.about}>{aboutOf(feed, t)}</td>
                <td data-head={t.createdAt}>{longMoment(feed.createdAt, language)}</td>
                <td data-head={t.fetchedAt}>{feed.fetchedAt === null ? t.never : longMoment(feed.fetchedAt, language)}</td>
                <td>
                  <Button purpose="subtle" aria-label={`${t.revoke}: ${aboutOf(feed, t)}`} onClick={() => revoke.mutate(feed.id)}>
                    {t.revoke}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type Words = (typeof routeFeedsTexts)['nl' | 'en']

function aboutOf({ kind, about }: AgendaFeed, t: Words): string {
  if (kind === 'own' || kind === 'programmes') return t.kinds[kind]
  return about === '' ? t.unreadable : about
}
