import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../../../web/client.ts'
import { Dialog } from '../../../../web/dialog.tsx'
import { useLanguage } from '../../../../web/language.ts'
import { optionsOf, Problem, Select, TextArea, TextField } from '../../../../web/parts.tsx'
import { FoldedForm } from '../../../../web/section.tsx'
import { differencesOf, StalePanel } from '../../../../web/stale-panel.tsx'
import { routeOutcomesTexts } from '../../../../web/texts/route-outcomes.ts'
import { addAction, changeAction, settleAction } from '../../../contract/outcomes.ts'
import type { ActionFields, MeetingAction } from '../../../model/outcomes.ts'
import { isStale, type Shown, useOutcomesAct } from './use-outcomes.ts'

type Draft = { readonly text: string; readonly owner: string; readonly ownerName: string; readonly dueOn: string; readonly item: string }
const blank: Draft = { text: '', owner: '', ownerName: '', dueOn: '', item: '' }

function fieldsOf({ text, owner, ownerName, dueOn }: Draft): ActionFields {
  return { text, owner: owner || null, ownerName: owner === '' ? ownerName : '', dueOn: dueOn || null }
}

type Fields = Pick<Shown, 'outcomes'> & { readonly draft: Draft; readonly onChange: (draft: Draft) => void }

function ActionFieldset({ outcomes, draft, onChange }: Fields) {
  const t = routeOutcomesTexts[useLanguage()].actions
  const set = (name: keyof Draft) => (value: string) => onChange({ ...draft, [name]: value })
  return (
    <>
      <TextArea label={t.text} value={draft.text} onChange={set('text')} rows={2} />
      <Select
        label={t.owner}
        value={draft.owner}
        onChange={set('owner')}
        options={[['', t.noOwner], ...outcomes.people.map(({ id, name }) => [id, name] as const)]}
        all={false}
      />
      {draft.owner === '' && <TextField label={t.ownerName} value={draft.ownerName} onChange={set('ownerName')} />}
      <TextField label={t.dueOn} value={draft.dueOn} onChange={set('dueOn')} type="date" />
    </>
  )
}

export function NewAction({ at, outcomes }: Shown) {
  const t = routeOutcomesTexts[useLanguage()].actions
  const [draft, setDraft] = useState(blank)
  const add = useOutcomesAct(
    at,
    () => ask(addAction, { ...at, item: draft.item || null, ...fieldsOf(draft) }),
    () => setDraft(blank),
  )
  const items = outcomes.items.filter(({ status }) => status !== 'takenOff')
  return (
    <FoldedForm title={t.add} onSubmit={() => add.mutate(undefined)}>
      {add.error && <Problem error={add.error} />}
      <ActionFieldset outcomes={outcomes} draft={draft} onChange={setDraft} />
      <Select
        label={t.item}
        value={draft.item}
        onChange={(item) => setDraft({ ...draft, item })}
        options={[['', t.noItem], ...items.map(({ item, title }) => [item, title] as const)]}
        all={false}
      />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={add.isPending}>
          {t.addDo}
        </Button>
      </p>
    </FoldedForm>
  )
}

type OfAction = Shown & { readonly action: MeetingAction; readonly onClose: () => void }

function draftOf({ text, owner, ownerName, dueOn }: MeetingAction): Draft {
  return { ...blank, text, owner: owner ?? '', ownerName: owner === null ? ownerName : '', dueOn: dueOn ?? '' }
}

export function ChangeDialog({ at, outcomes, action, onClose }: OfAction) {
  const texts = routeOutcomesTexts[useLanguage()]
  const t = texts.actions
  const [draft, setDraft] = useState(() => draftOf(action))
  const now = current(outcomes, action)
  const change = useOutcomesAct(
    at,
    (revision: number) => ask(changeAction, { ...at, action: action.id, revision, ...fieldsOf(draft) }),
    onClose,
  )
  const nameOf = (draft: Draft) => outcomes.people.find(({ id }) => id === draft.owner)?.name ?? draft.ownerName
  const differences = differencesOf({ theirs: draftOf(now), mine: draft }, [
    [t.text, ({ text }) => text],
    [t.owner, nameOf],
    [t.dueOn, ({ dueOn }) => dueOn],
  ])
  const isOvertaken = isStale(change.error) && now.revision !== action.revision
  return (
    <Dialog title={t.changeOf(action.text)} onClose={onClose}>
      {change.error && <Problem error={change.error} />}
      {isOvertaken && (
        <StalePanel title={texts.overtaken} differences={differences} letStand={onClose} insist={() => change.mutate(now.revision)} />
      )}
      <ActionFieldset outcomes={outcomes} draft={draft} onChange={setDraft} />
      <p className="actions">
        <Button purpose="primary" onClick={() => change.mutate(action.revision)} disabled={change.isPending}>
          {t.save}
        </Button>
      </p>
    </Dialog>
  )
}

export function SettleDialog({ at, outcomes, action, onClose }: OfAction) {
  const t = routeOutcomesTexts[useLanguage()].actions
  const [outcome, setOutcome] = useState<'done' | 'dropped'>('done')
  const [note, setNote] = useState('')
  const { id, revision } = current(outcomes, action)
  const settle = useOutcomesAct(at, () => ask(settleAction, { ...at, action: id, revision, outcome, note }), onClose)
  return (
    <Dialog title={t.settleOf(action.text)} onClose={onClose}>
      {settle.error && <Problem error={settle.error} />}
      <Select
        label={t.outcome}
        value={outcome}
        onChange={(value) => setOutcome(value === 'dropped' ? 'dropped' : 'done')}
        options={optionsOf(t.outcomes)}
        all={false}
      />
      <TextArea label={t.note} value={note} onChange={setNote} />
      <p className="actions">
        <Button purpose="primary" onClick={() => settle.mutate(undefined)} disabled={settle.isPending}>
          {t.save}
        </Button>
      </p>
    </Dialog>
  )
}

/** The action as it stands now, which may be newer than when the dialog was opened. */
function current({ actions, earlier }: Shown['outcomes'], action: MeetingAction): MeetingAction {
  return [...actions, ...earlier].find(({ id }) => id === action.id) ?? action
}
