import { useLanguage } from '../../../web/language.ts'
import { optionsOf, Select, TextField } from '../../../web/parts.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import type { RouteView } from '../../model/planning.ts'
import { type PointFields, pointKinds } from '../../model/routes.ts'
import { DaysField } from './place-field.tsx'

export const blankPoint: PointFields = {
  kind: 'commitment',
  label: '',
  step: null,
  firstDay: '',
  lastDay: '',
  precision: 'day',
  daysBefore: 0,
  fact: null,
}

type Props = {
  readonly dossier: string
  readonly view: RouteView
  readonly value: PointFields
  readonly onChange: (fields: PointFields) => void
}

export function PointFieldset({ dossier, view, value, onChange }: Props) {
  const t = routePlanningTexts[useLanguage()]
  const set = (fields: Partial<PointFields>) => onChange({ ...value, ...fields })
  const kind = (word: string) => {
    const chosen = pointKinds.find((one) => one === word) ?? 'commitment'
    set({ kind: chosen, daysBefore: chosen === 'debate' ? value.daysBefore || 1 : 0 })
  }
  return (
    <>
      <Select label={t.kind} value={value.kind} onChange={kind} options={optionsOf(t.kinds)} all={false} />
      <TextField label={t.what} value={value.label} onChange={(label) => set({ label: label.slice(0, 300) })} required />
      <DaysField
        dossier={dossier}
        value={{ firstDay: value.firstDay || null, lastDay: value.lastDay || null, precision: value.precision }}
        onChange={({ firstDay, lastDay, precision }) => set({ firstDay: firstDay ?? '', lastDay: lastDay ?? firstDay ?? '', precision })}
      />
      {value.kind === 'debate' && (
        <TextField
          label={t.daysBefore}
          type="number"
          value={String(value.daysBefore)}
          onChange={(text) => set({ daysBefore: Math.min(365, Math.max(0, Math.trunc(Number(text)) || 0)) })}
        />
      )}
      <Select
        label={t.ofStep}
        value={value.step ?? ''}
        onChange={(step) => set({ step: step || null })}
        options={[['', t.lastStep], ...view.steps.map(({ id, name }) => [id, name] as const)]}
        all={false}
      />
    </>
  )
}
