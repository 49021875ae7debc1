import { Button } from '@nl-design-system-candidate/button-react'
import { type FormEvent, useState } from 'react'
import type { HolderOption } from '../../identity/model/directory.ts'
import type { ItemOption } from '../../programme/model/items.ts'
import { HolderField } from '../../web/holder-field.tsx'
import { ItemsField } from '../../web/items-field.tsx'
import { useLanguage } from '../../web/language.ts'
import { Select, TextArea, TextField } from '../../web/parts.tsx'
import { riskTexts } from '../../web/texts/risk.ts'
import { type RiskFields, type RiskFile, riskStatuses } from '../model/risks.ts'
import { scores } from '../model/scores.ts'
import { emptyRisk } from '../rules/risks.ts'

export type RiskDraft = {
  readonly fields: RiskFields
  readonly owner: HolderOption | null
  readonly raisedBy: HolderOption | null
  readonly items: readonly ItemOption[]
}

type Sent = { readonly fields: RiskFields; readonly items: string[] }
type Form = {
  readonly programme: string
  readonly label: string
  readonly word: string
  /** The risk that is changed; without it a new one is written. */
  readonly risk?: RiskFile
  readonly onSend: (sent: Sent, draft: RiskDraft) => void
}

/** Writes a risk: what can happen, how heavy it is, and whose it is. */
export function RiskForm({ programme, label, word, risk, onSend }: Form) {
  const t = riskTexts[useLanguage()]
  const [draft, setDraft] = useState(() => draftOf(risk))
  const set = (change: Partial<RiskFields>) => setDraft({ ...draft, fields: { ...draft.fields, ...change } })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend(sentOf(draft), draft)
  }
  const { fields } = draft
  return (
    <form className="form" onSubmit={submit} aria-label={label}>
      <TextField label={t.fields.title} value={fields.title} onChange={(title) => set({ title })} required />
      <TextArea label={t.fields.cause} value={fields.cause} onChange={(cause) => set({ cause })} />
      <TextArea label={t.fields.event} value={fields.event} onChange={(event) => set({ event })} />
      <TextArea label={t.fields.consequence} value={fields.consequence} onChange={(consequence) => set({ consequence })} />
      <Scores fields={fields} set={set} />
      <HolderField
        label={t.fields.owner}
        hint={t.fields.ownerHint}
        without="department"
        value={draft.owner}
        onChange={(owner) => setDraft({ ...draft, owner })}
      />
      <HolderField
        label={t.fields.raisedBy}
        kind="organisation"
        value={draft.raisedBy}
        onChange={(raisedBy) => setDraft({ ...draft, raisedBy })}
      />
      {draft.raisedBy === null && (
        <TextField label={t.fields.raisedByText} value={fields.raisedByText} onChange={(raisedByText) => set({ raisedByText })} />
      )}
      {risk ? (
        <StatusFields fields={fields} set={set} />
      ) : (
        <ItemsField programme={programme} label={t.fields.items} value={draft.items} onChange={(items) => setDraft({ ...draft, items })} />
      )}
      <TextField label={t.fields.code} value={fields.code} onChange={(code) => set({ code })} />
      <Button type="submit" purpose="primary">
        {word}
      </Button>
    </form>
  )
}

type Part = { readonly fields: RiskFields; readonly set: (change: Partial<RiskFields>) => void }

function Scores({ fields, set }: Part) {
  const t = riskTexts[useLanguage()]
  const named = (words: readonly string[]) => [
    ['', t.noScore] as const,
    ...scores.map((score) => [String(score), `${score} ${words[score] ?? ''}`] as const),
  ]
  const all = { chance: t.chances, impact: t.impacts, chanceAfter: t.chances, impactAfter: t.impacts } as const
  return (
    <div className="score-fields">
      {(['chance', 'impact', 'chanceAfter', 'impactAfter'] as const).map((name) => (
        <Select
          key={name}
          label={t.fields[name]}
          all={false}
          value={String(fields[name] ?? '')}
          onChange={(value) => set({ [name]: value === '' ? null : Number(value) })}
          options={named(all[name])}
        />
      ))}
    </div>
  )
}

function StatusFields({ fields, set }: Part) {
  const t = riskTexts[useLanguage()]
  const choose = (word: string) => set({ status: riskStatuses.find((status) => status === word) ?? 'open' })
  return (
    <>
      <Select
        label={t.fields.status}
        all={false}
        value={fields.status}
        onChange={choose}
        options={riskStatuses.map((status) => [status, t.statuses[status]])}
      />
      <TextArea label={t.fields.explanation} value={fields.explanation} onChange={(explanation) => set({ explanation })} />
    </>
  )
}

function draftOf(file: RiskFile | undefined): RiskDraft {
  if (!file) return { fields: { title: '', ...emptyRisk }, owner: null, raisedBy: null, items: [] }
  const { risk, ownerName, raisedByName } = file
  const ownerId = risk.owner ?? risk.ownerPerson
  const owner = ownerId === null ? null : holder(risk.owner === null ? 'person' : 'organisation', ownerId, ownerName)
  const raisedBy = risk.raisedBy === null ? null : holder('organisation', risk.raisedBy, raisedByName)
  return { fields: fieldsOf(risk), owner, raisedBy, items: [] }
}

/** What a person may write of a risk, out of all that is known of it. */
export function fieldsOf({
  id: _,
  items: _items,
  demo: _demo,
  revision: _revision,
  since: _since,
  ...fields
}: RiskFile['risk']): RiskFields {
  return fields
}

export function holder(kind: HolderOption['kind'], id: string, name: string): HolderOption {
  return { kind, id, name, detail: '' }
}

function sentOf({ fields, owner, raisedBy, items }: RiskDraft): Sent {
  return {
    fields: {
      ...fields,
      owner: owner?.kind === 'organisation' ? owner.id : null,
      ownerPerson: owner?.kind === 'person' ? owner.id : null,
      raisedBy: raisedBy?.id ?? null,
      raisedByText: raisedBy ? '' : fields.raisedByText,
    },
    items: items.map(({ id }) => id),
  }
}
