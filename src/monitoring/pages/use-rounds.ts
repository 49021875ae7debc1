import { useQuery } from '@tanstack/react-query'
import { listProgrammes } from '../../programme/contract/programmes.ts'
import { ask } from '../../web/client.ts'
import { getRound, listRounds } from '../contract/rounds.ts'

export type OfRound = { readonly programme: string; readonly round: string }

export const roundsKey = (programme: string) => ['rounds', programme]
export const roundKey = ({ programme, round }: OfRound) => ['round', programme, round]

export function useRounds(programme: string) {
  return useQuery({ queryKey: roundsKey(programme), queryFn: () => ask(listRounds, { programme }) })
}

export function useRound(ofRound: OfRound) {
  return useQuery({ queryKey: roundKey(ofRound), queryFn: () => ask(getRound, ofRound) })
}

/** Whether the reader co-ordinates a programme. */
export function useKeeps(programme: string): boolean {
  const programmes = useQuery({ queryKey: ['programmes'], queryFn: () => ask(listProgrammes, {}) })
  return programmes.data?.find(({ id }) => id === programme)?.roles.includes('coordinator') ?? false
}
