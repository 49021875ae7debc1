import { Button } from '@nl-design-system-candidate/button-react'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../web/client.ts'
import { today } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { optionsOf, Problem, Select, TextField } from '../../../web/parts.tsx'
import { routeCalendarWorkTexts } from '../../../web/texts/route-calendar-work.ts'
import { changeRhythm } from '../../contract/calendars.ts'
import type { Rhythm, RhythmView } from '../../model/calendars.ts'
import { useRouteAct } from '../bodies/use-route-act.ts'

type FormProps = { readonly programme: string; readonly body: string; readonly view: RhythmView }

const blank: Rhythm = { unit: 'week', step: 1, weekday: 5, nth: 1, since: today(), startsAt: '10:00', minutes: 120 }

/** How often a body meets. */
export function RhythmForm({ programme, body, view }: FormProps) {
  const t = routeCalendarWorkTexts[useLanguage()]
  const [rhythm, setRhythm] = useState<Rhythm>(view.rhythm ?? blank)
  const set = (change: Partial<Rhythm>) => setRhythm({ ...rhythm, ...change })
  const keep = useRouteAct(() => ask(changeRhythm, { programme, body, revision: view.revision, rhythm }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate(undefined)
  }
  return (
    <form className="rhythm-fields" onSubmit={submit} aria-label={t.rhythm}>
      {keep.error && <Problem error={keep.error} />}
      <TextField label={t.step} value={String(rhythm.step)} onChange={(step) => set({ step: within(step, 12) })} type="number" required />
      <Select
        label={t.unit}
        value={rhythm.unit}
        onChange={(unit) => set({ unit: unit === 'month' ? 'month' : 'week' })}
        options={optionsOf(t.units)}
        all={false}
      />
      {rhythm.unit === 'month' && (
        <Select
          label={t.nth}
          value={String(rhythm.nth)}
          onChange={(nth) => set({ nth: Number(nth) })}
          options={['1', '2', '3', '4', '-1'].map((nth) => [nth, t.nths[nth as '1']] as const)}
          all={false}
        />
      )}
      <Select
        label={t.weekday}
        value={String(rhythm.weekday)}
        onChange={(weekday) => set({ weekday: Number(weekday) })}
        options={optionsOf(t.weekdays)}
        all={false}
      />
      <TextField label={t.since} value={rhythm.since} onChange={(since) => set({ since })} type="date" required />
      <TextField label={t.startsAt} value={rhythm.startsAt} onChange={(startsAt) => set({ startsAt })} required />
      <TextField
        label={t.minutes}
        value={String(rhythm.minutes)}
        onChange={(text) => set({ minutes: within(text, 1440) })}
        type="number"
        required
      />
      <p className="actions">
        <Button purpose="secondary" type="submit" disabled={keep.isPending}>
          {t.keepRhythm}
        </Button>
      </p>
    </form>
  )
}

function within(text: string, most: number): number {
  return Math.min(most, Math.max(1, Math.trunc(Number(text)) || 1))
}
