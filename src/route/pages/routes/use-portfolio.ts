import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Does an act that changes routes or plans of a programme, and asks anew for what it may have changed. */
export function usePortfolioAct<Wish, Done>(act: (wish: Wish) => Promise<Done>, onDone?: (done: Done) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (done) => {
      onDone?.(done)
      const names = ['route-lines', 'agenda-rooms', 'portfolio-plans', 'portfolio-plan', 'routes', 'route']
      await Promise.all(names.map((name) => queries.invalidateQueries({ queryKey: [name] })))
    },
  })
}
