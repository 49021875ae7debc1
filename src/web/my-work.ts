import { type QueryClient, useQuery } from '@tanstack/react-query'
import { countMyWork, getMyWork } from '../notice/contract/notices.ts'
import type { MyWorkCount } from '../notice/model/notices.ts'
import { ask } from './client.ts'

const everyMinute = 60_000

export function useMyWork() {
  return useQuery({ queryKey: ['my-work'], queryFn: () => ask(getMyWork, {}) })
}

/** How much waits, looked at anew each minute. */
export function useMyWorkCount() {
  return useQuery({ queryKey: ['my-work-count'], queryFn: () => ask(countMyWork, {}), refetchInterval: everyMinute })
}

/** What waits may have changed by an act of the reader. */
export function workChanged(queries: QueryClient, count: MyWorkCount | null = null): void {
  if (count === null) void queries.invalidateQueries({ queryKey: ['my-work-count'] })
  else queries.setQueryData(['my-work-count'], count)
  void queries.invalidateQueries({ queryKey: ['my-work'] })
}
