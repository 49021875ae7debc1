import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { Paragraph } from '@nl-design-system-candidate/paragraph-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ask } from '../../web/client.ts'
import { longMoment } from '../../web/dates.ts'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Loading, Problem, Title } from '../../web/parts.tsx'
import { makePasskeyByLink, openAccessLink, setPasswordByLink, startPasskeyByLink, startTotpByLink } from '../contract/local-accounts.ts'
import type { AccessLinkView } from '../model/ways-in.ts'
import { makePasskey } from './passkey-ceremony.ts'
import { PasskeyForm } from './passkey-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { usePasskeys } from './sign-in-methods.ts'

/** What follows the # goes from the address once it is read, so that it stays in no history and is not shared by accident. */
function useToken(): string {
  const [token, setToken] = useState(() => window.location.hash.slice(1))
  useEffect(() => {
    const take = () => {
      const found = window.location.hash.slice(1)
      if (found === '') return
      setToken(found)
      window.history.replaceState(window.history.state, '', window.location.pathname)
    }
    take()
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  return token
}

export function AccessLinkPage() {
  const t = useTexts()
  const token = useToken()
  const [codes, setCodes] = useState<readonly string[]>([])
  const opened = useQuery({
    queryKey: ['access-link', token],
    queryFn: () => ask(openAccessLink, { token }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
  const goIn = useGoIn()
  if (codes.length > 0) return <Kept codes={codes} onDone={goIn} />
  if (opened.data) return <Choose key={token} token={token} link={opened.data} onPasskey={goIn} onPassword={setCodes} />
  if (token !== '' && !opened.error) return <Loading />
  return (
    <>
      <Title>{t.waysIn.linkBroken}</Title>
      {opened.error ? <Problem error={opened.error} /> : <Paragraph>{t.waysIn.linkMissing}</Paragraph>}
    </>
  )
}

function useGoIn(): () => void {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return () => void navigate({ to: '/', replace: true }).then(() => queries.resetQueries())
}

function Kept({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const t = useTexts()
  return (
    <>
      <Title>{t.waysIn.linkBroken}</Title>
      <RecoveryCodes codes={codes} onDone={onDone} />
    </>
  )
}

type ChooseProps = {
  readonly token: string
  readonly link: AccessLinkView
  readonly onPasskey: () => void
  readonly onPassword: (codes: readonly string[]) => void
}

function Choose({ token, link, onPasskey, onPassword }: ChooseProps) {
  const t = useTexts()
  const language = useLanguage()
  const passkeys = usePasskeys()
  const make = async (name: string) =>
    ask(makePasskeyByLink, { token, name, passkey: await makePasskey(await ask(startPasskeyByLink, { token })) })
  return (
    <>
      <Title>{t.waysIn.linkTitle(link.name)}</Title>
      <Paragraph>{t.waysIn.linkLead(link.organisation)}</Paragraph>
      {link.renews && <Paragraph>{t.waysIn.linkRenews}</Paragraph>}
      <p className="quiet">{t.waysIn.linkUntil(longMoment(link.until, language))}</p>
      {passkeys && (
        <section className="card way">
          <Heading level={2}>{t.waysIn.passkeyWay}</Heading>
          <Paragraph>{t.waysIn.passkeyWayLead}</Paragraph>
          <PasskeyForm make={make} onMade={onPasskey} />
        </section>
      )}
      {link.email !== null && <ByPassword token={token} email={link.email} onSaved={onPassword} />}
    </>
  )
}

type ByPasswordProps = { readonly token: string; readonly email: string; readonly onSaved: (codes: readonly string[]) => void }

function ByPassword({ token, email, onSaved }: ByPasswordProps) {
  const t = useTexts()
  const start = useMutation({ mutationFn: () => ask(startTotpByLink, { token }) })
  return (
    <section className="card way">
      <Heading level={2}>{t.waysIn.passwordWay}</Heading>
      <Paragraph>{t.waysIn.passwordWayLead}</Paragraph>
      {start.error && <Problem error={start.error} />}
      {start.data ? (
        <PasswordForm setup={start.data} email={email} save={(typed) => ask(setPasswordByLink, { token, ...typed })} onSaved={onSaved} />
      ) : (
        <Button purpose="secondary" onClick={() => start.mutate()}>
          {t.waysIn.choosePassword}
        </Button>
      )}
    </section>
  )
}
