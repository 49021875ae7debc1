import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useAddress } from '../../web/address.ts'
import { ask, Refused } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { Await, Problem, Title } from '../../web/parts.tsx'
import { signInRefusals, signInTexts } from '../../web/texts/sign-in.ts'
import { listSignInMethods } from '../contract.ts'
import { SignInAsDemo } from './sign-in-demo.tsx'
import { SignInWithProvider } from './sign-in-provider.tsx'

/** Stands in the place of any screen for whoever is not signed in: every way in has a part of its own. */
export function SignInPage() {
  const t = signInTexts[useLanguage()]
  const methods = useQuery({ queryKey: ['sign-in-methods'], queryFn: () => ask(listSignInMethods, {}) })
  return (
    <>
      <Title>{t.title}</Title>
      <WhatHappened />
      <Await of={methods}>
        {({ provider, demo }) => (
          <>
            {provider && <SignInWithProvider {...provider} />}
            {demo && <SignInAsDemo />}
            {!provider && !demo && <Paragraph>{t.noWays}</Paragraph>}
          </>
        )}
      </Await>
    </>
  )
}

/** Why a sign-in through the provider did not go through, or that somebody has just signed out. */
function WhatHappened() {
  const t = signInTexts[useLanguage()]
  const code = useAddress().get('code')
  const { pathname } = useLocation()
  if (pathname === '/afgemeld') return <p role="status">{t.signedOut}</p>
  if (pathname !== '/aanmelden' || !(code in signInRefusals)) return null
  return (
    <>
      <Problem error={new Refused(code)} />
      <p className="quiet">{t.forTheAdministrator(code)}</p>
    </>
  )
}
