import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../../web/address.ts'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Only, ReadingAlong } from '../../../web/may.tsx'
import { Await, Select, Title } from '../../../web/parts.tsx'
import '../../../web/route-planning.css'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { addRoute, listRoutes } from '../../contract/planning.ts'
import type { DossierRoute } from '../../model/routes.ts'
import { NewRoute } from './new-route.tsx'
import { RouteScreen } from './route-screen.tsx'
import { useRoute } from './use-route.ts'

type OfDossier = { readonly dossier: string }

/** The route of a dossier: its way past the bodies, what clashes, and what else could be. */
export function RoutePage({ dossier }: OfDossier) {
  const { get } = useAddress()
  const routes = useQuery({ queryKey: ['routes', dossier], queryFn: () => ask(listRoutes, { dossier }) })
  return (
    <Await of={routes}>
      {(found) => {
        const shown = found.find(({ id }) => id === get('route')) ?? found.find(({ endedAt }) => endedAt === null) ?? found[0]
        if (!shown) return <Empty dossier={dossier} />
        return (
          <>
            <OneRoute key={shown.id} dossier={dossier} route={shown.id} />
            <Others dossier={dossier} routes={found} shown={shown.id} />
          </>
        )
      }}
    </Await>
  )
}

function Empty({ dossier }: OfDossier) {
  const t = routePlanningTexts[useLanguage()]
  return (
    <>
      <Title>{t.titleEmpty}</Title>
      <p>{t.teach}</p>
      <Only may={addRoute} dossier={dossier} otherwise={<p className="note">{t.teachReader}</p>}>
        <NewRoute dossier={dossier} open />
      </Only>
    </>
  )
}

function OneRoute({ dossier, route }: OfDossier & { readonly route: string }) {
  const view = useRoute({ dossier, route })
  return <Await of={view}>{(found) => <RouteScreen dossier={dossier} view={found} />}</Await>
}

type All = OfDossier & { readonly routes: readonly DossierRoute[]; readonly shown: string }

function Others({ dossier, routes, shown }: All) {
  const t = routePlanningTexts[useLanguage()]
  const { set } = useAddress()
  const nameOf = ({ name, endedAt, demo }: DossierRoute) =>
    [name, ...(endedAt === null ? [] : [t.endedMark]), ...(demo ? [t.demoMark] : [])].join(' · ')
  return (
    <>
      {routes.length > 1 && (
        <Select
          label={t.routes}
          value={shown}
          onChange={(route) => set({ route })}
          options={routes.map((one) => [one.id, nameOf(one)] as const)}
          all={false}
        />
      )}
      <Only may={addRoute} dossier={dossier} otherwise={<ReadingAlong may={addRoute} dossier={dossier} />}>
        <NewRoute dossier={dossier} />
      </Only>
    </>
  )
}
