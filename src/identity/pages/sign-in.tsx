import { Heading } from '@nl-design-system-candidate/heading-react'
import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAddress } from '../../web/address.ts'
import { Refused } from '../../web/client.ts'
import { signingIn } from '../../web/just-signed-in.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Await, Problem, Title } from '../../web/parts.tsx'
import { signInRefusals, signInTexts } from '../../web/texts/sign-in.ts'
import { LocalSignIn } from './local-sign-in.tsx'
import { SignInAsDemo } from './sign-in-demo.tsx'
import { useSignInMethods } from './sign-in-methods.ts'
import { SignInWithProvider } from './sign-in-provider.tsx'

/** Stands in the place of any screen for whoever is not signed in: every way in has a part of its own. */
export function SignInPage() {
  const t = signInTexts[useLanguage()]
  const words = useTexts()
  const methods = useSignInMethods()
  useEffect(signingIn, [])
  return (
    <>
      <Title>{t.title}</Title>
      <WhatHappened />
      <Await of={methods}>
        {({ provider, demo }) => (
          <>
            {provider && <SignInWithProvider {...provider} />}
            {demo && <SignInAsDemo />}
            {!provider && demo && <Heading level={2}>{words.waysIn.ownAccount}</Heading>}
            {provider ? <BesideProvider /> : <LocalSignIn />}
          </>
        )}
      </Await>
    </>
  )
}

/** Whoever has an account of the product itself, at an organisation with a provider: the way in when that is out of order. */
function BesideProvider() {
  const t = useTexts()
  return (
    <details>
      <summary>{t.waysIn.besideProvider}</summary>
      <LocalSignIn />
    </details>
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
