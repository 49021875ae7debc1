import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { longDay, shortDay } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import '../../web/route-agenda.css'
import { Problem, Select } from '../../web/parts.tsx'
import { routeAgendaTexts } from '../../web/texts/route-agenda.ts'
import { getMemoAgendas, proposeAgendaItem } from '../contract/agenda.ts'
import type { MemoAgendas as Agendas } from '../model/agenda-view.ts'
import { type Draft, draftOf, fieldsOf, ItemFieldsForm } from './meeting/item-fields.tsx'

type OfMemo = { readonly memo: string; readonly subject: string; readonly offered: number | null; readonly latest: number | null }

/** The agendas on which a memo stands, and for who makes it: propose it for a meeting. */
export function MemoAgendas(of: OfMemo) {
  const agendas = useQuery({ queryKey: ['memo-agendas', of.memo], queryFn: () => ask(getMemoAgendas, { memo: of.memo }) }).data
  if (!agendas) return null
  const proposes = agendas.mayPropose && of.latest !== null && agendas.meetings.length > 0
  if (agendas.items.length === 0 && !proposes) return null
  return (
    <div className="memo-agendas">
      <OnAgendas items={agendas.items} />
      {proposes && <Propose {...of} meetings={agendas.meetings} />}
    </div>
  )
}

function OnAgendas({ items }: Pick<Agendas, 'items'>) {
  const language = useLanguage()
  const t = routeAgendaTexts[language].ofMemo
  if (items.length === 0) return null
  return (
    <p>
      {t.onAgenda}:{' '}
      {items.map(({ item, programme, meeting, bodyCode, day, status }, at) => (
        <span key={item}>
          {at > 0 && '; '}
          <Link to="/programmas/$programme/vergaderingen/$meeting" params={{ programme, meeting }}>
            {t.line(bodyCode, shortDay(day, language), t.statuses[status])}
          </Link>
        </span>
      ))}
    </p>
  )
}

/** Asked for only when somebody opens it: it stands on every screen of a memo. */
function Propose(of: OfMemo & Pick<Agendas, 'meetings'>) {
  const t = routeAgendaTexts[useLanguage()].ofMemo
  const [open, setOpen] = useState(false)
  return (
    <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.propose}</summary>
      {open && <ProposeForm {...of} />}
    </details>
  )
}

function ProposeForm({ memo, subject, offered, latest, meetings }: OfMemo & Pick<Agendas, 'meetings'>) {
  const language = useLanguage()
  const all = routeAgendaTexts[language]
  const t = all.ofMemo
  const queries = useQueryClient()
  const [meeting, setMeeting] = useState(meetings[0]?.id ?? '')
  const [draft, setDraft] = useState<Draft>(() =>
    draftOf({ title: subject, kind: 'discussion', minutes: 10 }, offered === null ? latest : null),
  )
  const propose = useMutation({
    mutationFn: () =>
      ask(proposeAgendaItem, { memo, meeting, ...fieldsOf(draft), version: draft.version === '' ? null : Number(draft.version) }),
    onSuccess: async (now) => {
      queries.setQueryData(['memo-agendas', memo], now)
      await Promise.all(['agenda', 'agenda-memos', 'readiness'].map((name) => queries.invalidateQueries({ queryKey: [name] })))
    },
  })
  return (
    <form
      className="form"
      aria-label={t.propose}
      onSubmit={(event) => {
        event.preventDefault()
        propose.mutate()
      }}
    >
      {propose.error && <Problem error={propose.error} />}
      <Select
        label={t.meeting}
        value={meeting}
        onChange={setMeeting}
        all={false}
        options={meetings.map(({ id, bodyCode, day, startsAt }) => [id, `${bodyCode}, ${longDay(day, language)}, ${startsAt}`] as const)}
      />
      <ItemFieldsForm draft={draft} onChange={setDraft} memo={memo} offered={offered} />
      <p className="actions">
        <Button purpose="secondary" type="submit" disabled={propose.isPending || draft.title.trim() === ''}>
          {all.propose}
        </Button>
      </p>
    </form>
  )
}
