import { useMutation, useQueryClient } from '@tanstack/react-query'

/** Everything on the screens of a programme that a change in its tree can touch. */
const touched = ['tree', 'tree-changes', 'item', 'item-states', 'item-comments'] as const

/** Does an act in the tree, and then asks anew for what it may have changed. */
export function useAct<Wish, Answer>(act: (wish: Wish) => Promise<Answer>, onDone?: (answer: Answer) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      await Promise.all(touched.map((name) => queries.invalidateQueries({ queryKey: [name] })))
      onDone?.(answer)
    },
  })
}
