import { useQuery } from '@tanstack/react-query'
import { Link, Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ask } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import '../../web/memo-finding.css'
import { Await } from '../../web/parts.tsx'
import { TabStrip } from '../../web/tab-strip.tsx'
import { memoTexts } from '../../web/texts/memo.ts'
import { getMemo } from '../contract/memos.ts'
import type { MemoView } from '../model/memos.ts'
import { FoundPlace } from './found-place.tsx'

/** The parts of a memo, in the order of their tabs. */
const tabs = [
  ['text', '/notas/$memo'],
  ['header', '/notas/$memo/kop'],
  ['coordination', '/notas/$memo/afstemming'],
  ['versions', '/notas/$memo/versies'],
  ['decisions', '/notas/$memo/besluiten'],
  ['signing', '/notas/$memo/ondertekening'],
] as const

export function useMemoView(memo: string) {
  return useQuery({ queryKey: ['memo', memo], queryFn: () => ask(getMemo, { memo }) })
}

type Frame = { readonly memo: string; readonly beside?: (view: MemoView) => ReactNode }

/** What every screen of a memo has around it: its subject, its status and its parts; `beside`: what other rooms say of it. */
export function MemoFrame({ memo, beside }: Frame) {
  const t = memoTexts[useLanguage()]
  return (
    <Await of={useMemoView(memo)}>
      {(view) => (
        <>
          <MemoName view={view} />
          {beside?.(view)}
          <TabStrip label={t.nav}>
            {tabs.map(([tab, to]) => (
              <Link
                key={tab}
                to={to}
                params={{ memo }}
                activeOptions={{ exact: tab === 'text', includeSearch: false }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {t.tabs[tab]}
              </Link>
            ))}
          </TabStrip>
          <FoundPlace />
          <Outlet />
        </>
      )}
    </Await>
  )
}

function MemoName({ view }: { readonly view: MemoView }) {
  const t = memoTexts[useLanguage()]
  return (
    <p className="dossier-name">
      <Link to="/dossiers/$dossier/notas" params={{ dossier: view.dossier }}>
        {view.dossierTitle}
      </Link>{' '}
      · {view.header.subject} <span className="mark">{t.statuses[view.status]}</span>
    </p>
  )
}
