import { Button } from '@nl-design-system-candidate/button-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { longDay, longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem, TextField } from '../../../web/parts.tsx'
import '../../../web/route-outcomes.css'
import { useMayInProgramme } from '../../../web/programme-may.tsx'
import { FoldedForm, Section } from '../../../web/section.tsx'
import { routeReadinessTexts } from '../../../web/texts/route-readiness.ts'
import { remindForMeeting, setReminderDays } from '../../contract/readiness.ts'
import type { ItemReadiness, MeetingReadiness, ReadinessCheck } from '../../model/readiness.ts'
import { useReadinessAct } from './outcomes/use-outcomes.ts'
import { useReadiness } from './use-agenda.ts'

type AtMeeting = { readonly programme: string; readonly meeting: string }

/** What is ready, required and missing before a meeting. */
export function Readiness({ programme, meeting }: AtMeeting) {
  const view = useReadiness({ programme, meeting })
  return (
    <Await of={view}>
      {(readiness) => {
        const isBefore = readiness.status === 'planned' && !readiness.hasBegun
        return isBefore && readiness.items.length > 0 ? <Items at={{ programme, meeting }} readiness={readiness} /> : null
      }}
    </Await>
  )
}

type Shown = { readonly at: AtMeeting; readonly readiness: MeetingReadiness }

function Items({ at, readiness }: Shown) {
  const language = useLanguage()
  const t = routeReadinessTexts[language]
  const keeps = useMayInProgramme(remindForMeeting, at.programme)
  const remind = useReadinessAct(at, (item: string | null) => ask(remindForMeeting, { ...at, ...(item !== null && { item }) }))
  const { ready, items, papers, reminderDays } = readiness
  return (
    <Section title={t.title(ready, items.length)}>
      <p className="quiet">
        {t.due(longDay(papers.day, language), papers.hour)} {t.daysNow(reminderDays)}
      </p>
      {remind.error && <Problem error={remind.error} />}
      <p role="status">{remind.isSuccess && t.remindedNow}</p>
      <ItemTable items={items} {...(keeps && { onRemind: (item) => remind.mutate(item) })} />
      {keeps && (
        <>
          {ready < items.length && (
            <p className="actions">
              <Button purpose="secondary" onClick={() => remind.mutate(null)} disabled={remind.isPending}>
                {t.remindAll}
              </Button>
            </p>
          )}
          <ReminderDays at={at} readiness={readiness} />
        </>
      )}
    </Section>
  )
}

type Listed = { readonly items: readonly ItemReadiness[]; readonly onRemind?: (item: string) => void }

function ItemTable({ items, onRemind }: Listed) {
  const t = routeReadinessTexts[useLanguage()]
  const heads = [t.heads.item, t.heads.ready, t.heads.missing, ...(onRemind ? [t.heads.remind] : [])]
  return (
    <div className="table-wrap">
      <table className="meeting-table readiness">
        <caption className="unseen">{t.title(items.filter(({ isReady }) => isReady).length, items.length)}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <ItemRow key={item.item} item={item} {...(onRemind && { onRemind })} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ItemRow({ item, onRemind }: { readonly item: ItemReadiness; readonly onRemind?: Listed['onRemind'] }) {
  const language = useLanguage()
  const t = routeReadinessTexts[language]
  const required = item.checks.filter(({ state }) => state !== 'notRequired')
  const there = required.filter(({ state }) => state === 'ready')
  return (
    <tr>
      <th scope="row" data-head={t.heads.item}>
        {item.title} {item.isReady && <span className="mark accepted">{t.readyMark}</span>}
      </th>
      <td data-head={t.heads.ready}>
        {t.count(there.length, required.length)}
        <span className="quiet small">{there.map(({ code, isLate }) => (isLate ? t.late : t.checks[code])).join(', ')}</span>
      </td>
      <td data-head={t.heads.missing}>
        <MissingOf item={item} />
      </td>
      {onRemind && (
        <td data-head={t.heads.remind}>
          {!item.isReady && (
            <Button purpose="subtle" aria-label={t.remindItem(item.title)} onClick={() => onRemind(item.item)}>
              {t.remind}
            </Button>
          )}
          {item.remindedAt !== null && <span className="quiet small">{t.reminded(longMoment(item.remindedAt, language))}</span>}
        </td>
      )}
    </tr>
  )
}

function MissingOf({ item }: { readonly item: ItemReadiness }) {
  const t = routeReadinessTexts[useLanguage()]
  const missing = item.checks.filter(({ state }) => state === 'missing')
  if (missing.length === 0) return t.nothingMissing
  return (
    <ul className="plain missing">
      {missing.map((check) => (
        <li key={check.code}>
          <MissingCheck check={check} item={item} />
        </li>
      ))}
    </ul>
  )
}

function MissingCheck({ check, item }: { readonly check: ReadinessCheck; readonly item: ItemReadiness }) {
  const t = routeReadinessTexts[useLanguage()]
  const who = check.actors.map(({ role, names }) => t.who(t.roles[role], names)).join('; ')
  const status = check.code === 'offered' && item.memoStatus !== null ? ` (${t.status(t.statuses[item.memoStatus])})` : ''
  return (
    <>
      {t.missing[check.code](check)}
      {status}{' '}
      <span className="quiet">
        {t.turn(who)} · <Link to={check.path}>{t.mend[check.code]}</Link>
      </span>
    </>
  )
}

function ReminderDays({ at, readiness }: Shown) {
  const t = routeReadinessTexts[useLanguage()]
  const [text, setText] = useState(readiness.reminderDays.join(', '))
  const save = useReadinessAct(at, () => ask(setReminderDays, { ...at, days: daysIn(text) }))
  return (
    <FoldedForm title={t.days} onSubmit={() => save.mutate(undefined)}>
      {save.error && <Problem error={save.error} />}
      <TextField label={t.daysField} value={text} onChange={setText} />
      <p className="actions">
        <Button purpose="secondary" type="submit" disabled={save.isPending}>
          {t.save}
        </Button>
      </p>
    </FoldedForm>
  )
}

function daysIn(text: string): number[] {
  const numbers = text.split(/[^\d]+/).flatMap((part) => (part === '' ? [] : [Number(part)]))
  return [...new Set(numbers)].slice(0, 5)
}
