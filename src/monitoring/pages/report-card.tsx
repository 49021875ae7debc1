import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useId } from 'react'
import { useLanguage } from '../../web/language.ts'
import { optionsOf, Problem, Select } from '../../web/parts.tsx'
import { roundTexts } from '../../web/texts/rounds.ts'
import type { MeasureReport, ReportFields } from '../model/rounds.ts'
import { isComplete } from '../rules/rounds.ts'
import { LastTime } from './last-time.tsx'
import { ReportConflict } from './report-conflict.tsx'
import { ReportedMilestones } from './reported-milestones.tsx'
import { ReportedValues } from './reported-values.tsx'
import { type ReportDraft, useReport } from './use-report.ts'
import type { OfRound } from './use-rounds.ts'

type Card = { readonly ofRound: OfRound; readonly report: MeasureReport; readonly writes: boolean }

/** One measure in a round: its fields, each with last time's answer beside it. */
export function ReportCard({ ofRound, report, writes }: Card) {
  const draft = useReport(ofRound, report, writes)
  const id = useId()
  return (
    <section className="card report-card" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {report.number} {report.title}
      </Heading>
      {draft.theirs && <ReportConflict theirs={draft.theirs} draft={draft} />}
      <fieldset className="report-fields" disabled={!writes} aria-labelledby={id}>
        <Choices report={report} draft={draft} />
        <Explanation report={report} draft={draft} />
      </fieldset>
      <ReportedMilestones report={report} draft={draft} writes={writes} />
      <ReportedValues report={report} draft={draft} writes={writes} />
      {draft.error && <Problem error={draft.error} />}
      {writes && <Foot report={report} draft={draft} />}
    </section>
  )
}

type Part = { readonly report: MeasureReport; readonly draft: ReportDraft }

function Choices({ report, draft: { fields, change } }: Part) {
  const t = roundTexts[useLanguage()]
  return (
    <>
      <div className="report-field">
        <Select
          label={t.fieldStatus}
          value={fields.status ?? ''}
          onChange={(value) => change({ status: chosen(t.measureStatus, value) })}
          options={[['', t.choose], ...optionsOf(t.measureStatus)]}
          all={false}
        />
        <LastTime report={report} part="status" />
      </div>
      <div className="report-field">
        <Select
          label={t.fieldConfidence}
          value={fields.confidence ?? ''}
          onChange={(value) => change({ confidence: chosen(t.confidence, value) })}
          options={[['', t.choose], ...optionsOf(t.confidence)]}
          all={false}
        />
        <LastTime report={report} part="confidence" />
      </div>
    </>
  )
}

function chosen<const Word extends string>(words: Readonly<Record<Word, string>>, value: string): Word | null {
  return (Object.keys(words) as Word[]).find((word) => word === value) ?? null
}

function Explanation({ report, draft: { fields, change } }: Part) {
  const t = roundTexts[useLanguage()]
  return (
    <div className="report-field wide">
      <label className="field">
        <span>{t.fieldText}</span>
        <span className="quiet">{t.textNeeded}</span>
        <textarea maxLength={5000} value={fields.explanation} onChange={(event) => change({ explanation: event.target.value })} />
      </label>
      <LastTime report={report} part="explanation" />
    </div>
  )
}

/** What a report still needs before it can be handed in. */
function missingIn({ status, confidence, explanation }: ReportFields): ('status' | 'confidence' | 'explanation')[] {
  const lacks = {
    status: status === null,
    confidence: confidence === null,
    explanation: confidence !== 'onTrack' && explanation.trim() === '',
  }
  return (['status', 'confidence', 'explanation'] as const).filter((part) => lacks[part] && (part !== 'explanation' || confidence !== null))
}

function Foot({ report, draft: { fields, saving, change } }: Part) {
  const t = roundTexts[useLanguage()]
  const said = {
    saved: isComplete(fields) ? t.saved : t.notComplete(missingIn(fields).map((part) => t.missing[part])),
    saving: t.saving,
    waiting: t.notSaved,
  }
  const copy = ({ status, confidence, explanation }: Pick<ReportFields, 'status' | 'confidence' | 'explanation'>) =>
    change({ status, confidence, explanation })
  const { previous, now } = report
  return (
    <div className="report-foot">
      <span className="row-actions">
        {previous && (
          <Button purpose="secondary" onClick={() => copy(previous)}>
            {t.sameAsLast}
            <span className="unseen">: {report.title}</span>
          </Button>
        )}
        {now.confidence !== null && (
          <Button purpose="subtle" onClick={() => copy(now)}>
            {t.sameAsNow}
            <span className="unseen">: {report.title}</span>
          </Button>
        )}
      </span>
      <p className="quiet" role="status">
        {said[saving]}
      </p>
    </div>
  )
}
