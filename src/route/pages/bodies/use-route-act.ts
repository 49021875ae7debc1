import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Refused } from '../../../web/client.ts'

const about = ['bodies', 'body', 'meetings', 'absences', 'rhythm', 'abolition'] as const

/** Does an act on bodies or meetings, and asks anew for what it may have changed. */
export function useRouteAct<Wish, Made>(act: (wish: Wish) => Promise<Made>, onDone?: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await Promise.all(about.map((name) => queries.invalidateQueries({ queryKey: [name] })))
      onDone?.()
    },
    onError: async (error) => {
      if (isOvertaken(error)) await Promise.all(about.map((name) => queries.invalidateQueries({ queryKey: [name] })))
    },
  })
}

function isOvertaken(error: unknown): boolean {
  return error instanceof Refused && error.code.endsWith('.changed-meanwhile')
}

/** Writes on the revision that was there when it was opened; where somebody was first, `insist` writes on what is there now. */
export function useChange(thing: { readonly revision: number }, write: (revision: number) => Promise<unknown>, onDone: () => void) {
  const [opened] = useState(thing.revision)
  const { mutate, error, isPending } = useRouteAct(write, onDone)
  return {
    error,
    isPending,
    overtaken: isOvertaken(error),
    save: () => mutate(opened),
    insist: () => mutate(thing.revision),
  }
}
