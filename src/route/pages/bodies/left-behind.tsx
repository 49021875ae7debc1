import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../../web/client.ts'
import { shortDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await } from '../../../web/parts.tsx'
import { routeCalendarWorkTexts } from '../../../web/texts/route-calendar-work.ts'
import { getAbolition } from '../../contract/calendars.ts'

type Asked = { readonly programme: string; readonly body: string; readonly on: string }

/** Before a body is abolished: which meetings lie after that day, and which dossiers still pass it then. */
export function LeftBehind(asked: Asked) {
  const language = useLanguage()
  const t = routeCalendarWorkTexts[language]
  const { programme, body, on } = asked
  const left = useQuery({ queryKey: ['abolition', programme, body, on], queryFn: () => ask(getAbolition, asked) })
  return (
    <Await of={left}>
      {({ meetings, steps }) => (
        <div className="note" aria-live="polite">
          {meetings === 0 && steps.length === 0 && <p>{t.abolitionNone}</p>}
          {meetings > 0 && <p>{t.abolitionMeetings(meetings)}</p>}
          {steps.length > 0 && (
            <>
              <p>{t.abolitionSteps(steps.length)}</p>
              <ul>
                {steps.map((step) => (
                  <li key={`${step.dossier} ${step.route} ${step.label} ${step.day}`}>
                    <Link to="/dossiers/$dossier/route" params={{ dossier: step.dossier }}>
                      {step.dossierTitle}
                    </Link>
                    : {step.label}, {step.day === null ? t.withoutDay : shortDay(step.day, language)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </Await>
  )
}
