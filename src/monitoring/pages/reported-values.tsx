import { useState } from 'react'
import { useLanguage } from '../../web/language.ts'
import { TextField } from '../../web/parts.tsx'
import { roundTexts } from '../../web/texts/rounds.ts'
import type { MeasureReport, ReportedValue } from '../model/rounds.ts'
import type { ReportDraft } from './use-report.ts'

type Values = { readonly report: MeasureReport; readonly draft: ReportDraft; readonly writes: boolean }

/** The indicators about a measure, each with its last value and room for a new one. */
export function ReportedValues({ report, draft, writes }: Values) {
  const t = roundTexts[useLanguage()]
  if (report.ownIndicators.length === 0) return null
  const tell = (indicator: string) => (said: ReportedValue | null) => {
    const others = draft.fields.indicators.filter((one) => one.indicator !== indicator)
    draft.change({ indicators: said === null ? others : [...others, said] })
  }
  return (
    <fieldset className="choices" disabled={!writes}>
      <legend>{t.indicators}</legend>
      <ul className="milestone-rows">
        {report.ownIndicators.map((one) => (
          <li key={one.id}>
            <OneValue
              about={one}
              said={draft.fields.indicators.find(({ indicator }) => indicator === one.id) ?? null}
              tell={tell(one.id)}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

type One = {
  readonly about: MeasureReport['ownIndicators'][number]
  readonly said: ReportedValue | null
  readonly tell: (said: ReportedValue | null) => void
}

/** What is typed becomes a value once it is a number with a period; until then it is only here. */
function OneValue({ about: { id, name, unit, last }, said, tell }: One) {
  const language = useLanguage()
  const t = roundTexts[language]
  const [typed, setTyped] = useState({ period: said?.period ?? '', value: said === null ? '' : String(said.value).replace('.', t.decimal) })
  const type = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    const value = numberIn(next.value)
    tell(value === null || next.period.trim().length < 4 ? null : { indicator: id, period: next.period.trim(), value })
  }
  const shown = last && t.lastValue(new Intl.NumberFormat(language, { maximumFractionDigits: 6 }).format(last.value), last.period)
  return (
    <>
      <span>
        {name} <span className="quiet">{shown ?? t.neverCounted}</span>
      </span>
      <TextField label={t.periodOfValue} value={typed.period} onChange={(period) => type({ period })} />
      <TextField label={t.valueIn(unit)} value={typed.value} onChange={(value) => type({ value })} />
    </>
  )
}

function numberIn(text: string): number | null {
  const plain = text.trim().replace(',', '.')
  return /^-?\d{1,10}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null
}
