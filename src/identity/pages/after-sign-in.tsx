import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useAddress } from '../../web/address.ts'
import { signingIn } from '../../web/just-signed-in.ts'
import { Loading } from '../../web/parts.tsx'
import { returnPath } from '../rules/provider.ts'

/** What the addresses of signing in and out show to somebody who is signed in: on to where the wish was. */
export function AfterSignIn() {
  const { history } = useRouter()
  const wish = returnPath(useAddress().get('naar'))
  useEffect(() => {
    signingIn()
    history.replace(wish)
  }, [history, wish])
  return <Loading />
}
