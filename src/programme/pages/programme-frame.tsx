import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { ask } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import '../../web/programme.css'
import { Await, NotFound } from '../../web/parts.tsx'
import { TabStrip } from '../../web/tab-strip.tsx'
import { programmeTexts } from '../../web/texts/programme.ts'
import { listProgrammes } from '../contract/programmes.ts'

/** The parts of a programme, in the order of their tabs. */
const tabs = [
  ['overview', '/programmas/$programme'],
  ['tree', '/programmas/$programme/boom'],
  ['money', '/programmas/$programme/geld'],
  ['risks', '/programmas/$programme/risicos'],
  ['indicators', '/programmas/$programme/indicatoren'],
  ['rounds', '/programmas/$programme/rondes'],
  ['routes', '/programmas/$programme/routes'],
  ['bodies', '/programmas/$programme/gremia'],
  ['calendar', '/programmas/$programme/vergaderkalender'],
  ['exchange', '/programmas/$programme/uitwisseling'],
  ['settings', '/programmas/$programme/instellingen'],
  ['members', '/programmas/$programme/deelnemers'],
] as const

/** What every screen of a programme has around it: its name and its parts. */
export function ProgrammeFrame({ programme }: { readonly programme: string }) {
  const t = programmeTexts[useLanguage()]
  const programmes = useQuery({ queryKey: ['programmes'], queryFn: () => ask(listProgrammes, {}) })
  return (
    <Await of={programmes}>
      {(rows) => {
        const row = rows.find(({ id }) => id === programme)
        if (!row) return <NotFound />
        return (
          <>
            <p className="dossier-name">{row.name}</p>
            <TabStrip label={t.nav}>
              {tabs.map(([tab, to]) => (
                <Link
                  key={tab}
                  to={to}
                  params={{ programme }}
                  activeOptions={{ exact: tab === 'overview', includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {t.tabs[tab]}
                </Link>
              ))}
            </TabStrip>
            <Outlet />
          </>
        )
      }}
    </Await>
  )
}
