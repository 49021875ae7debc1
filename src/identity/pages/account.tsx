import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { Await, Title } from '../../web/parts.tsx'
import { signInTexts } from '../../web/texts/sign-in.ts'
import { listSessions } from '../contract/sessions.ts'
import { MySessions } from './my-sessions.tsx'
import { OwnDeputies } from './own-deputies.tsx'
import { WaysInOfMe } from './ways-in.tsx'

/** `more`: what other rooms have a person choose. */
export function AccountPage({ more }: { readonly more: ReactNode }) {
  const t = signInTexts[useLanguage()]
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => ask(listSessions, {}) })
  return (
    <Await of={sessions}>
      {(rows) => (
        <>
          <Title>{t.accountTitle(rows.length)}</Title>
          <MySessions rows={rows} />
          <WaysInOfMe />
          <OwnDeputies />
          {more}
        </>
      )}
    </Await>
  )
}
