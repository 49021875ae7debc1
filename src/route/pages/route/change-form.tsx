import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { useLanguage } from '../../../web/language.ts'
import { optionsOf, Select, TextField } from '../../../web/parts.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import type { RouteChoices, RouteView, ScenarioChange } from '../../model/planning.ts'
import type { StepPlace } from '../../model/routes.ts'
import { nowhere } from '../../rules/places.ts'
import { DaysField, PlaceField } from './place-field.tsx'
import type { Shown } from './route-screen.tsx'

type Kind = ScenarioChange['kind']

/** All that any kind of change needs; what a kind does not need is left out of it. */
type Draft = {
  readonly kind: Kind
  readonly step: string
  readonly place: StepPlace
  readonly body: string
  readonly day: string
  readonly startsAt: string
  readonly reason: string
  readonly part: string
  readonly points: readonly string[]
  readonly point: string
}

function blankOf(view: RouteView, choices: RouteChoices): Draft {
  const step = view.steps.find(({ status }) => status === 'planned')
  const body = choices.bodies.find(({ abolished }) => !abolished)?.id ?? ''
  const point = view.points[0]?.id ?? ''
  const rest = { place: nowhere, day: '', startsAt: '09:00', reason: '', part: '', points: [] }
  return { kind: 'shift', step: step?.id ?? '', body, point, ...rest }
}

type Make = (draft: Draft, view: RouteView) => ScenarioChange | null

/** The change that a draft says; null while it says too little. */
const makers: Readonly<Record<Kind, Make>> = {
  shift: ({ step, place }) => (step !== '' && (place.meeting ?? place.firstDay) !== null ? { kind: 'shift', step, to: place } : null),
  'extra-meeting': ({ body, day, startsAt }, view) =>
    body !== '' && day !== '' ? { kind: 'extra-meeting', body, day, startsAt, step: stepAt(view, body) } : null,
  skip: ({ step, reason }) => (step !== '' && reason.trim() !== '' ? { kind: 'skip', step, reason } : null),
  split: ({ part, day, points }) =>
    part.trim() !== '' && day !== '' ? { kind: 'split', later: part, readyOn: day, points: [...points] } : null,
  'put-point': ({ point, place }, view) => moved(point, place, view),
  'drop-point': ({ point }) => (point === '' ? null : { kind: 'drop-point', point }),
  ready: ({ day }) => (day === '' ? null : { kind: 'ready', on: day }),
}

/** An extra meeting is for the step that is at that body. */
function stepAt(view: RouteView, body: string): string | null {
  return view.steps.find((step) => step.body === body && step.status === 'planned')?.id ?? null
}

function moved(id: string, { firstDay, lastDay, precision }: StepPlace, view: RouteView): ScenarioChange | null {
  const found = view.points.find((one) => one.id === id)
  if (!found || firstDay === null) return null
  const { kind, label, step, daysBefore } = found
  return { kind: 'put-point', point: id, fields: { kind, label, step, daysBefore, firstDay, lastDay: lastDay ?? firstDay, precision } }
}

type Props = Shown & { readonly choices: RouteChoices; readonly onAdd: (change: ScenarioChange) => void }

/** One change of a scenario. */
export function ChangeForm({ dossier, view, choices, onAdd }: Props) {
  const t = routePlanningTexts[useLanguage()]
  const [draft, setDraft] = useState(() => blankOf(view, choices))
  const [round, setRound] = useState(0)
  const change = makers[draft.kind](draft, view)
  const kinds = optionsOf(t.changeKinds).filter(([kind]) => view.points.length > 0 || !kind.endsWith('point'))
  const set = (fields: Partial<Draft>) => setDraft({ ...draft, ...fields })
  const chooseKind = (word: string) => {
    const kind = (Object.keys(t.changeKinds) as Kind[]).find((one) => one === word) ?? 'shift'
    setDraft({ ...blankOf(view, choices), kind })
  }
  const add = () => {
    if (change === null) return
    onAdd(change)
    setDraft({ ...blankOf(view, choices), kind: draft.kind })
    setRound(round + 1)
  }
  return (
    <>
      <Select label={t.change} value={draft.kind} onChange={chooseKind} options={kinds} all={false} />
      <ChangeFields key={`${draft.kind} ${round}`} dossier={dossier} view={view} choices={choices} draft={draft} set={set} />
      <p className="actions">
        <Button purpose="secondary" onClick={add} disabled={change === null}>
          {t.addChange}
        </Button>
      </p>
    </>
  )
}

