import { Button } from '@nl-design-system-candidate/button-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { shortDay } from '../../../../web/dates.ts'
import { useLanguage } from '../../../../web/language.ts'
import { Section } from '../../../../web/section.tsx'
import { routeOutcomesTexts } from '../../../../web/texts/route-outcomes.ts'
import type { MeetingAction } from '../../../model/outcomes.ts'
import { ChangeDialog, NewAction, SettleDialog } from './action-forms.tsx'
import type { Shown } from './use-outcomes.ts'

/** The actions of this meeting. */
export function Actions({ at, outcomes }: Shown) {
  const t = routeOutcomesTexts[useLanguage()].actions
  const open = outcomes.actions.filter(({ status }) => status === 'open')
  return (
    <Section title={t.title(open.length, open.filter(({ isLate }) => isLate).length)}>
      {outcomes.actions.length > 0 && <ActionTable at={at} outcomes={outcomes} actions={outcomes.actions} caption={t.caption} />}
      {outcomes.mayKeep && <NewAction at={at} outcomes={outcomes} />}
    </Section>
  )
}

/** What is open since earlier meetings of the body. */
export function EarlierActions({ at, outcomes }: Shown) {
  const t = routeOutcomesTexts[useLanguage()].actions
  return (
    <Section title={t.earlier(outcomes.earlier.length)}>
      <ActionTable at={at} outcomes={outcomes} actions={outcomes.earlier} caption={t.earlierCaption} />
    </Section>
  )
}

type Listed = Shown & { readonly actions: readonly MeetingAction[]; readonly caption: string }
type Task = { readonly kind: 'change' | 'settle'; readonly action: MeetingAction }

function ActionTable({ at, outcomes, actions, caption }: Listed) {
  const { heads } = routeOutcomesTexts[useLanguage()].actions
  const [task, setTask] = useState<Task | null>(null)
  const isAnybodys = actions.some(({ mayFollow }) => mayFollow)
  const shown = [heads.text, heads.owner, heads.due, heads.status, ...(isAnybodys ? [heads.hands] : [])]
  const Form = task?.kind === 'change' ? ChangeDialog : SettleDialog
  return (
    <div className="table-wrap">
      <table className="meeting-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {shown.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <tr key={action.id}>
              <ActionCells action={action} at={at} outcomes={outcomes} />
              {isAnybodys && (
                <td data-head={heads.hands}>
                  <Hands action={action} mayKeep={outcomes.mayKeep} onTask={setTask} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {task && <Form at={at} outcomes={outcomes} action={task.action} onClose={() => setTask(null)} />}
    </div>
  )
}

function ActionCells({ action, at, outcomes }: Shown & { readonly action: MeetingAction }) {
  const language = useLanguage()
  const t = routeOutcomesTexts[language].actions
  const { text, ownerName, dueOn, isLate, status, note } = action
  return (
    <>
      <th scope="row" data-head={t.heads.text}>
        {text} <About action={action} at={at} outcomes={outcomes} />
      </th>
      <td data-head={t.heads.owner}>{ownerName || t.nobody}</td>
      <td data-head={t.heads.due}>
        {dueOn === null ? t.noDue : shortDay(dueOn, language)} {isLate && <span className="mark error">{t.late}</span>}
      </td>
      <td data-head={t.heads.status}>
        {t.statuses[status]}
        {note !== '' && `: ${note}`}
      </td>
    </>
  )
}

function About({ action, at, outcomes }: Shown & { readonly action: MeetingAction }) {
  const language = useLanguage()
  const t = routeOutcomesTexts[language].actions
  const item = outcomes.items.find((one) => one.item === action.item)
  if (action.meeting !== at.meeting) {
    return (
      <span className="quiet small">
        <Link to="/programmas/$programme/vergaderingen/$meeting" params={{ programme: at.programme, meeting: action.meeting }}>
          {t.ofMeeting(shortDay(action.metOn, language))}
        </Link>
      </span>
    )
  }
  return item ? <span className="quiet small">{t.ofItem(item.title)}</span> : null
}

type HandsOf = { readonly action: MeetingAction; readonly mayKeep: boolean; readonly onTask: (task: Task) => void }

function Hands({ action, mayKeep, onTask }: HandsOf) {
  const t = routeOutcomesTexts[useLanguage()].actions
  if (!action.mayFollow) return null
  return (
    <>
      <Button purpose="subtle" aria-label={t.settleOf(action.text)} onClick={() => onTask({ kind: 'settle', action })}>
        {t.settle}
      </Button>
      {mayKeep && (
        <Button purpose="subtle" aria-label={t.changeOf(action.text)} onClick={() => onTask({ kind: 'change', action })}>
          {t.change}
        </Button>
      )}
    </>
  )
}
