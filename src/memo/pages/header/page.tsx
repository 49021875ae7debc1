import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import '../../../web/memo-finding.css'
import { Await, Title } from '../../../web/parts.tsx'
import { memoTexts } from '../../../web/texts/memo.ts'
import { memoHeaderTexts } from '../../../web/texts/memo-header.ts'
import { listAnnexes } from '../../contract/annexes.ts'
import type { MemoView } from '../../model/memos.ts'
import { useMemoView } from '../memo-frame.tsx'
import { Annexes } from './annexes.tsx'
import { Header } from './header-form.tsx'

/** What stands above the text of a memo, and what is sent with it. */
export function HeaderPage({ memo }: { readonly memo: string }) {
  const annexes = useQuery({ queryKey: ['annexes', memo], queryFn: () => ask(listAnnexes, { memo }) })
  return (
    <Await of={useMemoView(memo)}>
      {(view) => (
        <Await of={annexes}>
          {(rows) => (
            <>
              <Answer view={view} annexes={rows.filter(({ withdrawnAt }) => withdrawnAt === null).length} />
              <WhyFixed view={view} />
              <Header view={{ ...view, mayEdit: view.mayEdit && view.keeps }} />
              <Annexes memo={memo} annexes={rows} writes={view.mayEdit} />
            </>
          )}
        </Await>
      )}
    </Await>
  )
}

function Answer({ view, annexes }: { readonly view: MemoView; readonly annexes: number }) {
  const t = memoHeaderTexts[useLanguage()]
  const [first, ...others] = view.header.addressees
  const to = first === undefined ? '' : others.length === 0 ? first.name : t.andOthers(first.name, others.length)
  return <Title>{t.title(to, annexes)}</Title>
}

/** Why nothing can be changed here now. */
function WhyFixed({ view }: { readonly view: MemoView }) {
  const language = useLanguage()
  const t = memoHeaderTexts[language]
  if (view.mayEdit) return view.keeps ? null : <p className="note">{t.otherMinistry(view.ministry)}</p>
  const open = view.status === 'draft' || view.status === 'coordination' || view.status === 'returned'
  return <p className="note">{open ? t.readerOnly : t.closed(memoTexts[language].statuses[view.status])}</p>
}
