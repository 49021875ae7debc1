import { shortDay, today } from '../../web/dates.ts'
import { useLanguage } from '../../web/language.ts'
import { optionsOf, Select, TextField } from '../../web/parts.tsx'
import { roundTexts } from '../../web/texts/rounds.ts'
import type { MeasureReport, ReportedMilestone } from '../model/rounds.ts'
import type { ReportDraft } from './use-report.ts'

type Milestones = { readonly report: MeasureReport; readonly draft: ReportDraft; readonly writes: boolean }

/** The milestones of a measure, and which of them were reached since. */
export function ReportedMilestones({ report, draft, writes }: Milestones) {
  const language = useLanguage()
  const t = roundTexts[language]
  if (report.ownMilestones.length === 0) return null
  const told = new Map(draft.fields.milestones.map((one) => [one.milestone, one]))
  const tell = (said: ReportedMilestone) =>
    draft.change({ milestones: [...draft.fields.milestones.filter(({ milestone }) => milestone !== said.milestone), said] })
  return (
    <fieldset className="choices" disabled={!writes}>
      <legend>{t.milestones}</legend>
      <ul className="milestone-rows">
        {report.ownMilestones.map(({ id, title, dueOn, status, reachedOn }) => {
          const said = told.get(id) ?? { milestone: id, status, reachedOn }
          const state = (value: string) => {
            const next = value === 'reached' || value === 'dropped' ? value : 'open'
            tell({ milestone: id, status: next, reachedOn: next === 'reached' ? today() : null })
          }
          return (
            <li key={id}>
              <span>
                {title} <span className="quiet">{t.dueOn(shortDay(dueOn, language))}</span>
              </span>
              <Select label={t.fieldStatus} value={said.status} onChange={state} options={optionsOf(t.milestoneStatus)} all={false} />
              {said.status === 'reached' && (
                <TextField
                  label={t.reachedOn}
                  type="date"
                  value={said.reachedOn ?? ''}
                  onChange={(day) => tell({ ...said, reachedOn: day === '' ? null : day })}
                />
              )}
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
