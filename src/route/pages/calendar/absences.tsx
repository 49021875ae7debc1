import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ask } from '../../../web/client.ts'
import { monthsLater, shortDay, today } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem, Select, TextField } from '../../../web/parts.tsx'
import { routeCalendarWorkTexts } from '../../../web/texts/route-calendar-work.ts'
import { getBody } from '../../contract/bodies.ts'
import { addAbsence, listAbsences, withdrawAbsence } from '../../contract/calendars.ts'
import type { Body } from '../../model/bodies.ts'
import { useRouteAct } from '../bodies/use-route-act.ts'

type Panel = { readonly programme: string; readonly bodies: readonly Body[] }

/** Who or what is absent in the coming year, and a form to tell of another. */
export function Absences({ programme, bodies }: Panel) {
  const t = routeCalendarWorkTexts[useLanguage()]
  return (
    <>
      <p className="lead">{t.absenceLead}</p>
      <NewAbsence programme={programme} bodies={bodies} />
      <h3>{t.absences}</h3>
      <Told programme={programme} />
    </>
  )
}

function NewAbsence({ programme, bodies }: Panel) {
  const t = routeCalendarWorkTexts[useLanguage()]
  const blank = { body: bodies[0]?.id ?? '', member: '', reason: '', firstDay: today(), lastDay: today() }
  const [form, setForm] = useState(blank)
  const set = (name: keyof typeof blank) => (value: string) => setForm({ ...form, [name]: value })
  const { body, member } = form
  const view = useQuery({ queryKey: ['body', programme, body], queryFn: () => ask(getBody, { programme, body }), enabled: body !== '' })
  const members = (view.data?.members ?? []).map(({ id, name }) => [id, name] as const)
  const tell = useRouteAct(
    () => ask(addAbsence, { programme, ...form, member: member === '' ? null : member }),
    () => setForm({ ...blank, body }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    tell.mutate(undefined)
  }
  return (
    <form className="form" onSubmit={submit} aria-label={t.absence}>
      {tell.error && <Problem error={tell.error} />}
      <Select
        label={t.body}
        value={body}
        onChange={(chosen) => setForm({ ...form, body: chosen, member: '' })}
        options={bodies.map(({ id, code }) => [id, code] as const)}
        all={false}
      />
      <Select label={t.of} value={member} onChange={set('member')} options={[['', t.whole], ...members]} all={false} />
      <TextField label={t.reason} value={form.reason} onChange={set('reason')} required={member === ''} />
      <TextField label={t.firstDay} value={form.firstDay} onChange={set('firstDay')} type="date" required />
      <TextField label={t.lastDay} value={form.lastDay} onChange={set('lastDay')} type="date" required />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={tell.isPending}>
          {t.tell}
        </Button>
      </p>
    </form>
  )
}

function Told({ programme }: { readonly programme: string }) {
  const language = useLanguage()
  const t = routeCalendarWorkTexts[language]
  const period = { from: today(), to: monthsLater(today(), 24) }
  const told = useQuery({ queryKey: ['absences', programme, 'told'], queryFn: () => ask(listAbsences, { programme, ...period }) })
  const withdraw = useRouteAct((absence: string) => ask(withdrawAbsence, { programme, absence }))
  return (
    <Await of={told}>
      {(rows) => (
        <>
          {withdraw.error && <Problem error={withdraw.error} />}
          {rows.length === 0 && <p>{t.noAbsences}</p>}
          <ul>
            {rows.map(({ id, of, name, firstDay, lastDay }) => (
              <li key={id}>
                {of}
                {name === '' ? '' : ` (${name})`}: {shortDay(firstDay, language)}
                {lastDay === firstDay ? '' : ` ${t.until(shortDay(lastDay, language))}`}{' '}
                <Button
                  purpose="subtle"
                  aria-label={`${t.withdraw}: ${of}, ${shortDay(firstDay, language)}`}
                  onClick={() => withdraw.mutate(id)}
                >
                  {t.withdraw}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Await>
  )
}
