import { Link, Outlet } from '@tanstack/react-router'
import { useTexts } from '../../web/language.ts'
import { useRoles } from '../../web/session.ts'

const tabs = [
  ['people', '/beheer/personen'],
  ['organisations', '/beheer/organisaties'],
  ['import', '/beheer/import'],
  ['rights', '/beheer/rechten'],
  ['councilOrder', '/beheer/raden'],
] as const

/** The parts of administration; an auditor has only the review of rights. */
export function AdminFrame() {
  const t = useTexts()
  const administers = useRoles().includes('administrator')
  return (
    <>
      {administers && (
        <nav className="tabs" aria-label={t.admin.adminNav}>
          {tabs.map(([tab, to]) => (
            <Link key={tab} to={to} activeOptions={{ includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
              {t.admin.tabs[tab]}
            </Link>
          ))}
        </nav>
      )}
      <Outlet />
    </>
  )
}
