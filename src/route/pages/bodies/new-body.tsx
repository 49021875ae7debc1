import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { optionsOf, Problem, Select, TextField } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { addBody } from '../../contract/bodies.ts'
import { type BodyFields, bodyKinds, closures } from '../../model/bodies.ts'
import { numberOrNull } from './numbers.ts'
import { useRouteAct } from './use-route-act.ts'

const blank = {
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

function fieldsOf(form: typeof blank): BodyFields {
  return {
    code: form.code,
    name: form.name,
    kind: bodyKinds.find((known) => known === form.kind) ?? 'official',
    papersWorkingDays: numberOrNull(form.workingDays),
    papersWeekday: numberOrNull(form.weekday),
    papersHour: form.hour,
    closedIn: closures.find((known) => known === form.closedIn) ?? 'none',
    handlingDays: numberOrNull(form.handling) ?? 0,
    roomMinutes: numberOrNull(form.room),
  }
}

export function NewBody({ programme }: { readonly programme: string }) {
  const t = routeBodiesTexts[useLanguage()]
  const [form, setForm] = useState(blank)
  const set = (name: keyof typeof blank) => (value: string) => setForm({ ...form, [name]: value })
  const add = useRouteAct(
    () => ask(addBody, { programme, ...fieldsOf(form) }),
    () => setForm(blank),
  )
  return (
    <FoldedForm title={t.newBody} onSubmit={() => add.mutate(undefined)}>
      {add.error && <Problem error={add.error} />}
      <TextField label={t.code} value={form.code} onChange={set('code')} required />
      <TextField label={t.name} value={form.name} onChange={set('name')} required />
      <Select label={t.kind} value={form.kind} onChange={set('kind')} options={optionsOf(t.kinds)} all={false} />
      <TextField label={t.papersDays} value={form.workingDays} onChange={set('workingDays')} type="number" />
      <Select
        label={t.papersWeekday}
        value={form.weekday}
        onChange={set('weekday')}
        options={[['', '—'], ...optionsOf(t.weekdays)]}
        all={false}
      />
      <TextField label={t.papersHour} value={form.hour} onChange={set('hour')} />
      <Select label={t.closedIn} value={form.closedIn} onChange={set('closedIn')} options={optionsOf(t.closures)} all={false} />
      <TextField label={t.handlingDays} value={form.handling} onChange={set('handling')} type="number" />
      <TextField label={t.room} value={form.room} onChange={set('room')} type="number" />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={add.isPending}>
          {t.add}
        </Button>
      </p>
    </FoldedForm>
  )
}
