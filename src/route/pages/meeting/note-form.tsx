import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, Refused } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem, TextArea } from '../../../web/parts.tsx'
import { StalePanel } from '../../../web/stale-panel.tsx'
import { routeAgendaTexts } from '../../../web/texts/route-agenda.ts'
import { annotateItem } from '../../contract/agenda.ts'
import type { AnnotatedAgenda, AnnotatedItem } from '../../model/annotated.ts'
import type { AtMeeting } from './use-agenda.ts'

type Form = {
  readonly at: AtMeeting
  readonly item: AnnotatedItem
  readonly onTake: (now: AnnotatedAgenda) => void
  readonly onClose: () => void
}

/** The note of the own ministry at an item. What a colleague wrote meanwhile is shown beside it. */
export function NoteForm({ at, item, onTake, onClose }: Form) {
  const t = routeAgendaTexts[useLanguage()]
  const queries = useQueryClient()
  const [text, setText] = useState(item.note?.text ?? '')
  const [revision, setRevision] = useState(item.note?.revision ?? null)
  const write = useMutation({
    mutationFn: (on: number | null) => ask(annotateItem, { ...at, item: item.item, revision: on, text }),
    onSuccess: (now) => {
      onTake(now)
      onClose()
    },
    onError: () => queries.invalidateQueries({ queryKey: ['agenda', at.programme, at.meeting, 'annotated'] }),
  })
  const now = item.note
  const overtaken = write.error instanceof Refused && write.error.code === 'annotation.changed-meanwhile'
  const stale = overtaken && now !== null && now.revision !== revision
  const insist = () => {
    setRevision(now?.revision ?? null)
    write.mutate(now?.revision ?? null)
  }
  return (
    <div className="form">
      {write.error && !stale && <Problem error={write.error} />}
      {stale && (
        <StalePanel
          title={t.noteTheirs}
          differences={[{ label: t.note, theirs: now.text, mine: text }]}
          letStand={onClose}
          insist={insist}
        />
      )}
      <TextArea label={t.noteOf(item.title)} value={text} onChange={setText} rows={5} />
      <p className="actions">
        <Button purpose="primary" onClick={() => write.mutate(revision)} disabled={write.isPending}>
          {t.save}
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          {t.cancel}
        </Button>
      </p>
    </div>
  )
}
