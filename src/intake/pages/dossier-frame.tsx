import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import { getDossier } from '../../dossier/contract.ts'
import { ask } from '../../web/client.ts'
import { useTexts } from '../../web/language.ts'
import { Await } from '../../web/parts.tsx'
import { getOverview } from '../contract.ts'
import { DossierExports } from './exports.tsx'

type OfDossier = { readonly dossier: string }

const tabs = [
  ['timeline', '/dossiers/$dossier'],
  ['review', '/dossiers/$dossier/beoordelen'],
  ['findings', '/dossiers/$dossier/bevindingen'],
  ['documents', '/dossiers/$dossier/stukken'],
  ['memos', '/dossiers/$dossier/notas'],
  ['route', '/dossiers/$dossier/route'],
  ['data', '/dossiers/$dossier/gegevens'],
  ['programme', '/dossiers/$dossier/programma'],
  ['access', '/dossiers/$dossier/toegang'],
] as const

/** What every screen of a dossier has around it: its name, its parts with their counts, and the ways out. */
export function DossierFrame({ dossier }: OfDossier) {
  const view = useQuery({ queryKey: ['dossier', dossier], queryFn: () => ask(getDossier, { dossier }) })
  return (
    <Await of={view}>
      {(found) => (
        <>
          <p className="dossier-name">{found.dossier.title}</p>
          <Tabs dossier={dossier} documents={found.documents.length} />
          <Outlet />
          <DossierExports dossier={dossier} />
        </>
      )}
    </Await>
  )
}

function Tabs({ dossier, documents }: OfDossier & { readonly documents: number }) {
  const t = useTexts()
  const overview = useQuery({ queryKey: ['overview', dossier], queryFn: () => ask(getOverview, { dossier }) })
  const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((total, row) => total + row.count, 0)
  const proposals = overview.data?.proposals ?? []
  const counts: Partial<Record<(typeof tabs)[number][0], number>> = {
    review: sum(proposals.filter((row) => row.status === 'proposed')),
    findings: sum((overview.data?.findings ?? []).filter((row) => row.status === 'open')),
    documents,
  }
  return (
    <nav className="tabs" aria-label={t.dossierNav}>
      {tabs.map(([tab, to]) => (
        <Link
          key={tab}
          to={to}
          params={{ dossier }}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {t.tabs[tab]}
          {counts[tab] !== undefined && <span className="count">{counts[tab]}</span>}
        </Link>
      ))}
    </nav>
  )
}
