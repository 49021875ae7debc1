import { useLanguage } from '../../../web/language.ts'
import { optionsOf, Select, TextField } from '../../../web/parts.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { type BodyFields, bodyKinds, closures } from '../../model/bodies.ts'
import { numberOrNull } from './numbers.ts'

/** A body as it is typed. */
export type BodyDraft = Readonly<
  Record<'code' | 'name' | 'kind' | 'workingDays' | 'weekday' | 'hour' | 'closedIn' | 'handling' | 'room', string>
>

export const blankBody: BodyDraft = {
  code: '',
  name: '',
  kind: 'official',
  workingDays: '5',
  weekday: '',
  hour: '12:00',
  closedIn: 'none',
  handling: '0',
  room: '',
}

export function draftOfBody(body: BodyFields): BodyDraft {
  return {
    code: body.code,
    name: body.name,
    kind: body.kind,
    workingDays: String(body.papersWorkingDays ?? ''),
    weekday: String(body.papersWeekday ?? ''),
    hour: body.papersHour,
    closedIn: body.closedIn,
    handling: String(body.handlingDays),
    room: String(body.roomMinutes ?? ''),
  }
}

export function bodyFieldsOf(draft: BodyDraft): BodyFields {
  return {
    code: draft.code,
    name: draft.name,
    kind: bodyKinds.find((known) => known === draft.kind) ?? 'official',
    papersWorkingDays: numberOrNull(draft.workingDays),
    papersWeekday: numberOrNull(draft.weekday),
    papersHour: draft.hour,
    closedIn: closures.find((known) => known === draft.closedIn) ?? 'none',
    handlingDays: numberOrNull(draft.handling) ?? 0,
    roomMinutes: numberOrNull(draft.room),
  }
}

type Fields = { readonly draft: BodyDraft; readonly onChange: (draft: BodyDraft) => void }

export function BodyFieldset({ draft, onChange }: Fields) {
  const t = routeBodiesTexts[useLanguage()]
  const set = (name: keyof BodyDraft) => (value: string) => onChange({ ...draft, [name]: value })
  return (
    <>
      <TextField label={t.code} value={draft.code} onChange={set('code')} required />
      <TextField label={t.name} value={draft.name} onChange={set('name')} required />
      <Select label={t.kind} value={draft.kind} onChange={set('kind')} options={optionsOf(t.kinds)} all={false} />
      <TextField label={t.papersDays} value={draft.workingDays} onChange={set('workingDays')} type="number" />
      <Select
        label={t.papersWeekday}
        value={draft.weekday}
        onChange={set('weekday')}
        options={[['', '—'], ...optionsOf(t.weekdays)]}
        all={false}
      />
      <TextField label={t.papersHour} value={draft.hour} onChange={set('hour')} />
      <Select label={t.closedIn} value={draft.closedIn} onChange={set('closedIn')} options={optionsOf(t.closures)} all={false} />
      <TextField label={t.handlingDays} value={draft.handling} onChange={set('handling')} type="number" />
      <TextField label={t.room} value={draft.room} onChange={set('room')} type="number" />
    </>
  )
}
