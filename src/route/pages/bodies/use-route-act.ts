import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Does an act on bodies or meetings, and asks anew for what it may have changed. */
export function useRouteAct<Wish>(act: (wish: Wish) => Promise<unknown>, onDone?: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await Promise.all(
        ['bodies', 'body', 'meetings', 'absences', 'rhythm', 'abolition'].map((name) => queries.invalidateQueries({ queryKey: [name] })),
      )
      onDone?.()
    },
  })
}
