import { Button } from '@nl-design-system-candidate/button-react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { longDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem } from '../../../web/parts.tsx'
import { routeCalendarWorkTexts } from '../../../web/texts/route-calendar-work.ts'
import { makeMeetings } from '../../contract/calendars.ts'
import type { ProposedDay } from '../../model/calendars.ts'
import { useRouteAct } from '../bodies/use-route-act.ts'

type Asked = { readonly programme: string; readonly body: string; readonly from: string; readonly to: string }

/** The days that a rhythm asks for; free ones are chosen, others only by hand. */
export function ProposedDays({ asked, days }: { readonly asked: Asked; readonly days: readonly ProposedDay[] }) {
  const t = routeCalendarWorkTexts[useLanguage()]
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [made, setMade] = useState(0)
  const isChosen = ({ day, standing }: ProposedDay) => canMake(standing) && (standing === 'free') !== turned.has(day)
  const chosen = days.filter(isChosen).map(({ day }) => day)
  const make = useRouteAct(
    async () => setMade((await ask(makeMeetings, { ...asked, days: chosen })).made),
    () => setTurned(new Set()),
  )
  const turn = (day: string) => {
    const next = new Set(turned)
    if (!next.delete(day)) next.add(day)
    setTurned(next)
  }
  if (days.length === 0) return <p>{t.noDays}</p>
  return (
    <>
      <ul className="proposed-days">
        {days.map((day) => (
          <Day key={day.day} day={day} isChosen={isChosen(day)} onTurn={() => turn(day.day)} />
        ))}
      </ul>
      <div aria-live="polite">
        {make.error && <Problem error={make.error} />}
        {made > 0 && <p className="said">{t.made(made)}</p>}
      </div>
      <p className="actions">
        <Button purpose="primary" onClick={() => make.mutate(undefined)} disabled={make.isPending || chosen.length === 0}>
          {t.make(chosen.length)}
        </Button>
      </p>
    </>
  )
}

function canMake(standing: ProposedDay['standing']): boolean {
  return standing !== 'there' && standing !== 'abolished'
}

type DayProps = { readonly day: ProposedDay; readonly isChosen: boolean; readonly onTurn: () => void }

function Day({ day: { day, startsAt, standing, why, absent }, isChosen, onTurn }: DayProps) {
  const language = useLanguage()
  const t = routeCalendarWorkTexts[language]
  return (
    <li>
      <label className="check">
        <input type="checkbox" checked={isChosen} onChange={onTurn} disabled={!canMake(standing)} />
        <span>
          {longDay(day, language)}, {startsAt}{' '}
          {standing !== 'free' && (
            <span className="mark warning">
              {t.standings[standing]}
              {why === '' ? '' : `: ${why}`}
            </span>
          )}{' '}
          {absent.length > 0 && <span className="quiet">{t.absentThen(absent.join(', '))}</span>}
        </span>
      </label>
    </li>
  )
}
