import { useLanguage } from '../../../web/language.ts'
import { Select, TextField } from '../../../web/parts.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import type { RouteChoices } from '../../model/planning.ts'
import type { StepFields, StepPlace } from '../../model/routes.ts'
import { nowhere } from '../../rules/places.ts'
import { PlaceField } from './place-field.tsx'

export type StepDraft = StepFields & StepPlace
type Props = {
  readonly dossier: string
  readonly choices: RouteChoices
  readonly value: StepDraft
  readonly onChange: (draft: StepDraft) => void
}

export const blankStep: StepDraft = { label: '', body: null, minDays: 0, minutes: 10, ...nowhere }

const whole = (text: string, maximum: number) => Math.min(maximum, Math.max(0, Math.trunc(Number(text)) || 0))

/** What a person writes of a step, and where it is planned. */
export function StepFieldset({ dossier, choices, value, onChange }: Props) {
  const t = routePlanningTexts[useLanguage()]
  const set = (fields: Partial<StepDraft>) => onChange({ ...value, ...fields })
  const bodies = choices.bodies.filter(({ id, abolished }) => !abolished || id === value.body)
  const chooseBody = (id: string) => {
    const known = choices.bodies.some(({ code, name }) => code === value.label || name === value.label)
    const name = choices.bodies.find((body) => body.id === id)?.name ?? ''
    set({ body: id || null, meeting: null, ...((known || value.label === '') && { label: name }) })
  }
  return (
    <>
      <Select
        label={t.body}
        value={value.body ?? ''}
        onChange={chooseBody}
        options={[['', t.noBody], ...bodies.map(({ id, code, name }) => [id, code === name ? code : `${code} · ${name}`] as const)]}
        all={false}
      />
      <TextField label={t.stepName} value={value.label} onChange={(label) => set({ label: label.slice(0, 200) })} required />
      <PlaceField key={value.body ?? ''} dossier={dossier} body={value.body} choices={choices} value={value} onChange={set} />
      <TextField label={t.minDays} type="number" value={String(value.minDays)} onChange={(text) => set({ minDays: whole(text, 365) })} />
      <TextField label={t.minutes} type="number" value={String(value.minutes)} onChange={(text) => set({ minutes: whole(text, 1440) })} />
    </>
  )
}
