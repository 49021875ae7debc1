import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { signOut } from '../identity/contract.ts'
import type { PersonView } from '../identity/model/people.ts'
import { SignInPage } from '../identity/pages/sign-in.tsx'
import { useAddress } from './address.ts'
import { ask } from './client.ts'
import { chooseLanguage, useLanguage, useTexts } from './language.ts'
import { useSession } from './may.tsx'
import { Await, Title } from './parts.tsx'
import { accessTexts } from './texts/access.ts'

export function Shell() {
  const t = useTexts()
  const language = useLanguage()
  const session = useSession()
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
        <Await of={session}>{({ person }) => (person ? <Outlet /> : <SignInPage />)}</Await>
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
  const queries = useQueryClient()
  const leave = useMutation({ mutationFn: () => ask(signOut, {}), onSuccess: () => queries.resetQueries() })
  return (
    <>
      <span className="who">
        <span className="unseen">{t.signedInAs} </span>
        {person.name}
      </span>
      <Button purpose="subtle" onClick={() => leave.mutate()}>
        {t.signOut}
      </Button>
    </>
  )
}

function SearchForm() {
  const t = useTexts()
  const navigate = useNavigate()
  const { get } = useAddress()
  const asked = get('q')
  const [words, setWords] = useState(asked)
  useEffect(() => setWords(asked), [asked])
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
      <p>{t.notFoundHow}</p>
      <Link to="/">{t.home}</Link>
    </>
  )
}
