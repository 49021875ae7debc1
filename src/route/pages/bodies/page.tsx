import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../web/client.ts'
import { monthsLater, today } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Title } from '../../../web/parts.tsx'
import { ReadingAlongProgramme, useMayInProgramme } from '../../../web/programme-may.tsx'
import { Section } from '../../../web/section.tsx'
import { routeBodiesTexts } from '../../../web/texts/route-bodies.ts'
import { addBody, listBodies, listMeetings } from '../../contract/bodies.ts'
import { BodyCards } from './body-cards.tsx'
import { MeetingTable } from './meeting-table.tsx'
import { NewBody } from './new-body.tsx'
import { NewMeeting } from './new-meeting.tsx'
import { PastMeetings } from './past-meetings.tsx'

type OfProgramme = { readonly programme: string }

/** The bodies that dossiers of a programme pass, and when they meet in the coming half year. */
export function BodiesPage({ programme }: OfProgramme) {
  const t = routeBodiesTexts[useLanguage()]
  const keeps = useMayInProgramme(addBody, programme)
  const from = today()
  const bodies = useQuery({ queryKey: ['bodies', programme], queryFn: () => ask(listBodies, { programme }) })
  const meetings = useQuery({
    queryKey: ['meetings', programme],
    queryFn: () => ask(listMeetings, { programme, from, to: monthsLater(from, 6) }),
  })
  return (
    <Await of={bodies}>
      {(rows) => (
        <Await of={meetings}>
          {(coming) => {
            const living = rows.filter(({ abolishedOn }) => abolishedOn === null)
            const planned = coming.filter(({ status }) => status !== 'cancelled')
            return (
              <>
                <Title>{t.title(living.length, planned.length)}</Title>
                <ReadingAlongProgramme may={addBody} programme={programme} />
                {rows.length === 0 && <p className="note">{t.empty}</p>}
                {rows.length > 0 && (
                  <Section title={t.meetings}>
                    {keeps && living.length > 0 && <NewMeeting programme={programme} bodies={living} shown={coming} />}
                    <MeetingTable programme={programme} meetings={coming} keeps={keeps} />
                    <PastMeetings programme={programme} keeps={keeps} />
                  </Section>
                )}
                <Section title={t.bodies}>
                  <BodyCards programme={programme} bodies={rows} keeps={keeps} />
                  {keeps && <NewBody programme={programme} />}
                </Section>
              </>
            )
          }}
        </Await>
      )}
    </Await>
  )
}
