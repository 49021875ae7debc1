import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, Refused } from '../../../web/client.ts'
import { useMay } from '../../../web/may.tsx'
import { changeRoute, getRoute, getRouteChoices } from '../../contract/planning.ts'
import type { RouteView } from '../../model/planning.ts'

export type OfRoute = { readonly dossier: string; readonly route: string }

/** The route as it stands; always asked anew, for what is planned elsewhere shows here at once. */
export function useRoute({ dossier, route }: OfRoute) {
  return useQuery({
    queryKey: ['route', dossier, route],
    queryFn: () => ask(getRoute, { dossier, route }),
    staleTime: 0,
    refetchOnWindowFocus: true,
  })
}

/** The bodies and meetings at which a step can be. */
export function useChoices({ dossier, route }: OfRoute) {
  return useQuery({ queryKey: ['route-choices', dossier, route], queryFn: () => ask(getRouteChoices, { dossier, route }) })
}

export function useMakesRoutes(dossier: string): boolean {
  return useMay({ may: changeRoute, dossier })
}

/** Does an act on a route; its answer is the route as it then stands, and what rests on it is asked anew. */
export function useRouteAct<Wish>(act: (wish: Wish) => Promise<RouteView>, onDone?: (view: RouteView) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (view) => {
      queries.setQueryData(['route', view.route.dossier, view.route.id], view)
      // At once: what closes with it must not close what somebody opened meanwhile.
      onDone?.(view)
      await Promise.all(
        ['routes', 'route-then', 'route-choices', 'meetings'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
      )
    },
  })
}

/** Somebody else was first: what is there now is shown. */
export function isOvertaken(fault: unknown): boolean {
  return fault instanceof Refused && fault.code.endsWith('.changed-meanwhile')
}
