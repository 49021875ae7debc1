import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Makes or ends an own address, and asks anew which there are. */
export function useFeedAct<Wish, Told>(act: (wish: Wish) => Promise<Told>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: () => queries.invalidateQueries({ queryKey: ['agenda-feeds'] }) })
}
