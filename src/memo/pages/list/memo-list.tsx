import { Button } from '@nl-design-system-candidate/button-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAddress } from '../../../web/address.ts'
import { addressOf, ask } from '../../../web/client.ts'
import { SortHead } from '../../../web/data-table.tsx'
import { briefDay, dayOfMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import '../../../web/memo-finding.css'
import { Pager, pageSize, useFrom } from '../../../web/pager.tsx'
import { Await, Title } from '../../../web/parts.tsx'
import { memoTexts } from '../../../web/texts/memo.ts'
import { memoFindingTexts } from '../../../web/texts/memo-finding.ts'
import { exportMemos, findMemos } from '../../contract/find.ts'
import type { MemoWish } from '../../model/find.ts'
import type { MemoRow } from '../../model/memos.ts'
import { MemoFilters } from './filters.tsx'
import { memoFilters, useMemoWish } from './use-memo-wish.ts'

type Place = {
  /** Only the memos of this dossier. */
  readonly dossier?: string
  /** What to say where there is nothing yet. */
  readonly empty: ReactNode
  /** What can be done here, right under the title. */
  readonly actions?: ReactNode
}

/** Memos that the reader sees: filtered, sorted and paged by the server. */
export function MemoList({ dossier, empty, actions }: Place) {
  const wish = { ...useMemoWish(), ...(dossier !== undefined && { dossier }) }
  const { get, set } = useAddress()
  const from = useFrom()
  const t = memoFindingTexts[useLanguage()].list
  const filtered = memoFilters.some((name) => get(name) !== '')
  const found = useQuery({
    queryKey: ['memos', dossier ?? 'all', wish, from],
    queryFn: async () => ({ ...(await ask(findMemos, { ...wish, from, count: pageSize })), filtered, mine: wish.mine === true }),
    placeholderData: keepPreviousData,
  })
  const title = (answer: { readonly total: number; readonly filtered: boolean; readonly mine: boolean }) => {
    if (answer.mine) return t.titleMine(answer.total)
    return dossier === undefined ? t.title(answer.total, answer.filtered) : t.titleDossier(answer.total, answer.filtered)
  }
  const clear = () => set(Object.fromEntries([...memoFilters, 'vanaf'].map((name) => [name, ''])))
  return (
    <Await of={found}>
      {({ memos, total, ...asked }) => (
        <>
          <Title>{title({ total, ...asked })}</Title>
          {actions}
          {total === 0 && !filtered ? empty : <MemoFilters />}
          {total === 0 && filtered && (
            <p role="status">
              {t.none}{' '}
              <Button purpose="subtle" onClick={clear}>
                {t.clear}
              </Button>
            </p>
          )}
          {memos.length > 0 && <MemoTable memos={memos} wide={dossier === undefined} />}
          <Pager shown={memos.length} total={total} />
          {total > 0 && <ListExports wish={wish} />}
        </>
      )}
    </Await>
  )
}

const inDossier = ['subject', 'kind', 'status', 'to', 'from', 'memoDate', 'decideBy', 'since'] as const
const everywhere = ['subject', 'kind', 'status', 'to', 'memoDate', 'decideBy', 'dossier'] as const
type Head = (typeof inDossier)[number] | (typeof everywhere)[number]

function MemoTable({ memos, wide }: { readonly memos: readonly MemoRow[]; readonly wide: boolean }) {
  const t = memoFindingTexts[useLanguage()].list
  const heads: readonly Head[] = wide ? everywhere : inDossier
  return (
    <div className="table-wrap">
      <table className="memo-list">
        <caption className="unseen">{t.caption}</caption>
        <thead>
          <tr>
            {heads.map((head) =>
              head === 'to' ? (
                <th key={head} scope="col">
                  {t.heads.to}
                </th>
              ) : (
                <SortHead key={head} column={head} text={t.heads[head]} />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {memos.map((memo) => (
            <tr key={memo.id}>
              {heads.map((head) => (
                <td key={head} className={`col-${head}`} data-head={t.heads[head]}>
                  <Cell memo={memo} head={head} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ memo, head }: { readonly memo: MemoRow; readonly head: Head }) {
  const language = useLanguage()
  const [t, words] = [memoFindingTexts[language].list, memoTexts[language]]
  if (head === 'subject')
    return (
      <>
        <Link to="/notas/$memo" params={{ memo: memo.id }}>
          {memo.subject}
        </Link>{' '}
        {memo.demo && <span className="mark">{t.invented}</span>}
        {memo.reference !== '' && <span className="quiet">{memo.reference}</span>}
      </>
    )
  if (head === 'dossier')
    return (
      <Link to="/dossiers/$dossier/notas" params={{ dossier: memo.dossier }}>
        {memo.dossierTitle}
      </Link>
    )
  if (head === 'status') return <span className={`mark memo-${memo.status}`}>{words.statuses[memo.status]}</span>
  const plain = {
    kind: words.kinds[memo.kind],
    to: memo.addressees.join(', '),
    from: memo.fromUnit,
    memoDate: memo.memoDate && briefDay(memo.memoDate, language),
    decideBy: memo.decideBy && briefDay(memo.decideBy, language),
    since: briefDay(dayOfMoment(memo.since), language),
  }[head]
  return plain || <span className="quiet">–</span>
}

function ListExports({ wish }: { readonly wish: MemoWish }) {
  const language = useLanguage()
  const t = memoFindingTexts[language].list
  return (
    <p className="exports">
      {t.asItStands}:
      {(['csv', 'xlsx'] as const).map((format) => (
        <a key={format} href={addressOf(exportMemos, { ...wish, format, language })} download>
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  )
}
