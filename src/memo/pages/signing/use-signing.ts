import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Endpoint, InputOf } from '../../../kernel/endpoint.ts'
import { ask } from '../../../web/client.ts'
import type { getSigning } from '../../contract/signing.ts'
import type { SigningView } from '../../model/signing.ts'

type Answering = Endpoint & { readonly output: typeof getSigning.output }

/** An act that answers who signed what. */
export function useSigning<E extends Answering>(endpoint: E, memo: string): UseMutationResult<SigningView, Error, InputOf<E>> {
  const queries = useQueryClient()
  return useMutation({
    // One after the other: of two answers the later one is shown last.
    scope: { id: `signing ${memo}` },
    mutationFn: async (input: InputOf<E>) => (await ask(endpoint, input)) as SigningView,
    onSuccess: (view) => queries.setQueryData(['memo-signing', memo], view),
    onSettled: (_view, error) => {
      if (error) void queries.invalidateQueries({ queryKey: ['memo-signing', memo] })
      for (const key of [['memo', memo], ['memo-decisions', memo], ['my-work']]) void queries.invalidateQueries({ queryKey: key })
    },
  })
}