type FieldsProps = {
  readonly dossier: string
  readonly view: RouteView
  readonly choices: RouteChoices
  readonly draft: Draft
  readonly set: (fields: Partial<Draft>) => void
}

function ChangeFields({ dossier, view, choices, draft, set }: FieldsProps) {
  const t = routePlanningTexts[useLanguage()]
  const { kind } = draft
  const body = view.steps.find(({ id }) => id === draft.step)?.body ?? null
  return (
    <>
      {(kind === 'shift' || kind === 'skip') && (
        <StepSelect view={view} value={draft.step} onChange={(step) => set({ step, place: nowhere })} />
      )}
      {kind === 'shift' && (
        <PlaceField
          key={draft.step}
          dossier={dossier}
          body={body}
          choices={choices}
          value={draft.place}
          onChange={(place) => set({ place })}
        />
      )}
      {kind === 'skip' && <TextField label={t.reason} value={draft.reason} onChange={(reason) => set({ reason: reason.slice(0, 1000) })} />}
      {kind === 'extra-meeting' && (
        <Select
          label={t.body}
          value={draft.body}
          onChange={(chosen) => set({ body: chosen })}
          options={choices.bodies.filter(({ abolished }) => !abolished).map(({ id, code }) => [id, code] as const)}
          all={false}
        />
      )}
      {kind === 'split' && <SplitFields view={view} draft={draft} set={set} />}
      {(kind === 'put-point' || kind === 'drop-point') && (
        <Select
          label={t.what}
          value={draft.point}
          onChange={(point) => set({ point })}
          options={view.points.map(({ id, label }) => [id, label] as const)}
          all={false}
        />
      )}
      {kind === 'put-point' && (
        <DaysField dossier={dossier} value={draft.place} onChange={(days) => set({ place: { ...days, meeting: null } })} />
      )}
      {(kind === 'extra-meeting' || kind === 'ready' || kind === 'split') && (
        <TextField label={kind === 'extra-meeting' ? t.day : t.readyOn} type="date" value={draft.day} onChange={(day) => set({ day })} />
      )}
      {kind === 'extra-meeting' && <TextField label={t.startsAt} value={draft.startsAt} onChange={(startsAt) => set({ startsAt })} />}
    </>
  )
}

type StepSelectProps = { readonly view: RouteView; readonly value: string; readonly onChange: (step: string) => void }

function StepSelect({ view, value, onChange }: StepSelectProps) {
  const t = routePlanningTexts[useLanguage()]
  const options = view.steps.filter(({ status }) => status === 'planned').map(({ id, name }) => [id, name] as const)
  return <Select label={t.step} value={value} onChange={onChange} options={options} all={false} />
}

function SplitFields({ view, draft, set }: Pick<FieldsProps, 'view' | 'draft' | 'set'>) {
  const t = routePlanningTexts[useLanguage()]
  const toggle = (id: string) =>
    set({ points: draft.points.includes(id) ? draft.points.filter((one) => one !== id) : [...draft.points, id] })
  return (
    <>
      <TextField label={t.part} value={draft.part} onChange={(part) => set({ part: part.slice(0, 200) })} />
      {view.points.length > 0 && (
        <fieldset className="days-field">
          <legend>{t.partPoints}</legend>
          {view.points.map(({ id, label }) => (
            <label key={id} className="check">
              <input type="checkbox" checked={draft.points.includes(id)} onChange={() => toggle(id)} />
              <span>{label}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}
