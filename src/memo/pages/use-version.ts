import { useQuery } from '@tanstack/react-query'
import { ask } from '../../web/client.ts'
import { getVersion } from '../contract/memos.ts'
import { compareVersions } from '../contract/papers.ts'

const forGood = { staleTime: Number.POSITIVE_INFINITY }

/** A frozen version; it never changes, so it is fetched once. */
export function useVersion(memo: string, number: number) {
  return useQuery({ queryKey: ['memo-version', memo, number], queryFn: () => ask(getVersion, { memo, number }), ...forGood })
}

/** What changed between two of them. */
export function useRedline(memo: string, from: number, to: number) {
  return useQuery({
    queryKey: ['redline', memo, from, to],
    queryFn: () => ask(compareVersions, { memo, from, to }),
    retry: false,
    ...forGood,
  })
}
