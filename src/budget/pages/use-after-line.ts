import { useQueryClient } from '@tanstack/react-query'
import type { LineView } from '../model/lines.ts'

/** Whatever is asked of the server that a change of money touches. */
const touched = ['budget-lines', 'money', 'measure-money', 'budget-choices', 'stated-totals', 'scenarios']

/** After a change of money all sums are asked anew. */
export function useAfterMoney(programme: string) {
  const queries = useQueryClient()
  return async () => {
    await Promise.all(touched.map((name) => queries.invalidateQueries({ queryKey: [name, programme] })))
  }
}

export function useAfterLine(programme: string) {
  const queries = useQueryClient()
  const after = useAfterMoney(programme)
  return async (view: LineView) => {
    queries.setQueryData(['budget-line', programme, view.id], view)
    await after()
  }
}
