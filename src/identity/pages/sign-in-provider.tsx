import { useLocation } from '@tanstack/react-router'
import { useAddress } from '../../web/address.ts'
import { useLanguage } from '../../web/language.ts'
import { signInTexts } from '../../web/texts/sign-in.ts'

/** A link, for it leads to another site; it comes back at the screen that was asked for. */
export function SignInWithProvider({ name, start }: { readonly name: string; readonly start: string }) {
  const t = signInTexts[useLanguage()]
  const { get } = useAddress()
  const { pathname, searchStr, hash } = useLocation()
  const atDoor = pathname === '/aanmelden' || pathname === '/afgemeld'
  const here = atDoor ? get('naar') : `${pathname}${searchStr}${hash && `#${hash}`}`
  return (
    <p>
      <a className="nl-button nl-button--primary" href={`${start}?${new URLSearchParams({ naar: here || '/' })}`}>
        {t.withProvider(name)}
      </a>
    </p>
  )
}
