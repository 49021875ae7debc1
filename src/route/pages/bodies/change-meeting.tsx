import { ask } from '../../../web/client.ts'
import { longDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { changeMeeting } from '../../contract/bodies.ts'
import type { Meeting } from '../../model/bodies.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { draftOfMeeting, meetingFieldsOf, meetingForm } from './meeting-fields.ts'

type OfMeeting = { readonly programme: string; readonly meeting: Meeting; readonly onClose: () => void }

/** Moves a meeting or changes what differs from the rule of its body; routes that pass it follow at once. */
export function ChangeMeeting({ programme, meeting, onClose }: OfMeeting) {
  const language = useLanguage()
  return (
    <ChangeDialog
      title={`${meeting.bodyCode}, ${longDay(meeting.day, language)}`}
      form={meetingForm(language)}
      now={draftOfMeeting(meeting)}
      revision={meeting.revision}
      write={(draft, revision) => ask(changeMeeting, { programme, meeting: meeting.id, revision, ...meetingFieldsOf(draft) })}
      onClose={onClose}
    />
  )
}
