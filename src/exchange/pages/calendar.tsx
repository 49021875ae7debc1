import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { longMoment } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { Await, Problem } from '../../web/parts.tsx'
import { exchangeTexts } from '../../web/texts/exchange.ts'
import { type CalendarFeed, getCalendarFeed, openCalendarFeed, revokeCalendarFeed } from '../contract/calendar.ts'

type OfProgramme = { readonly programme: string }

/** Milestones in one's own calendar, behind an address that can be ended. */
export function Calendar({ programme }: OfProgramme) {
  const t = exchangeTexts[useLanguage()]
  const queries = useQueryClient()
  const key = ['calendar-feed', programme]
  const feed = useQuery({ queryKey: key, queryFn: () => ask(getCalendarFeed, { programme }), staleTime: Number.POSITIVE_INFINITY })
  const keep = (next: CalendarFeed) => queries.setQueryData(key, next)
  const open = useMutation({ mutationFn: () => ask(openCalendarFeed, { programme }), onSuccess: keep })
  const revoke = useMutation({ mutationFn: () => ask(revokeCalendarFeed, { programme }), onSuccess: keep })
  const error = open.error ?? revoke.error
  return (
    <section aria-labelledby="calendar">
      <Heading level={2} id="calendar">
        {t.calendar}
      </Heading>
      <p className="lead">{t.calendarLead}</p>
      <Await of={feed}>
        {(told) => (
          <div aria-live="polite">
            {error && <Problem error={error} />}
            <FeedState told={told} />
            <p className="row">
              <Button purpose={told.feed ? 'secondary' : 'primary'} disabled={open.isPending} onClick={() => open.mutate()}>
                {told.feed ? t.calendarAgain : t.calendarMake}
              </Button>
              {told.feed && (
                <Button purpose="secondary" disabled={revoke.isPending} onClick={() => revoke.mutate()}>
                  {t.calendarRevoke}
                </Button>
              )}
            </p>
          </div>
        )}
      </Await>
    </section>
  )
}

function FeedState({ told: { feed, address } }: { readonly told: CalendarFeed }) {
  const language = useLanguage()
  const t = exchangeTexts[language]
  if (feed === null) return null
  if (address !== null) return <NewAddress address={address} />
  return (
    <p>
      {t.calendarThere(longMoment(feed.createdAt, language))}{' '}
      {feed.fetchedAt === null ? t.calendarNever : t.calendarFetched(longMoment(feed.fetchedAt, language))}
    </p>
  )
}

function NewAddress({ address }: { readonly address: string }) {
  const t = exchangeTexts[useLanguage()]
  const [copied, setCopied] = useState(false)
  const copy = () => navigator.clipboard?.writeText(address).then(() => setCopied(true))
  return (
    <>
      <label className="field address">
        <span>{t.calendarAddress}</span>
        <input type="text" readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <p className="row">
        <Button purpose="secondary" onClick={copy}>
          {copied ? t.copied : t.copy}
        </Button>
        <span>{t.calendarOnce}</span>
      </p>
    </>
  )
}
