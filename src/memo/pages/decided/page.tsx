import { Button } from '@nl-design-system-candidate/button-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAddress } from '../../../web/address.ts'
import { addressOf, ask } from '../../../web/client.ts'
import { useLanguage, useTexts } from '../../../web/language.ts'
import '../../../web/memo-finding.css'
import { Pager, pageSize, useFrom } from '../../../web/pager.tsx'
import { Await, Select, Title } from '../../../web/parts.tsx'
import { memoFindingTexts } from '../../../web/texts/memo-finding.ts'
import { exportOutcomes, findOutcomes } from '../../contract/find.ts'
import { outcomes } from '../../model/deciding.ts'
import type { OutcomeWish } from '../../model/find.ts'
import { LaterText, MinisterFilter, PeriodFilter, useFilter } from '../list/filters.tsx'
import { outcomeFilters, useOutcomeWish } from '../list/use-memo-wish.ts'
import { OutcomeTable } from './outcome-table.tsx'

const most = 1000

/** What was decided on a subject, and on which points nothing was decided yet. */
export function DecidedPage() {
  const { decided: t, list: words } = memoFindingTexts[useLanguage()]
  const { get, set } = useAddress()
  const wish = useOutcomeWish()
  const from = useFrom()
  const filtered = outcomeFilters.some((name) => get(name) !== '')
  const found = useQuery({
    queryKey: ['outcomes', wish, from],
    // What stays on the screen while the next answer is on its way is what was asked then.
    queryFn: async () => ({ ...(await ask(findOutcomes, { ...wish, from, count: pageSize })), asked: wish }),
    placeholderData: keepPreviousData,
  })
  const clear = () => set(Object.fromEntries([...outcomeFilters, 'vanaf'].map((name) => [name, ''])))
  const waiting = wish.waiting === true
  const title = ({ asked, total }: { readonly asked: OutcomeWish; readonly total: number }) =>
    asked.waiting ? t.titleWaiting(total) : t.title(total, asked.text ?? '')
  return (
    <>
      <Title>{found.data ? title(found.data) : t.about}</Title>
      <Filters waiting={waiting} />
      <Await of={found}>
        {({ rows, total, asked }) => (
          <>
            {total === 0 && !filtered && <Paragraph>{waiting ? t.emptyWaiting : t.empty}</Paragraph>}
            {total === 0 && filtered && (
              <p role="status">
                {t.none}{' '}
                <Button purpose="subtle" onClick={clear}>
                  {words.clear}
                </Button>
              </p>
            )}
            {rows.length > 0 && <OutcomeTable rows={rows} waiting={asked.waiting === true} asked={(asked.text ?? '') !== ''} />}
            {total >= most && <p className="note">{t.onlyThousand}</p>}
            <Pager shown={rows.length} total={total} />
            {total > 0 && <Exports wish={wish} />}
          </>
        )}
      </Await>
    </>
  )
}

function Filters({ waiting }: { readonly waiting: boolean }) {
  const t = memoFindingTexts[useLanguage()].decided
  const all = useTexts()
  const { get, filter } = useFilter()
  return (
    <search className="filters" aria-label={all.filters}>
      <LaterText label={t.about} name="q" />
      <Select
        label={t.which}
        all={false}
        value={waiting ? 'open' : ''}
        onChange={filter('toon')}
        options={[
          ['', t.settled],
          ['open', t.waiting],
        ]}
      />
      <MinisterFilter label={t.minister} />
      {!waiting && (
        <>
          <Select
            label={t.outcome}
            value={get('uitkomst')}
            onChange={filter('uitkomst')}
            options={outcomes.map((outcome) => [outcome, t.outcomes[outcome]])}
          />
          <PeriodFilter from={t.from} until={t.until} />
        </>
      )}
    </search>
  )
}

function Exports({ wish }: { readonly wish: OutcomeWish }) {
  const language = useLanguage()
  return (
    <p className="exports">
      {memoFindingTexts[language].list.asItStands}:
      {(['csv', 'xlsx'] as const).map((format) => (
        <a key={format} href={addressOf(exportOutcomes, { ...wish, format, language })} download>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  )
}
