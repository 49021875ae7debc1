import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask, Refused } from '../../../../web/client.ts'
import { getOutcomes } from '../../../contract/outcomes.ts'
import type { MeetingOutcomes } from '../../../model/outcomes.ts'
import type { MeetingReadiness } from '../../../model/readiness.ts'

export type AtMeeting = { readonly programme: string; readonly meeting: string }
export type Shown = { readonly at: AtMeeting; readonly outcomes: MeetingOutcomes }

export function useOutcomes({ programme, meeting }: AtMeeting) {
  return useQuery({ queryKey: ['outcomes', programme, meeting], queryFn: () => ask(getOutcomes, { programme, meeting }) })
}

/** What else is shown of a meeting. */
const around = ['agenda', 'readiness', 'outcomes', 'meetings', 'my-work'] as const

/** Does an act after a meeting; everything that is shown of it is asked anew, also where the act was refused. */
export function useOutcomesAct<Wish>(
  { programme, meeting }: AtMeeting,
  act: (wish: Wish) => Promise<MeetingOutcomes>,
  onDone?: (view: MeetingOutcomes) => void,
) {
  const queries = useQueryClient()
  return useMutation({
    // One after the other: of two answers the later one is shown last.
    scope: { id: `outcomes ${meeting}` },
    mutationFn: act,
    onSuccess: (view) => {
      queries.setQueryData(['outcomes', programme, meeting], view)
      onDone?.(view)
    },
    onSettled: () => Promise.all(around.map((name) => queries.invalidateQueries({ queryKey: [name] }))),
  })
}

/** The same before a meeting. */
export function useReadinessAct<Wish>({ programme, meeting }: AtMeeting, act: (wish: Wish) => Promise<MeetingReadiness>) {
  const queries = useQueryClient()
  return useMutation({
    // One after the other: of two answers the later one is shown last.
    scope: { id: `readiness ${meeting}` },
    mutationFn: act,
    onSuccess: (view) => queries.setQueryData(['readiness', programme, meeting], view),
    onError: () => queries.invalidateQueries({ queryKey: ['readiness'] }),
  })
}

/** Whether an act was refused because somebody else was first. */
export function isStale(error: unknown): boolean {
  return error instanceof Refused && (error.code.endsWith('.changed-meanwhile') || error.code === 'outcome.already')
}
