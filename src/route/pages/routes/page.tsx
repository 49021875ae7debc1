import { Link } from '@tanstack/react-router'
import { useAddress } from '../../../web/address.ts'
import { useLanguage } from '../../../web/language.ts'
import { routePortfolioTexts } from '../../../web/texts/route-portfolio.ts'
import '../../../web/route-portfolio.css'
import { AgendasView } from './agendas-view.tsx'
import { LinesView } from './lines-view.tsx'
import { PlanScreen } from './plan-screen.tsx'

export type OfProgramme = { readonly programme: string }

/** What the address says, by what is shown. */
const views = { routes: '', agendas: 'agendas', plan: 'plan' } as const

/** The routes of all dossiers of a programme over the same agendas: as they are, how full the agendas are, and how all fits best. */
export function RoutesPage({ programme }: OfProgramme) {
  const t = routePortfolioTexts[useLanguage()]
  const shown = useAddress().get('toon')
  const View = shown === views.agendas ? AgendasView : shown === views.plan ? PlanScreen : LinesView
  return (
    <>
      <nav className="tabs" aria-label={t.views}>
        {(['routes', 'agendas', 'plan'] as const).map((view) => (
          <Link
            key={view}
            to="/programmas/$programme/routes"
            params={{ programme }}
            search={{ toon: views[view] === '' ? undefined : views[view] }}
            activeOptions={{ includeSearch: true, explicitUndefined: true }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t.viewNames[view]}
          </Link>
        ))}
      </nav>
      <View key={shown} programme={programme} />
    </>
  )
}
