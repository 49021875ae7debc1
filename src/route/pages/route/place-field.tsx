import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { precisions } from '../../../reading/model.ts'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { optionsOf, Select, TextField } from '../../../web/parts.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { useLater } from '../../../web/use-later.ts'
import { readDays } from '../../contract/planning.ts'
import type { RouteChoices } from '../../model/planning.ts'
import type { StepPlace } from '../../model/routes.ts'
import { nowhere } from '../../rules/places.ts'
import { meetingWords, whenOf } from './words.ts'

type Days = Pick<StepPlace, 'firstDay' | 'lastDay' | 'precision'>
type DaysFieldProps = { readonly dossier: string; readonly value: Days; readonly onChange: (days: Days) => void }

/** Days as somebody writes them (`rond 17 oktober`), or from one to another with how precise that is. */
export function DaysField({ dossier, value, onChange }: DaysFieldProps) {
  const t = routePlanningTexts[useLanguage()]
  const set = (fields: Partial<Days>) => onChange({ ...value, ...fields })
  return (
    <fieldset className="days-field">
      <legend className="unseen">{t.when}</legend>
      <WordsField dossier={dossier} onRead={onChange} />
      <div className="three">
        <TextField
          label={t.first}
          type="date"
          value={value.firstDay ?? ''}
          onChange={(day) => set({ firstDay: day || null, ...(value.precision === 'day' && { lastDay: day || null }) })}
        />
        <TextField label={t.last} type="date" value={value.lastDay ?? ''} onChange={(day) => set({ lastDay: day || null })} />
        <Select
          label={t.precision}
          value={value.precision}
          onChange={(precision) => set({ precision: precisions.find((one) => one === precision) ?? 'day' })}
          options={optionsOf(t.precisions)}
          all={false}
        />
      </div>
    </fieldset>
  )
}

function WordsField({ dossier, onRead }: { readonly dossier: string; readonly onRead: (days: Days) => void }) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  const [text, setText] = useState('')
  const later = useLater(text.trim())
  const read = useQuery({
    queryKey: ['days-in-words', dossier, later],
    queryFn: () => ask(readDays, { dossier, text: later }),
    enabled: later !== '',
  })
  const days = later === '' ? undefined : read.data?.days
  const filled = useRef('')
  useEffect(() => {
    // What is read once fills the fields once; who changes them by hand keeps that.
    if (!days || filled.current === later) return
    filled.current = later
    onRead({ firstDay: days.start, lastDay: days.end, precision: days.precision })
  }, [days, later, onRead])
  return (
    <div>
      <TextField label={t.inWords} value={text} onChange={(words) => setText(words.slice(0, 200))} />
      <span role="status" className="quiet">
        {days && t.understood(whenOf(days, language))}
        {days === null && t.notUnderstood}
      </span>
    </div>
  )
}

type PlaceProps = {
  readonly dossier: string
  readonly body: string | null
  readonly choices: RouteChoices
  readonly value: StepPlace
  readonly onChange: (place: StepPlace) => void
}

type Where = 'nowhere' | 'meeting' | 'days'

/** Where a step is: at a meeting of its body, on days, or not planned yet. */
export function PlaceField({ dossier, body, choices, value, onChange }: PlaceProps) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  const [where, setWhere] = useState<Where>(value.meeting ? 'meeting' : value.firstDay ? 'days' : body === null ? 'days' : 'meeting')
  const shown: Where = body === null && where === 'meeting' ? 'days' : where
  const choose = (word: string) => {
    const next = word === 'meeting' || word === 'days' ? word : 'nowhere'
    setWhere(next)
    onChange(nowhere)
  }
  const { meeting: _meeting, ...words } = t.wheres
  const meetings = choices.meetings.filter((one) => one.body === body && (one.status !== 'cancelled' || one.id === value.meeting))
  return (
    <>
      <Select label={t.where} value={shown} onChange={choose} options={optionsOf(body === null ? words : t.wheres)} all={false} />
      {shown === 'meeting' && meetings.length === 0 && <p className="note">{t.noMeetings}</p>}
      {shown === 'meeting' && meetings.length > 0 && (
        <Select
          label={t.meeting}
          value={value.meeting ?? ''}
          onChange={(meeting) => onChange({ ...nowhere, meeting: meeting || null })}
          options={[['', '–'], ...meetings.map((one) => [one.id, meetingWords(one, language)] as const)]}
          all={false}
        />
      )}
      {shown === 'days' && <DaysField dossier={dossier} value={value} onChange={(days) => onChange({ ...days, meeting: null })} />}
    </>
  )
}
