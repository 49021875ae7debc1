import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../web/client.ts'
import type { signOutEverywhere } from '../contract/sessions.ts'
import type { signOut } from '../contract.ts'

/** Signs out here or everywhere, and goes on to the provider where the session came from there. */
export function useLeave(endpoint: typeof signOut | typeof signOutEverywhere) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => ask(endpoint, {}),
    onSuccess: ({ next }) => {
      if (next === null) void queries.resetQueries()
      else location.assign(next)
    },
  })
}
