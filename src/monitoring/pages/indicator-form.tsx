import { Button } from '@nl-design-system-candidate/button-react'
import { type FormEvent, useState } from 'react'
import type { HolderOption } from '../../identity/model/directory.ts'
import type { ItemOption } from '../../programme/model/items.ts'
import { HolderField } from '../../web/holder-field.tsx'
import { ItemsField } from '../../web/items-field.tsx'
import { useLanguage } from '../../web/language.ts'
import { optionsOf, Select, TextArea, TextField } from '../../web/parts.tsx'
import { indicatorTexts } from '../../web/texts/indicators.ts'
import { directions, frequencies, type IndicatorFields, type IndicatorFile } from '../model/indicators.ts'
import { emptyIndicator } from '../rules/indicators.ts'
import { plainNumber, readNumber } from '../rules/numbers.ts'

type Form = {
  readonly programme: string
  readonly label: string
  readonly word: string
  /** The indicator that is changed; without it a new one is written. */
  readonly file?: IndicatorFile
  readonly onSend: (fields: IndicatorFields) => void
}

/** Says what is measured, where it comes from and where it should go. */
export function IndicatorForm({ programme, label, word, file, onSend }: Form) {
  const t = indicatorTexts[useLanguage()]
  const [fields, setFields] = useState<IndicatorFields>(() => ({ name: '', ...emptyIndicator, ...(file && fieldsOf(file.indicator)) }))
  const [owner, setOwner] = useState(() => ownerOf(file))
  const [items, setItems] = useState<readonly ItemOption[]>(file?.items ?? [])
  const [typed, setTyped] = useState({ target: plainNumber(fields.targetValue), groups: fields.breakdowns.join('\n') })
  const set = (change: Partial<IndicatorFields>) => setFields({ ...fields, ...change })
  const target = typed.target.trim() === '' ? null : readNumber(typed.target)
  const unreadable = typed.target.trim() !== '' && target === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (unreadable) return
    const breakdowns = typed.groups.split('\n').map((name) => name.trim())
    const named = { owner: owner?.id ?? null, items: items.map(({ id }) => id), breakdowns: breakdowns.filter((name) => name !== '') }
    onSend({ ...fields, ...named, targetValue: target })
  }
  return (
    <form className="form" onSubmit={submit} aria-label={label}>
      <About fields={fields} set={set} />
      <HolderField label={t.fields.owner} kind="organisation" value={owner} onChange={setOwner} />
      <TextField
        label={t.fields.nextExpectedOn}
        type="date"
        value={fields.nextExpectedOn ?? ''}
        onChange={(day) => set({ nextExpectedOn: day === '' ? null : day })}
      />
      <Select
        label={t.fields.direction}
        all={false}
        value={fields.direction}
        onChange={(wanted) => set({ direction: directions.find((one) => one === wanted) ?? 'none' })}
        options={optionsOf(t.directions)}
      />
      <div className="score-fields">
        <TextField label={t.fields.targetValue} value={typed.target} onChange={(text) => setTyped({ ...typed, target: text })} />
        <TextField
          label={t.fields.targetYear}
          type="number"
          value={String(fields.targetYear ?? '')}
          onChange={(year) => set({ targetYear: year === '' ? null : Number(year) })}
        />
      </div>
      {unreadable && (
        <p className="problem" role="alert">
          {t.unreadable}
        </p>
      )}
      <TextArea label={t.fields.breakdowns} value={typed.groups} onChange={(groups) => setTyped({ ...typed, groups })} />
      <ItemsField programme={programme} label={t.fields.items} value={items} onChange={setItems} />
      {file && (
        <TextField
          label={t.fields.endedOn}
          type="date"
          value={fields.endedOn ?? ''}
          onChange={(day) => set({ endedOn: day === '' ? null : day })}
        />
      )}
      <Button type="submit" purpose="primary">
        {word}
      </Button>
    </form>
  )
}

type Part = { readonly fields: IndicatorFields; readonly set: (change: Partial<IndicatorFields>) => void }

function About({ fields, set }: Part) {
  const t = indicatorTexts[useLanguage()]
  return (
    <>
      <TextField label={t.fields.name} value={fields.name} onChange={(name) => set({ name })} required />
      <TextArea label={t.fields.definition} value={fields.definition} onChange={(definition) => set({ definition })} />
      <TextField label={t.fields.unit} value={fields.unit} onChange={(unit) => set({ unit })} />
      <TextField label={t.fields.source} value={fields.source} onChange={(source) => set({ source })} />
      <TextField label={t.fields.sourceUrl} value={fields.sourceUrl} onChange={(sourceUrl) => set({ sourceUrl })} />
      <TextField label={t.fields.code} value={fields.code} onChange={(code) => set({ code })} />
      <Select
        label={t.fields.frequency}
        all={false}
        value={fields.frequency}
        onChange={(wanted) => set({ frequency: frequencies.find((one) => one === wanted) ?? 'yearly' })}
        options={optionsOf(t.frequencies)}
      />
    </>
  )
}

/** What a person may write of an indicator, out of all that is known of it. */
export function fieldsOf({
  id: _,
  demo: _demo,
  revision: _revision,
  since: _since,
  ...fields
}: IndicatorFile['indicator']): IndicatorFields {
  return fields
}

function ownerOf(file: IndicatorFile | undefined): HolderOption | null {
  const id = file?.indicator.owner
  return file && id ? { kind: 'organisation', id, name: file.ownerName, detail: '' } : null
}
