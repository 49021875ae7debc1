import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { today } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem, Select } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { addMeeting } from '../../contract/bodies.ts'
import type { Body } from '../../model/bodies.ts'
import { type MeetingDraft, MeetingFieldset, meetingFieldsOf } from './meeting-fields.tsx'
import { useRouteAct } from './use-route-act.ts'

export function NewMeeting({ programme, bodies }: { readonly programme: string; readonly bodies: readonly Body[] }) {
  const t = routeBodiesTexts[useLanguage()]
  const [body, setBody] = useState(bodies[0]?.id ?? '')
  const blank = { startsAt: '09:30', minutes: '120', place: '', kind: 'regular', papersDay: '', papersHour: '', room: '' }
  const [draft, setDraft] = useState<MeetingDraft>(() => ({ ...blank, day: today() }))
  const add = useRouteAct(() => ask(addMeeting, { programme, body, ...meetingFieldsOf(draft) }))
  return (
    <FoldedForm title={t.newMeeting} onSubmit={() => add.mutate(undefined)}>
      {add.error && <Problem error={add.error} />}
      <Select label={t.bodies} value={body} onChange={setBody} options={bodies.map(({ id, code }) => [id, code] as const)} all={false} />
      <MeetingFieldset draft={draft} onChange={setDraft} />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={add.isPending}>
          {t.add}
        </Button>
      </p>
    </FoldedForm>
  )
}
