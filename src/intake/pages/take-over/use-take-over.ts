import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../../web/client.ts'
import { takeOver } from '../../contract/take-over.ts'
import type { Into } from '../../model/take-over.ts'

type Wish = { readonly fact: string; readonly into: Into }

/** Takes a fact over, and then asks anew for all that this changes. */
export function useTakeOver(dossier: string, onDone: (names: readonly string[]) => void) {
  const queries = useQueryClient()
  const changed = ['take-over', 'programme-comparison', 'sources', 'tree', 'item', 'risks', 'profile'] as const
  return useMutation({
    mutationFn: ({ fact, into }: Wish) => ask(takeOver, { dossier, fact, into }),
    onSettled: () => Promise.all(changed.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
    onSuccess: ({ things }) => onDone(things.map(({ name }) => name)),
  })
}
