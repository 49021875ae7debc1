import { useQuery } from '@tanstack/react-query'
import { roleWords } from '../identity/model/role-words.ts'
import type { Role } from '../identity/model/roles.ts'
import { knownRoles, mayCall } from '../identity/rules/access.ts'
import type { Endpoint } from '../kernel/endpoint.ts'
import { listProgrammes } from '../programme/contract/programmes.ts'
import { ask } from './client.ts'
import { useLanguage, useTexts } from './language.ts'

/** The roles that the reader holds in a programme. */
export function useRolesInProgramme(programme: string): readonly Role[] {
  const programmes = useQuery({ queryKey: ['programmes'], queryFn: () => ask(listProgrammes, {}) })
  return programmes.data?.find(({ id }) => id === programme)?.roles ?? []
}

/** Whether the server will let the reader call an endpoint of a programme, by the rule that the server uses itself. */
export function useMayInProgramme(may: Endpoint, programme: string): boolean {
  return mayCall(may.who, { roles: useRolesInProgramme(programme), reads: true })
}

/** Says to who cannot call an endpoint that they are reading along, and who can. */
export function ReadingAlongProgramme({ may, programme }: { readonly may: Endpoint; readonly programme: string }) {
  const t = useTexts()
  const language = useLanguage()
  if (useMayInProgramme(may, programme) || typeof may.who === 'string') return null
  return <p className="note">{t.readingAlong(knownRoles(may.who).map((role) => roleWords[language][role]))}</p>
}
