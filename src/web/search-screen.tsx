import { Link } from '@tanstack/react-router'
import { SearchPage, useDocumentHits } from '../dossier/pages/search.tsx'
import { MemoSearchPage, useMemoHits } from '../memo/pages/search.tsx'
import { ItemSearchPage, useItemHits } from '../programme/pages/search.tsx'
import { useAddress } from './address.ts'
import { useLanguage } from './language.ts'
import { itemSearchTexts } from './texts/item-search.ts'
import { memoFindingTexts } from './texts/memo-finding.ts'

/** Search in documents, in memos and in programmes: one beside the other, each with how much it holds. */
export function SearchScreen() {
  const { get } = useAddress()
  const tabs = get('q') === '' ? null : <SearchTabs />
  if (tabs === null) return <SearchPage tabs={null} />
  if (get('in') === 'programma') return <ItemSearchPage tabs={tabs} />
  return get('in') === 'notas' ? <MemoSearchPage tabs={tabs} /> : <SearchPage tabs={tabs} />
}

function SearchTabs() {
  const language = useLanguage()
  const t = memoFindingTexts[language].search
  const items = useItemHits().data?.pages[0]?.total ?? null
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
      <Link to="/zoeken" search={Object.fromEntries([...asked, ['in', 'programma']])} {...here}>
        {itemSearchTexts[language].tab(items)}
      </Link>
    </nav>
  )
}
