import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { longDay } from '../../../web/dates.ts'
import { Dialog } from '../../../web/dialog.tsx'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem, TextField } from '../../../web/parts.tsx'
import { FoldedForm, Section } from '../../../web/section.tsx'
import { routeAgendaTexts } from '../../../web/texts/route-agenda.ts'
import { useLater } from '../../../web/use-later.ts'
import { addAgendaItem, listMemosToPropose } from '../../contract/agenda.ts'
import type { MemoToPropose } from '../../model/agenda-view.ts'
import { type Draft, draftOf, fieldsOf, ItemFieldsForm } from './item-fields.tsx'
import { type AtMeeting, useAgendaAct } from './use-agenda.ts'

/** Memos that can go on this agenda: those whose route passes this meeting first. And an item without a memo. */
export function MemosToAdd({ at }: { readonly at: AtMeeting }) {
  const t = routeAgendaTexts[useLanguage()]
  const [text, setText] = useState('')
  const sought = useLater(text)
  const [chosen, setChosen] = useState<MemoToPropose | null>(null)
  const memos = useQuery({
    queryKey: ['agenda-memos', at.programme, at.meeting, sought],
    queryFn: () => ask(listMemosToPropose, { ...at, ...(sought.trim() !== '' && { text: sought.trim() }) }),
    placeholderData: (before) => before,
  })
  return (
    <Section title={t.memos}>
      <NewItem at={at} />
      <div className="agenda-search">
        <TextField label={t.find} value={text} onChange={setText} type="search" />
      </div>
      <Await of={memos}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{t.memosNone}</p>
          ) : (
            <ul className="agenda">
              {rows.map((memo) => (
                <MemoRow key={memo.memo} memo={memo} onChoose={() => setChosen(memo)} />
              ))}
            </ul>
          )
        }
      </Await>
      {chosen && <AddMemo at={at} memo={chosen} onClose={() => setChosen(null)} />}
    </Section>
  )
}

function MemoRow({ memo, onChoose }: { readonly memo: MemoToPropose; readonly onChoose: () => void }) {
  const language = useLanguage()
  const t = routeAgendaTexts[language]
  return (
    <li>
      <div className="agenda-item">
        <p>
          <strong>{memo.subject}</strong> {memo.planned && <span className="mark accepted">{t.planned}</span>}
        </p>
        <p className="quiet">
          {memo.dossierTitle} · {memo.offeredVersion === null ? t.notOffered(memo.latestVersion ?? 0) : t.offered(memo.offeredVersion)}
          {memo.decideBy !== null && ` · ${t.decideBy(longDay(memo.decideBy, language))}`}
        </p>
      </div>
      <div className="agenda-hands">
        <Button purpose="secondary" aria-label={t.of(t.add, memo.subject)} onClick={onChoose}>
          {t.add}
        </Button>
      </div>
    </li>
  )
}

type Adding = { readonly at: AtMeeting; readonly memo: MemoToPropose; readonly onClose: () => void }

function AddMemo({ at, memo, onClose }: Adding) {
  const t = routeAgendaTexts[useLanguage()]
  const first = { title: memo.subject, kind: 'discussion', minutes: memo.minutes ?? 10 } as const
  const [draft, setDraft] = useState<Draft>(() => draftOf(first, memo.offeredVersion === null ? memo.latestVersion : null))
  const add = useAgendaAct(
    at,
    () => ask(addAgendaItem, { ...at, ...fieldsOf(draft), memo: memo.memo, version: draft.version === '' ? null : Number(draft.version) }),
    onClose,
  )
  return (
    <Dialog title={t.of(t.addTitle, memo.subject)} onClose={onClose}>
      {add.error && <Problem error={add.error} />}
      <ItemFieldsForm draft={draft} onChange={setDraft} memo={memo.memo} offered={memo.offeredVersion} />
      <p className="actions">
        <Button purpose="primary" onClick={() => add.mutate(undefined)} disabled={add.isPending || draft.title.trim() === ''}>
          {t.add}
        </Button>
      </p>
    </Dialog>
  )
}

function NewItem({ at }: { readonly at: AtMeeting }) {
  const t = routeAgendaTexts[useLanguage()]
  const empty = { title: '', kind: 'information', minutes: '5', version: '' }
  const [draft, setDraft] = useState<Draft>(empty)
  const add = useAgendaAct(
    at,
    () => ask(addAgendaItem, { ...at, ...fieldsOf(draft), memo: null, version: null }),
    () => setDraft(empty),
  )
  return (
    <FoldedForm title={t.newItem} onSubmit={() => add.mutate(undefined)}>
      {add.error && <Problem error={add.error} />}
      <ItemFieldsForm draft={draft} onChange={setDraft} memo={null} />
      <p className="actions">
        <Button purpose="secondary" type="submit" disabled={add.isPending}>
          {t.add}
        </Button>
      </p>
    </FoldedForm>
  )
}
