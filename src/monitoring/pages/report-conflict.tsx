import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../web/language.ts'
import { roundTexts } from '../../web/texts/rounds.ts'
import type { MeasureReport, ReportFields } from '../model/rounds.ts'
import type { ReportDraft } from './use-report.ts'

/** What another saved beside what was written here: nothing is lost, and a person chooses. */
export function ReportConflict({ theirs, draft }: { readonly theirs: MeasureReport; readonly draft: ReportDraft }) {
  const t = roundTexts[useLanguage()]
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    <section ref={panel} className="problem" role="alert" tabIndex={-1}>
      <Heading level={3}>{t.conflictTitle(theirs.changedBy ?? '')}</Heading>
      <p>{t.conflictHow}</p>
      <dl className="beside">
        <div>
          <dt>{t.theirs}</dt>
          <dd>
            <Written fields={theirs} />
          </dd>
        </div>
        <div>
          <dt>{t.mine}</dt>
          <dd>
            <Written fields={draft.fields} />
          </dd>
        </div>
      </dl>
      <div className="actions">
        <Button purpose="secondary" onClick={draft.takeTheirs}>
          {t.takeTheirs}
        </Button>
        <Button purpose="secondary" onClick={draft.keepMine}>
          {t.keepMine}
        </Button>
      </div>
    </section>
  )
}

function Written({ fields: { status, confidence, explanation } }: { readonly fields: ReportFields }) {
  const t = roundTexts[useLanguage()]
  return (
    <>
      {status === null ? t.nothing : t.measureStatus[status]}, {confidence === null ? t.nothing : t.confidence[confidence]}
      <br />
      {explanation}
    </>
  )
}
