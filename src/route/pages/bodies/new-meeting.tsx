import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { today } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { optionsOf, Problem, Select, TextField } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { addMeeting } from '../../contract/bodies.ts'
import { type Body, meetingKinds } from '../../model/bodies.ts'
import { numberOrNull } from './numbers.ts'
import { useRouteAct } from './use-route-act.ts'

export function NewMeeting({ programme, bodies }: { readonly programme: string; readonly bodies: readonly Body[] }) {
  const t = routeBodiesTexts[useLanguage()]
  const blank = { body: bodies[0]?.id ?? '', day: today(), startsAt: '09:30', minutes: '120', place: '', kind: 'regular' }
  const [form, setForm] = useState(blank)
  const set = (name: keyof typeof blank) => (value: string) => setForm({ ...form, [name]: value })
  const add = useRouteAct(() =>
    ask(addMeeting, {
      programme,
      body: form.body,
      day: form.day,
      startsAt: form.startsAt,
      minutes: numberOrNull(form.minutes) ?? 60,
      place: form.place,
      kind: meetingKinds.find((known) => known === form.kind) ?? 'regular',
      papersDay: null,
      papersHour: null,
      roomMinutes: null,
    }),
  )
  return (
    <FoldedForm title={t.newMeeting} onSubmit={() => add.mutate(undefined)}>
      {add.error && <Problem error={add.error} />}
      <Select
        label={t.bodies}
        value={form.body}
        onChange={set('body')}
        options={bodies.map(({ id, code }) => [id, code] as const)}
        all={false}
      />
      <TextField label={t.day} value={form.day} onChange={set('day')} type="date" required />
      <TextField label={t.startsAt} value={form.startsAt} onChange={set('startsAt')} required />
      <TextField label={t.minutes} value={form.minutes} onChange={set('minutes')} type="number" required />
      <TextField label={t.place} value={form.place} onChange={set('place')} />
      <Select label={t.meetingKind} value={form.kind} onChange={set('kind')} options={optionsOf(t.meetingKinds)} all={false} />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={add.isPending}>
          {t.add}
        </Button>
      </p>
    </FoldedForm>
  )
}
