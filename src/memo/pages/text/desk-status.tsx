import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { memoWritingTexts } from '../../../web/texts/memo-writing.ts'
import { keepVersion } from '../../contract/memos.ts'
import type { MemoView } from '../../model/memos.ts'
import { type Live, type Person, useColleagues } from './use-live-text.ts'

type Status = {
  readonly view: MemoView
  readonly live: Live
  readonly me: Person
  readonly mayEdit: boolean
  readonly isSuggesting: boolean
  readonly setSuggesting: (on: boolean) => void
  readonly notice: string
  readonly setNotice: (text: string) => void
}

/** Whether all is kept, who is here, and how one writes. */
export function DeskStatus({ view, live, me, mayEdit, isSuggesting, setSuggesting, notice, setNotice }: Status) {
  const t = memoWritingTexts[useLanguage()]
  const colleagues = useColleagues(live.text, me.id)
  return (
    <div className="desk-status">
      <p className={`live-status ${live.status}`} role="status">
        {t.statuses[live.status]}
      </p>
      <p className="quiet here">{colleagues.length === 0 ? t.alone : t.here(colleagues.map(({ name }) => name))}</p>
      {mayEdit ? (
        <>
          {!view.keeps && <p className="note writes-along">{t.writesAlong(view.ministry)}</p>}
          <label className="check">
            <input type="checkbox" checked={isSuggesting} onChange={(event) => setSuggesting(event.target.checked)} />
            <span>{t.suggesting}</span>
          </label>
          <KeepVersion view={view} live={live} setNotice={setNotice} />
        </>
      ) : (
        <p className="note">{t.readingAlong}</p>
      )}
      <Notice text={notice === '' && isSuggesting ? t.suggestingOn : notice} {...(notice !== '' && { onClose: () => setNotice('') })} />
    </div>
  )
}

function Notice({ text, onClose }: { readonly text: string; readonly onClose?: () => void }) {
  const t = memoWritingTexts[useLanguage()]
  return (
    <div role="status" className={text === '' ? 'no-notice' : 'note desk-notice'}>
      {text}
      {onClose && (
        <Button purpose="subtle" aria-label={t.dismiss} onClick={onClose}>
          ×
        </Button>
      )}
    </div>
  )
}

const patience = 5_000

function KeepVersion({ view, live, setNotice }: Pick<Status, 'view' | 'live' | 'setNotice'>) {
  const t = memoWritingTexts[useLanguage()]
  const queries = useQueryClient()
  const [isLate, setLate] = useState(false)
  const keep = useMutation({
    mutationFn: async () => {
      const isSaved = await live.text.settled(patience)
      setLate(!isSaved)
      return isSaved ? ask(keepVersion, { memo: view.id }) : null
    },
    onSuccess: async (version) => {
      if (version === null) return
      setNotice(t.kept(version.number))
      await queries.invalidateQueries({ queryKey: ['memo', view.id] })
    },
  })
  return (
    <>
      <Button purpose="secondary" onClick={() => keep.mutate()} disabled={keep.isPending}>
        {t.keep}
      </Button>
      {keep.error && <Problem error={keep.error} />}
      {isLate && <p role="alert">{t.notYetSaved}</p>}
    </>
  )
}
