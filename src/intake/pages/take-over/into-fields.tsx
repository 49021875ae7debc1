import type { ReactNode } from 'react'
import { lineStates } from '../../../budget/model/lines.ts'
import { statedAbouts } from '../../../budget/model/stated-totals.ts'
import { HolderField } from '../../../web/holder-field.tsx'
import { useLanguage } from '../../../web/language.ts'
import { Select, TextField } from '../../../web/parts.tsx'
import { takeOverTexts } from '../../../web/texts/take-over.ts'
import type { Draft, FormWord } from '../../rules/into-draft.ts'
import { ItemChoice, LineChoice, RiskChoice } from './thing-choices.tsx'

export type Fields = {
  readonly programme: string
  readonly draft: Draft
  readonly onChange: (changes: Partial<Draft>) => void
}

/** The fields of what a fact becomes, by form. */
export function IntoFields({ form, ...fields }: Fields & { readonly form: FormWord }) {
  const t = takeOverTexts[useLanguage()]
  const { programme, draft, onChange } = fields
  const measure = (
    <ItemChoice
      label={t.measure}
      programme={programme}
      kinds={['measure']}
      value={draft.measure}
      onChange={(id) => onChange({ measure: id })}
    />
  )
  const risk = <RiskChoice label={t.risk} programme={programme} value={draft.risk} onChange={(id) => onChange({ risk: id })} />
  const parts: Readonly<Record<FormWord, ReactNode>> = {
    budgetLine: <LineFields {...fields} />,
    measureCost: (
      <>
        {measure}
        <SpreadFields {...fields} />
        <Text {...fields} name="purpose" label={t.purpose} />
      </>
    ),
    statedTotal: <TotalFields {...fields} />,
    existingLine: <LineChoice programme={programme} draft={draft} onChange={onChange} />,
    risk: (
      <>
        <Text {...fields} name="title" label={t.riskTitle} />
        <LongText {...fields} name="text" label={t.event} />
        <ItemChoice
          label={t.measure}
          programme={programme}
          kinds={['measure']}
          none
          value={draft.measure}
          onChange={(id) => onChange({ measure: id })}
        />
      </>
    ),
    existingRisk: risk,
    mitigation: (
      <>
        {risk}
        <LongText {...fields} name="text" label={t.action} />
        <Organisation {...fields} label={t.owner} />
        <TextField type="date" label={t.due} value={draft.due} onChange={(due) => onChange({ due })} />
      </>
    ),
    measure: (
      <>
        <ItemChoice
          label={t.parent}
          programme={programme}
          kinds={['actionLine', 'subGoal']}
          value={draft.parent}
          onChange={(parent) => onChange({ parent })}
        />
        <Text {...fields} name="title" label={t.riskTitle} />
        <LongText {...fields} name="text" label={t.event} />
        <Organisation {...fields} label={t.lead} />
      </>
    ),
    existingMeasure: measure,
    organisation: <Organisation {...fields} label={t.organisation} />,
  }
  return parts[form]
}

type Named = Fields & {
  readonly label: string
  readonly name: 'purpose' | 'title' | 'text' | 'source' | 'year' | 'years' | 'firstYear' | 'lastYear'
}

function Text({ draft, onChange, label, name }: Named) {
  return <TextField label={label} value={draft[name]} onChange={(value) => onChange({ [name]: value })} />
}

function LongText({ draft, onChange, label, name }: Named) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea rows={3} value={draft[name]} onChange={(event) => onChange({ [name]: event.target.value })} />
    </label>
  )
}

function Organisation({ draft, onChange, label }: Fields & { readonly label: string }) {
  return (
    <HolderField label={label} kind="organisation" value={draft.organisation} onChange={(organisation) => onChange({ organisation })} />
  )
}

function SpreadFields(fields: Fields) {
  const t = takeOverTexts[useLanguage()]
  const { draft, onChange } = fields
  const ways = ['one', 'recurring', 'each'] as const
  return (
    <>
      <Select
        label={t.way}
        all={false}
        value={draft.way}
        onChange={(way) => onChange({ way: ways.find((one) => one === way) ?? 'one' })}
        options={ways.map((way) => [way, t.ways[way]] as const)}
      />
      {draft.way === 'each' ? <Text {...fields} name="years" label={t.years} /> : <Text {...fields} name="year" label={t.year} />}
    </>
  )
}

function LineFields(fields: Fields) {
  const t = takeOverTexts[useLanguage()]
  const { programme, draft, onChange } = fields
  return (
    <>
      <Organisation {...fields} label={t.organisation} />
      <SpreadFields {...fields} />
      <Select
        label={t.state}
        all={false}
        value={draft.state}
        onChange={(state) => onChange({ state: lineStates.find((one) => one === state) ?? 'requested' })}
        options={lineStates.map((state) => [state, t.states[state]] as const)}
      />
      <Text {...fields} name="purpose" label={t.purpose} />
      <Text {...fields} name="source" label={t.source} />
      <ItemChoice
        label={t.paysFor}
        programme={programme}
        kinds={['measure']}
        none
        value={draft.measure}
        onChange={(measure) => onChange({ measure })}
      />
    </>
  )
}

function TotalFields(fields: Fields) {
  const t = takeOverTexts[useLanguage()]
  const { draft, onChange } = fields
  return (
    <>
      <Select
        label={t.about}
        all={false}
        value={draft.about}
        onChange={(about) => onChange({ about: statedAbouts.find((one) => one === about) ?? 'cover' })}
        options={statedAbouts.map((about) => [about, t.abouts[about]] as const)}
      />
      <Organisation {...fields} label={t.organisation} />
      <Text {...fields} name="firstYear" label={t.firstYear} />
      <Text {...fields} name="lastYear" label={t.lastYear} />
    </>
  )
}
