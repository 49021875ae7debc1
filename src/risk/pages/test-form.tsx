import { Button } from '@nl-design-system-candidate/button-react'
import { type FormEvent, useState } from 'react'
import type { HolderOption } from '../../identity/model/directory.ts'
import { parseEuro, plainEuro } from '../../kernel/money.ts'
import type { ItemOption } from '../../programme/model/items.ts'
import { today } from '../../web/dates.ts'
import { HolderField } from '../../web/holder-field.tsx'
import { ItemsField } from '../../web/items-field.tsx'
import { useLanguage } from '../../web/language.ts'
import { Select, TextArea, TextField } from '../../web/parts.tsx'
import { riskTexts } from '../../web/texts/risk.ts'
import { aspects, type TestFields, type TestRow, type Verdict, verdicts } from '../model/tests.ts'
import { holder } from './risk-form.tsx'

type Draft = Omit<TestFields, 'organisation' | 'item' | 'costCents'>
type Form = {
  readonly programme: string
  readonly label: string
  readonly word: string
  /** The test that is changed; without it a new one is written. */
  readonly test?: TestRow
  readonly onSend: (fields: TestFields) => void
}

const verdictNames = {
  capacity: 'capacityVerdict',
  cost: 'costVerdict',
  workingMethod: 'workingMethodVerdict',
  cooperation: 'cooperationVerdict',
} as const

/** Writes what an implementing organisation was asked, and what it answered. */
export function TestForm({ programme, label, word, test, onSend }: Form) {
  const t = riskTexts[useLanguage()]
  const [draft, setDraft] = useState(() => draftOf(test))
  const [organisation, setOrganisation] = useState<HolderOption | null>(
    test ? holder('organisation', test.organisation, test.organisationName) : null,
  )
  const [items, setItems] = useState<readonly ItemOption[]>(
    test?.item ? [{ id: test.item, kind: 'measure', number: '', title: test.itemName }] : [],
  )
  const [euros, setEuros] = useState(test?.costCents ? plainEuro(test.costCents) : '')
  const [asked, setAsked] = useState(false)
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const costCents = euros.trim() === '' ? null : parseEuro(euros)
  const unreadable = euros.trim() !== '' && (costCents === null || costCents.startsWith('-'))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (organisation && !unreadable) onSend({ ...draft, organisation: organisation.id, item: items[0]?.id ?? null, costCents })
  }
  return (
    <form className="form" onSubmit={submit} aria-label={label}>
      <HolderField
        label={t.testFields.organisation}
        kind="organisation"
        value={organisation}
        onChange={setOrganisation}
        error={asked ? t.choose : null}
      />
      <ItemsField programme={programme} label={t.testFields.item} value={items} onChange={setItems} single />
      {items.length === 0 && <TextField label={t.testFields.scenario} value={draft.scenario} onChange={(scenario) => set({ scenario })} />}
      <TextField label={t.testFields.askedOn} type="date" value={draft.askedOn} onChange={(askedOn) => set({ askedOn })} required />
      <Outcome draft={draft} set={set} />
      <TextField label={t.costCents} value={euros} onChange={setEuros} />
      {asked && unreadable && (
        <p className="problem" role="alert">
          {t.costUnreadable}
        </p>
      )}
      {test && (
        <label className="field check">
          <span>{t.withdraw}</span>
          <input type="checkbox" checked={draft.withdrawn} onChange={(event) => set({ withdrawn: event.target.checked })} />
        </label>
      )}
      <Button type="submit" purpose="primary">
        {word}
      </Button>
    </form>
  )
}

type Part = { readonly draft: Draft; readonly set: (change: Partial<Draft>) => void }

function Outcome({ draft, set }: Part) {
  const t = riskTexts[useLanguage()]
  return (
    <>
      <TextField
        label={t.testFields.receivedOn}
        type="date"
        value={draft.receivedOn ?? ''}
        onChange={(day) => set({ receivedOn: day === '' ? null : day })}
      />
      <VerdictField label={t.testFields.verdict} value={draft.verdict} onChange={(verdict) => set({ verdict })} />
      {draft.verdict === 'feasibleIf' && (
        <TextArea label={t.testFields.condition} value={draft.condition} onChange={(condition) => set({ condition })} />
      )}
      {aspects.map((aspect) => (
        <div key={aspect} className="aspect">
          <TextArea label={t.aspects[aspect]} value={draft[aspect]} onChange={(text) => set({ [aspect]: text })} rows={2} />
          <VerdictField
            label={t.aspectVerdict(t.aspects[aspect])}
            value={draft[verdictNames[aspect]]}
            onChange={(verdict) => set({ [verdictNames[aspect]]: verdict })}
          />
        </div>
      ))}
    </>
  )
}

type VerdictProps = { readonly label: string; readonly value: Verdict | null; readonly onChange: (verdict: Verdict | null) => void }

function VerdictField({ label, value, onChange }: VerdictProps) {
  const t = riskTexts[useLanguage()]
  return (
    <Select
      label={label}
      all={false}
      value={value ?? ''}
      onChange={(word) => onChange(verdicts.find((verdict) => verdict === word) ?? null)}
      options={[['', '–'], ...verdicts.map((verdict) => [verdict, t.verdicts[verdict]] as const)]}
    />
  )
}

function draftOf(test: TestRow | undefined): Draft {
  return {
    scenario: test?.scenario ?? '',
    askedOn: test?.askedOn ?? today(),
    receivedOn: test?.receivedOn ?? null,
    verdict: test?.verdict ?? null,
    condition: test?.condition ?? '',
    capacity: test?.capacity ?? '',
    capacityVerdict: test?.capacityVerdict ?? null,
    cost: test?.cost ?? '',
    costVerdict: test?.costVerdict ?? null,
    workingMethod: test?.workingMethod ?? '',
    workingMethodVerdict: test?.workingMethodVerdict ?? null,
    cooperation: test?.cooperation ?? '',
    cooperationVerdict: test?.cooperationVerdict ?? null,
    withdrawn: test?.withdrawn ?? false,
  }
}
