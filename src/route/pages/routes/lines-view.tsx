import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../../web/address.ts'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Pager, pageSize, useFrom } from '../../../web/pager.tsx'
import { Await, optionsOf, Select, TextField, Title } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routePortfolioTexts } from '../../../web/texts/route-portfolio.ts'
import { useLater } from '../../../web/use-later.ts'
import { listRouteLines } from '../../contract/portfolio.ts'
import { lineFilters, lineOrders } from '../../model/portfolio-views.ts'
import { LineTable } from './line-table.tsx'
import { LinesPicture } from './lines-picture.tsx'
import type { OfProgramme } from './page.tsx'

/** All routes that the reader may read, as a picture and as a table. */
export function LinesView({ programme }: OfProgramme) {
  const t = routePortfolioTexts[useLanguage()]
  const { get } = useAddress()
  const skip = useFrom()
  const wish = {
    only: lineFilters.find((known) => known === get('filter')) ?? 'all',
    order: lineOrders.find((known) => known === get('volgorde')) ?? 'priority',
    word: useLater(get('woord')),
  }
  const lines = useQuery({
    queryKey: ['route-lines', programme, wish, skip],
    queryFn: () => ask(listRouteLines, { programme, ...wish, skip, count: pageSize }),
    placeholderData: keepPreviousData,
  })
  return (
    <Await of={lines}>
      {(found) => (
        <>
          <Title>{t.title(found)}</Title>
          {found.past > 0 && wish.only !== 'past' && (
            <p>
              {t.pastToo(found.past)} <PastLink programme={programme} />
            </p>
          )}
          {found.routes + found.past === 0 ? (
            <p className="note">{t.empty}</p>
          ) : (
            <>
              <Filters />
              {found.rows.length === 0 && <p>{t.noneFit}</p>}
              {found.rows.length > 0 && (
                <>
                  <Section title={t.picture}>
                    <LinesPicture lines={found} />
                  </Section>
                  <Section title={t.table}>
                    <LineTable rows={found.rows} />
                  </Section>
                </>
              )}
              <Pager shown={found.rows.length} total={found.found} />
            </>
          )}
        </>
      )}
    </Await>
  )
}

function Filters() {
  const t = routePortfolioTexts[useLanguage()]
  const { get, set } = useAddress()
  const choose = (name: string) => (value: string) => set({ [name]: value, vanaf: '' })
  return (
    <div className="filters" role="group" aria-label={t.filter}>
      <TextField label={t.search} type="search" value={get('woord')} onChange={choose('woord')} />
      <Select label={t.filter} value={get('filter') || 'all'} onChange={choose('filter')} options={optionsOf(t.filters)} all={false} />
      <Select
        label={t.order}
        value={get('volgorde') || 'priority'}
        onChange={choose('volgorde')}
        options={optionsOf(t.orders)}
        all={false}
      />
    </div>
  )
}

function PastLink({ programme }: OfProgramme) {
  return (
    <Link to="/programmas/$programme/routes" params={{ programme }} search={{ filter: 'past' }}>
      {routePortfolioTexts[useLanguage()].showPast}
    </Link>
  )
}
