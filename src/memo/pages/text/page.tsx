import { useLanguage } from '../../../web/language.ts'
import '../../../web/memo-writing.css'
import { Await, Loading, Title } from '../../../web/parts.tsx'
import { useSession } from '../../../web/session.ts'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import type { MemoView } from '../../model/memos.ts'
import { useMemoView } from '../memo-frame.tsx'
import { useVersion } from '../use-version.ts'
import { FrozenText } from './frozen-text.tsx'
import { LiveDesk } from './live-desk.tsx'

/** The text of a memo: as it is typed for those who make it, as it was offered for the others. */
export function MemoTextPage({ memo }: { readonly memo: string }) {
  const session = useSession().data
  return (
    <Await of={useMemoView(memo)}>
      {(view) => {
        if (!view.seesDraft) return <Offered view={view} />
        return session?.person ? <LiveDesk view={view} me={session.person} /> : <Loading />
      }}
    </Await>
  )
}

function Offered({ view }: { readonly view: MemoView }) {
  const t = memoWritingTexts[useLanguage()]
  const number = view.offeredVersion ?? view.latestVersion
  if (number === null) return <Title>{t.nothingOffered}</Title>
  return <OfferedVersion view={view} number={number} />
}

function OfferedVersion({ view, number }: { readonly view: MemoView; readonly number: number }) {
  return <Await of={useVersion(view.id, number)}>{(frozen) => <FrozenText view={view} version={frozen} />}</Await>
}
