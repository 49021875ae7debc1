import { Button } from '@nl-design-system-candidate/button-react'
import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { signOut } from '../identity/contract.ts'
import type { PersonView } from '../identity/model/people.ts'
import { SignInPage } from '../identity/pages/sign-in.tsx'
import { useLeave } from '../identity/pages/use-leave.ts'
import { WorkLink } from '../notice/pages/work-link.tsx'
import { ActForMenu, ActingBanner } from './acting-for.tsx'
import { useAddress } from './address.ts'
import { takeJustSignedIn } from './just-signed-in.ts'
import { chooseLanguage, useLanguage, useTexts } from './language.ts'
import { Await } from './parts.tsx'
import { useRoles, useSession } from './session.ts'
import { accessTexts } from './texts/access.ts'
import { accessibilityTexts } from './texts/accessibility.ts'
import { memoNavTexts } from './texts/memo-nav.ts'
import { signInTexts } from './texts/sign-in.ts'

/** Where signing in leads to, before the first screen stands. */
const afterSignIn: ReadonlySet<string> = new Set(['/', '/aanmelden', '/afgemeld'])
/** Screens that need no session. */
const forEveryone: ReadonlySet<string> = new Set(['/toegankelijkheid', '/toegang'])

export function Shell() {
  const t = useTexts()
  const language = useLanguage()
  const { pathname } = useLocation()
  const session = useSession()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const isIn = session.data !== undefined && session.data.person !== null
  useEffect(() => {
    if (isIn && !afterSignIn.has(pathname)) takeJustSignedIn()
  }, [isIn, pathname])
  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <Header person={session.data?.person ?? null} demo={session.data?.demo ?? false} />
      {session.data?.actingFor && <ActingBanner principal={session.data.actingFor} />}
      <main id="content" tabIndex={-1}>
        <Await of={session}>{({ person }) => (person || forEveryone.has(pathname) ? <Outlet /> : <SignInPage />)}</Await>
      </main>
      <footer className="footer">
        <Link to="/toegankelijkheid">{accessibilityTexts[language].link}</Link>
      </footer>
    </>
  )
}

function Header({ person, demo }: { readonly person: PersonView | null; readonly demo: boolean }) {
  const t = useTexts()
  const language = useLanguage()
  const other = language === 'nl' ? 'en' : 'nl'
  const { href } = useLocation()
  const [isOpen, setOpen] = useState(false)
  // Whoever went somewhere is done with the menu.
  useEffect(() => setOpen(false), [href])
  return (
    <header className="header">
      {demo && <p className="banner">{t.demoBanner}</p>}
      <div className={isOpen ? 'bar open' : 'bar'}>
        <nav aria-label={t.mainNav}>
          <Link to="/" className="brand">
            Actielijn
          </Link>
          {person && (
            <button type="button" className="menu-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t.menu}
            </button>
          )}
          {person && (
            <div className="sections">
              <Sections />
            </div>
          )}
        </nav>
        {person && <SearchForm />}
        <div className="account">
          {person && <Principals />}
          {person && <Account person={person} />}
          <Button purpose="subtle" lang={other} onClick={() => chooseLanguage(other)}>
            {t.otherLanguage}
          </Button>
        </div>
      </div>
    </header>
  )
}

/** Administration is for administrators; of it, auditors have the review of rights. */
function Sections() {
  const t = useTexts()
  const language = useLanguage()
  const roles = useRoles()
  return (
    <>
      <WorkLink />
      <Link to="/dossiers">{t.home}</Link>
      <Link to="/notas">{memoNavTexts[language].memos}</Link>
      <Link to="/besluiten">{memoNavTexts[language].decided}</Link>
      <Link to="/logboek">{accessTexts[language].recordNav}</Link>
      <Link to="/programmas">{t.people.programmes}</Link>
      {roles.includes('administrator') && <Link to="/beheer/personen">{t.admin.admin}</Link>}
      {roles.includes('auditor') && !roles.includes('administrator') && <Link to="/beheer/rechten">{t.admin.tabs.rights}</Link>}
    </>
  )
}

function Principals() {
  const session = useSession().data
  return session && session.principals.length > 0 && !session.actingFor ? <ActForMenu principals={session.principals} /> : null
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
        placeholder={t.search}
        maxLength={200}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit" purpose="secondary" aria-label={t.search}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
          <circle cx="6.5" cy="6.5" r="4.5" />
          <path d="m10 10 5 5" />
        </svg>
      </Button>
    </form>
  )
}
