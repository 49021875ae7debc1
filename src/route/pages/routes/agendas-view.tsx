import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useAddress } from '../../../web/address.ts'
import { ask } from '../../../web/client.ts'
import { longDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Pager, pageSize, useFrom } from '../../../web/pager.tsx'
import { Await, Select, Title } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routePortfolioTexts } from '../../../web/texts/route-portfolio.ts'
import { listAgendaRooms } from '../../contract/portfolio.ts'
import type { AgendaRoom, AgendaRooms } from '../../model/portfolio-views.ts'
import { Fullness } from './fullness.tsx'
import type { OfProgramme } from './page.tsx'

/** How full the agendas of a programme are from today on. */
export function AgendasView({ programme }: OfProgramme) {
  const t = routePortfolioTexts[useLanguage()]
  const { get } = useAddress()
  const skip = useFrom()
  const [body, over] = [get('gremium'), get('vol') === 'ja']
  const rooms = useQuery({
    queryKey: ['agenda-rooms', programme, body, over, skip],
    queryFn: () => ask(listAgendaRooms, { programme, skip, count: pageSize, over, ...(body !== '' && { body }) }),
    placeholderData: keepPreviousData,
  })
  return (
    <Await of={rooms}>
      {(found) => (
        <>
          <Title>{t.agendasTitle(found.overfull, found.meetings)}</Title>
          <p className="quiet">{t.agendasHow}</p>
          <Filters bodies={found.bodies} />
          <Section title={t.agendas}>
            {found.rows.length === 0 ? <p className="note">{t.noAgendas}</p> : <RoomTable programme={programme} rows={found.rows} />}
            <Pager shown={found.rows.length} total={found.found} />
          </Section>
        </>
      )}
    </Await>
  )
}

function Filters({ bodies }: Pick<AgendaRooms, 'bodies'>) {
  const t = routePortfolioTexts[useLanguage()]
  const { get, set } = useAddress()
  return (
    <div className="filters" role="group" aria-label={t.filter}>
      <Select
        label={t.body}
        value={get('gremium')}
        onChange={(gremium) => set({ gremium, vanaf: '' })}
        options={bodies.map(({ id, code }) => [id, code] as const)}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={get('vol') === 'ja'}
          onChange={(event) => set({ vol: event.target.checked ? 'ja' : '', vanaf: '' })}
        />
        {t.onlyOver}
      </label>
    </div>
  )
}

function RoomTable({ programme, rows }: OfProgramme & { readonly rows: readonly AgendaRoom[] }) {
  const language = useLanguage()
  const t = routePortfolioTexts[language]
  return (
    <div className="table-wrap">
      <table className="plain-heads">
        <caption className="unseen">{t.agendas}</caption>
        <thead>
          <tr>
            {[t.day, t.body, t.full].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.meeting}>
              <td data-head={t.day}>
                <Link to="/programmas/$programme/vergaderingen/$meeting" params={{ programme, meeting: row.meeting }}>
                  {longDay(row.day, language)}, {row.startsAt}
                </Link>
              </td>
              <td data-head={t.body}>{row.body}</td>
              <td data-head={t.full}>
                <Fullness taken={row.taken} room={row.room} />
                {row.taken > row.own && row.own > 0 && <span className="quiet">, {t.ofWhichElse(row.taken - row.own)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
