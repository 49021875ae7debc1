import { Link } from '@tanstack/react-router'
import { SearchPage, useDocumentHits } from '../dossier/pages/search.tsx'
import { MemoSearchPage, useMemoHits } from '../memo/pages/search.tsx'
import { useAddress } from './address.ts'
import { useLanguage } from './language.ts'
import { memoFindingTexts } from './texts/memo-finding.ts'

/** Search in documents and in memos: one beside the other, each with how much it holds. */
export function SearchScreen() {
  const { get } = useAddress()
  const tabs = get('q') === '' ? null : <SearchTabs />
  return get('in') === 'notas' && tabs !== null ? <MemoSearchPage tabs={tabs} /> : <SearchPage tabs={tabs} />
}

function SearchTabs() {
  const t = memoFindingTexts[useLanguage()].search
  const { get } = useAddress()
  const [documents, memos] = [useDocumentHits().data?.pages[0]?.total ?? null, useMemoHits().data?.pages[0]?.total ?? null]
  const asked = ['q', 'volgorde', 'dossier'].map((name) => [name, get(name)] as const).filter(([, value]) => value !== '')
  const here = { activeOptions: { exact: true, includeSearch: true }, activeProps: { 'aria-current': 'page' } } as const
  return (
    <nav className="tabs" aria-label={t.tabs}>
      <Link to="/zoeken" search={Object.fromEntries(asked)} {...here}>
        {t.documents(documents)}
      </Link>
      <Link to="/zoeken" search={Object.fromEntries([...asked, ['in', 'notas']])} {...here}>
        {t.memos(memos)}
      </Link>
    </nav>
  )
}
