import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../web/client.ts'
import { workChanged } from '../../../web/my-work.ts'
import { getCoordination, listRemarks } from '../../contract/coordination.ts'
import type { Coordination, Remark } from '../../model/coordination.ts'

const coordinationKey = (memo: string) => ['memo', memo, 'coordination']
const remarksKey = (memo: string) => ['memo', memo, 'remarks']

export function useCoordination(memo: string) {
  return useQuery({ queryKey: coordinationKey(memo), queryFn: () => ask(getCoordination, { memo }) })
}

export function useRemarks(memo: string) {
  return useQuery({ queryKey: remarksKey(memo), queryFn: () => ask(listRemarks, { memo }) })
}

/** The co-ordination as the server has it now, also shown on the screen. */
export function lookAgain(queries: QueryClient, memo: string): Promise<Coordination> {
  return queries.fetchQuery({ queryKey: coordinationKey(memo), queryFn: () => ask(getCoordination, { memo }), staleTime: 0 })
}

export function remarksAgain(queries: QueryClient, memo: string): Promise<Remark[]> {
  return queries.fetchQuery({ queryKey: remarksKey(memo), queryFn: () => ask(listRemarks, { memo }), staleTime: 0 })
}

/** Something done to the co-ordination of a memo; its answer is what the screen shows next. */
export function useDeed<Input = void>(memo: string, send: (input: Input) => Promise<Coordination>) {
  const queries = useQueryClient()
  return useMutation({
    // One after the other: of two answers the later one is shown last.
    scope: { id: `coordination ${memo}` },
    mutationFn: send,
    onSuccess: (view) => {
      queries.setQueryData(coordinationKey(memo), view)
      void queries.invalidateQueries({ queryKey: ['memo', memo], predicate: ({ queryKey }) => queryKey[2] !== 'coordination' })
      workChanged(queries)
    },
  })
}

/** Something done about remarks; its answer is what the table shows next. */
export function useRemarkDeed<Input>(memo: string, send: (input: Input) => Promise<Remark[]>) {
  const queries = useQueryClient()
  return useMutation({
    // One after the other: of two answers the later one is shown last.
    scope: { id: `remarks ${memo}` },
    mutationFn: send,
    onSuccess: (remarks) => {
      queries.setQueryData(remarksKey(memo), remarks)
      workChanged(queries)
    },
  })
}
