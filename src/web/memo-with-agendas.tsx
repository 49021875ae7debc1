import { MemoFrame } from '../memo/pages/memo-frame.tsx'
import { MemoAgendas } from '../route/pages/memo-agendas.tsx'

/** A memo with the agendas on which it stands: a memo itself knows nothing of agendas. */
export function MemoWithAgendas({ memo }: { readonly memo: string }) {
  return (
    <MemoFrame
      memo={memo}
      beside={({ header, offeredVersion, latestVersion }) => (
        <MemoAgendas key={memo} memo={memo} subject={header.subject} offered={offeredVersion} latest={latestVersion} />
      )}
    />
  )
}
