import { type KeyboardEvent, useRef, useState } from 'react'
import { addDays, addMonths, type Day } from '../../../kernel/day.ts'
import { monthName, today } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { routeCalendarsTexts } from '../../../web/texts/route-calendars.ts'
import { contentsOf, type DayContent, type Shown, weeksOf } from '../../rules/calendar-days.ts'
import { DayCell } from './day-cell.tsx'

type MonthsProps = { readonly programme: string; readonly months: readonly string[]; readonly shown: Shown }

const steps: Readonly<Record<string, (day: Day) => Day>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
}

/** Months as they hang on a wall. One day at a time takes the focus; the arrows go from day to day, across months too. */
export function Months({ programme, months, shown }: MonthsProps) {
  const t = routeCalendarsTexts[useLanguage()]
  const place = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const now = today()
  const current =
    chosen !== null && months.includes(chosen.slice(0, 7)) ? chosen : months.includes(now.slice(0, 7)) ? now : `${months[0]}-01`
  const step = (event: KeyboardEvent) => {
    const next = steps[event.key]?.(current as Day)
    const cell = next && place.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)
    if (!cell) return
    event.preventDefault()
    setChosen(next)
    cell.focus()
  }
  return (
    <div className="months" ref={place} onKeyDown={step} role="group" aria-label={t.keys}>
      {months.map((month) => (
        <Month key={month} month={month} programme={programme} current={current} onChoose={setChosen} of={contentsOf(shown)} />
      ))}
      <p className="quiet">
        {t.legend} <span className="keys-hint">{t.keys}</span>
      </p>
    </div>
  )
}

type MonthProps = {
  readonly month: string
  readonly programme: string
  readonly current: string
  readonly onChoose: (day: string) => void
  readonly of: (day: string) => DayContent
}

function Month({ month, programme, current, onChoose, of }: MonthProps) {
  const language = useLanguage()
  const t = routeCalendarsTexts[language]
  const name = monthName(`${month}-01`, language)
  return (
    <section className="wall-month" aria-labelledby={`month-${month}`}>
      <h2 id={`month-${month}`}>{name}</h2>
      <div role="grid" tabIndex={-1} aria-labelledby={`month-${month}`}>
        <div className="week heads" role="row" tabIndex={-1}>
          {t.days.map((day) => (
            <div key={day} role="columnheader" tabIndex={-1}>
              {day}
            </div>
          ))}
        </div>
        {weeksOf(month).map((week, at) => (
          <div key={week.find((day) => day !== null) ?? at} className="week" role="row" tabIndex={-1}>
            {week.map((day, weekday) =>
              day === null ? (
                <div key={`${at} ${t.days[weekday]}`} className="beside" role="gridcell" tabIndex={-1} />
              ) : (
                <DayCell key={day} day={day} content={of(day)} programme={programme} isCurrent={day === current} onChoose={onChoose} />
              ),
            )}
          </div>
        ))}
      </div>
    </section>
  )
}
