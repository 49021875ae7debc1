import { Button } from '@nl-design-system-candidate/button-react'
import { useEffect, useState } from 'react'
import { ask } from '../../../web/client.ts'
import { longDay, today } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem, Select } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { addMeeting } from '../../contract/bodies.ts'
import type { Body, Meeting } from '../../model/bodies.ts'
import { DraftFieldset } from './draft-fieldset.tsx'
import { type MeetingDraft, meetingFieldsOf, newMeetingForm } from './meeting-fields.ts'
import { useRouteAct } from './use-route-act.ts'

type Props = { readonly programme: string; readonly bodies: readonly Body[]; readonly shown: readonly Meeting[] }

/** A new meeting. What was added is said, and looked up in the table below. */
export function NewMeeting({ programme, bodies, shown }: Props) {
  const language = useLanguage()
  const t = routeBodiesTexts[language]
  const [body, setBody] = useState(bodies[0]?.id ?? '')
  const blank = { startsAt: '09:30', minutes: '120', place: '', kind: 'regular', papersDay: '', papersHour: '', room: '' }
  const [draft, setDraft] = useState<MeetingDraft>(() => ({ ...blank, day: today() }))
  const add = useRouteAct(() => ask(addMeeting, { programme, body, ...meetingFieldsOf(draft) }))
  const added = add.data
  const isShown = added !== undefined && shown.some(({ id }) => id === added.id)
  useEffect(() => {
    if (!isShown) return
    const link = document.querySelector<HTMLElement>(`a[href$="/vergaderingen/${added.id}"]`)
    link?.scrollIntoView({ block: 'center' })
    link?.focus({ preventScroll: true })
  }, [isShown, added?.id])
  return (
    <>
      <FoldedForm title={t.newMeeting} onSubmit={() => add.mutate(undefined)}>
        {add.error && <Problem error={add.error} />}
        <Select label={t.body} value={body} onChange={setBody} options={bodies.map(({ id, code }) => [id, code] as const)} all={false} />
        <DraftFieldset form={newMeetingForm(language)} draft={draft} onChange={(name, value) => setDraft({ ...draft, [name]: value })} />
        <p className="actions">
          <Button purpose="primary" type="submit" disabled={add.isPending}>
            {t.add}
          </Button>
        </p>
      </FoldedForm>
      <p role="status">{added && t.added(added.bodyCode, longDay(added.day, language), added.startsAt, isShown)}</p>
    </>
  )
}
