import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { getDossier } from '../dossier/contract.ts'
import { roleWords } from '../identity/model/role-words.ts'
import { knownRoles, mayCall } from '../identity/rules/access.ts'
import type { Endpoint } from '../kernel/endpoint.ts'
import { ask } from './client.ts'
import { useLanguage, useTexts } from './language.ts'
import { useSession } from './session.ts'

export function useDossier(dossier: string) {
  return useQuery({ queryKey: ['dossier', dossier], queryFn: () => ask(getDossier, { dossier }), enabled: dossier !== '' })
}

/** An endpoint, and the dossier in which it would be called where it is about something in one. */
type Asked = { readonly may: Endpoint; readonly dossier?: string }

/** Whether the server will let the person at this screen call an endpoint, by the rule that the server uses itself. */
export function useMay({ may, dossier = '' }: Asked): boolean {
  const session = useSession().data
  const view = useDossier(dossier).data
  const subject = session?.actingFor ?? session?.person
  if (!subject) return mayCall(may.who, null)
  return mayCall(
    may.who,
    may.of === undefined ? { roles: subject.roles, reads: false } : { roles: view?.roles ?? [], reads: view !== undefined },
  )
}

/** What only some roles can do is there for those roles alone. */
export function Only({ children, otherwise = null, ...asked }: Asked & { readonly children: ReactNode; readonly otherwise?: ReactNode }) {
  return useMay(asked) ? children : otherwise
}

/** Says to who cannot call an endpoint that they are reading along, and who can. */
export function ReadingAlong(asked: Asked) {
  const t = useTexts()
  const language = useLanguage()
  const allowed = useMay(asked)
  const { who } = asked.may
  if (allowed || typeof who === 'string') return null
  return <p className="note">{t.readingAlong(knownRoles(who).map((role) => roleWords[language][role]))}</p>
}
