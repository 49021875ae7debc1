import { useQuery } from '@tanstack/react-query'
import { getSession } from '../identity/contract.ts'
import type { Role } from '../identity/model/roles.ts'
import { ask } from './client.ts'

export function useSession() {
  return useQuery({ queryKey: ['session'], queryFn: () => ask(getSession, {}) })
}

/** The roles that count now: those of the person in whose name is acted. */
export function useRoles(): readonly Role[] {
  const session = useSession().data
  return (session?.actingFor ?? session?.person)?.roles ?? []
}
