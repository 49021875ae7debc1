import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { longDay } from '../../../web/dates.ts'
import { Dialog } from '../../../web/dialog.tsx'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { differencesOf, StalePanel } from '../../../web/stale-panel.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { changeMeeting } from '../../contract/bodies.ts'
import type { Meeting } from '../../model/bodies.ts'
import { draftOfMeeting, MeetingExceptions, MeetingFieldset, meetingFieldsOf } from './meeting-fields.tsx'
import { useChange } from './use-route-act.ts'

type OfMeeting = { readonly programme: string; readonly meeting: Meeting; readonly onClose: () => void }

/** Moves a meeting or changes what differs from the rule of its body; routes that pass it follow at once. */
export function ChangeMeeting({ programme, meeting, onClose }: OfMeeting) {
  const language = useLanguage()
  const t = routeBodiesTexts[language]
  const [draft, setDraft] = useState(() => draftOfMeeting(meeting))
  const write = (revision: number) => ask(changeMeeting, { programme, meeting: meeting.id, revision, ...meetingFieldsOf(draft) })
  const change = useChange(meeting, write, onClose)
  return (
    <Dialog title={`${t.change}: ${meeting.bodyCode}, ${longDay(meeting.day, language)}`} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          change.save()
        }}
      >
        {change.overtaken && (
          <StalePanel
            title={t.stale}
            differences={differencesOf({ theirs: draftOfMeeting(meeting), mine: draft }, [
              [t.day, ({ day }) => longDay(day, language)],
              [t.startsAt, ({ startsAt }) => startsAt],
              [t.minutes, ({ minutes }) => minutes],
              [t.place, ({ place }) => place],
              [t.ownPapersDay, ({ papersDay }) => papersDay],
              [t.ownPapersHour, ({ papersHour }) => papersHour],
              [t.room, ({ room }) => room],
            ])}
            letStand={onClose}
            insist={change.insist}
          />
        )}
        {change.error && !change.overtaken && <Problem error={change.error} />}
        <MeetingFieldset draft={draft} onChange={setDraft} />
        <MeetingExceptions draft={draft} onChange={setDraft} />
        <p className="actions">
          <Button purpose="primary" type="submit" disabled={change.isPending}>
            {t.save}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
