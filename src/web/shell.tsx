import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { getSession, signOut } from '../identity/contract.ts'
import type { PersonView } from '../identity/model/people.ts'
import { SignInPage } from '../identity/pages/sign-in.tsx'
import { useLeave } from '../identity/pages/use-leave.ts'
import { ask } from './client.ts'
import { chooseLanguage, useLanguage, useTexts } from './language.ts'
import { Await, Title } from './parts.tsx'
import { accessTexts } from './texts/access.ts'
import { signInTexts } from './texts/sign-in.ts'

export function Shell() {
  const t = useTexts()
  const language = useLanguage()
  const open = useLocation().pathname === '/toegang'
  const session = useQuery({ queryKey: ['session'], queryFn: () => ask(getSession, {}) })
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <Header person={session.data?.person ?? null} demo={session.data?.demo ?? false} />
      <main id="content" tabIndex={-1}>
        <Await of={session}>{({ person }) => (person || open ? <Outlet /> : <SignInPage />)}</Await>
      </main>
    </>
  )
}

function Header({ person, demo }: { readonly person: PersonView | null; readonly demo: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  const other = language === 'nl' ? 'en' : 'nl'
  return (
    <header className="header">
      {demo && <p className="banner">{t.demoBanner}</p>}
      <div className="bar">
        <nav aria-label={t.mainNav}>
          <Link to="/" className="brand">
            Actielijn
          </Link>
          {person && <Link to="/dossiers">{t.home}</Link>}
          {person && <Link to="/logboek">{accessTexts[language].recordNav}</Link>}
        </nav>
        {person && <SearchForm />}
        <div className="account">
          {person && <Account person={person} />}
          <Button purpose="subtle" lang={other} onClick={() => chooseLanguage(other)}>
            {t.otherLanguage}
          </Button>
        </div>
      </div>
    </header>
  )
}

function Account({ person }: { readonly person: PersonView }) {
  const t = useTexts()
  const language = useLanguage()
  const leave = useLeave(signOut)
  return (
    <>
      <span className="who">
        <span className="unseen">{t.signedInAs} </span>
        {person.name}
      </span>
      <Link to="/account">{signInTexts[language].account}</Link>
      <Button purpose="subtle" onClick={() => leave.mutate()}>
        {t.signOut}
      </Button>
    </>
  )
}

function SearchForm() {
  const t = useTexts()
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void navigate({ to: '/zoeken', search: { q: words } })
  }
  return (
    <form role="search" className="search" onSubmit={submit}>
      <input
        type="search"
        aria-label={t.searchLabel}
        placeholder={t.searchLabel}
        maxLength={200}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit" purpose="secondary">
        {t.search}
      </Button>
    </form>
  )
}

export function NotFound() {
  const t = useTexts()
  return (
    <>
      <Title>{t.notFound}</Title>
      <Link to="/">{t.home}</Link>
    </>
  )
}
