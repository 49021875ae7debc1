import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { shortDay, today } from '../../../web/dates.ts'
import { Dialog } from '../../../web/dialog.tsx'
import { useLanguage } from '../../../web/language.ts'
import { Problem, TextField } from '../../../web/parts.tsx'
import { itemTexts } from '../../../web/texts/programme-item.ts'
import { treeTexts } from '../../../web/texts/programme-tree.ts'
import { programmeWords } from '../../../web/texts/programme-words.ts'
import { addMilestone, changeMilestone, decideMilestone } from '../../contract/milestones.ts'
import type { ItemView } from '../../model/item-view.ts'
import type { Milestone, MilestoneAct } from '../../model/milestones.ts'
import { ActForm } from '../tree/act-form.tsx'
import { useAct } from '../use-act.ts'

type OfView = { readonly programme: string; readonly view: ItemView }
type OfMilestone = { readonly programme: string; readonly milestone: Milestone }

const isLate = ({ status, dueOn }: Milestone) => status === 'open' && dueOn < today()

/** What must be ready when, and whether it is. */
export function Milestones({ programme, view }: OfView) {
  const t = itemTexts[useLanguage()]
  const { milestones } = view
  const open = milestones.filter(({ status }) => status === 'open')
  const writes = view.keeps && view.item.status !== 'completed'
  return (
    <section aria-labelledby="milestones">
      <Heading level={2} id="milestones">
        {milestones.length === 0 ? t.milestones : `${t.milestones}: ${t.milestonesTitle(open.length, open.filter(isLate).length)}`}
      </Heading>
      {milestones.length === 0 && <p className="quiet">{t.noMilestones}</p>}
      {milestones.length > 0 && <MilestoneTable programme={programme} view={view} />}
      {writes && <NewMilestone programme={programme} item={view.item.id} />}
    </section>
  )
}

function MilestoneTable({ programme, view }: OfView) {
  const language = useLanguage()
  const t = itemTexts[language]
  const words = programmeWords[language]
  const heads = [t.milestone, t.due, words.fields.status]
  return (
    <table>
      <caption className="unseen">{t.milestones}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          {view.keeps && <th scope="col">{treeTexts[language].act}</th>}
        </tr>
      </thead>
      <tbody>
        {view.milestones.map((one) => (
          <tr key={one.id}>
            <td>{one.title}</td>
            <td data-head={t.due}>{shortDay(one.dueOn, language)}</td>
            <td data-head={words.fields.status}>
              {words.milestoneStatuses[one.status]}
              {one.reachedOn && ` (${shortDay(one.reachedOn, language)})`}
              {isLate(one) && <span className="mark warning">{t.late}</span>}
            </td>
            {view.keeps && (
              <td>
                <Decide programme={programme} milestone={one} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Decide({ programme, milestone }: OfMilestone) {
  const t = itemTexts[useLanguage()]
  const [changing, setChanging] = useState(false)
  const { id, revision, title } = milestone
  const decide = useAct((act: MilestoneAct) => ask(decideMilestone, { programme, milestone: id, revision, act, reachedOn: null }))
  const acts = milestone.status === 'open' ? (['reach', 'drop'] as const) : (['reopen'] as const)
  return (
    <>
      {decide.error && <Problem error={decide.error} />}
      {acts.map((act) => (
        <Button key={act} purpose="subtle" aria-label={t.ofMilestone(t[act], title)} onClick={() => decide.mutate(act)}>
          {t[act]}
        </Button>
      ))}
      <Button purpose="subtle" aria-label={t.ofMilestone(t.change, title)} onClick={() => setChanging(true)}>
        {t.change}
      </Button>
      {changing && <ChangeDialog programme={programme} milestone={milestone} onClose={() => setChanging(false)} />}
    </>
  )
}

function ChangeDialog({ programme, milestone, onClose }: OfMilestone & { readonly onClose: () => void }) {
  const t = itemTexts[useLanguage()]
  const [title, setTitle] = useState(milestone.title)
  const [dueOn, setDueOn] = useState(milestone.dueOn)
  const change = useAct(
    () => ask(changeMilestone, { programme, milestone: milestone.id, revision: milestone.revision, title, dueOn }),
    onClose,
  )
  return (
    <Dialog title={t.changeMilestone} onClose={onClose}>
      <ActForm act={change} button={t.save}>
        <TextField label={t.milestone} value={title} onChange={setTitle} required />
        <TextField label={t.due} type="date" value={dueOn} onChange={setDueOn} required />
      </ActForm>
    </Dialog>
  )
}

function NewMilestone({ programme, item }: { readonly programme: string; readonly item: string }) {
  const t = itemTexts[useLanguage()]
  const [title, setTitle] = useState('')
  const [dueOn, setDueOn] = useState('')
  const add = useAct(
    () => ask(addMilestone, { programme, item, title, dueOn }),
    () => {
      setTitle('')
      setDueOn('')
    },
  )
  return (
    <details className="folded">
      <summary>{t.addMilestone}</summary>
      <ActForm act={add} button={t.addMilestone}>
        <div className="pair">
          <TextField label={t.milestone} value={title} onChange={setTitle} required />
          <TextField label={t.due} type="date" value={dueOn} onChange={setDueOn} required />
        </div>
      </ActForm>
    </details>
  )
}
