import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, Refused } from '../../web/client.ts'
import { shortDay } from '../../web/dates.ts'
import { type Language, useLanguage } from '../../web/language.ts'
import { Problem } from '../../web/parts.tsx'
import { differencesOf, StalePanel } from '../../web/stale-panel.tsx'
import { indicatorTexts } from '../../web/texts/indicators.ts'
import { changeIndicator, getIndicator } from '../contract/indicators.ts'
import type { IndicatorFields, IndicatorFile } from '../model/indicators.ts'
import { fieldsOf, IndicatorForm } from './indicator-form.tsx'
import { targetText } from './words.ts'

/** Writes a new state of an indicator; where somebody was first, both are shown side by side. */
export function EditIndicator({ programme, file }: { readonly programme: string; readonly file: IndicatorFile }) {
  const language = useLanguage()
  const t = indicatorTexts[language]
  const queries = useQueryClient()
  const [mine, setMine] = useState<IndicatorFields | null>(null)
  const { id, revision } = file.indicator
  const key = ['indicator', programme, id]
  const change = useMutation({
    mutationFn: (wish: { fields: IndicatorFields; revision: number }) =>
      ask(changeIndicator, { programme, indicator: id, revision: wish.revision, ...wish.fields }),
    onSuccess: async (changed) => {
      setMine(null)
      queries.setQueryData(key, changed)
      await queries.invalidateQueries({ queryKey: ['indicators', programme] })
    },
    onError: async (fault, { fields }) => {
      if (!(fault instanceof Refused) || fault.code !== 'indicator.stale') return
      queries.setQueryData(key, await ask(getIndicator, { programme, indicator: id }))
      setMine(fields)
    },
  })
  return (
    <details className="folded" open={mine ? true : undefined}>
      <summary>{t.change}</summary>
      {mine && (
        <StalePanel
          title={t.staleTitle}
          differences={differencesOf({ theirs: fieldsOf(file.indicator), mine }, shown(language))}
          letStand={() => setMine(null)}
          insist={() => change.mutate({ fields: mine, revision })}
        />
      )}
      {change.error && !mine && <Problem error={change.error} />}
      {change.isSuccess && <p role="status">{t.saved}</p>}
      <IndicatorForm
        key={mine ? 'mine' : revision}
        programme={programme}
        label={t.change}
        word={t.save}
        file={file}
        onSend={(fields) => change.mutate({ fields, revision })}
      />
    </details>
  )
}

function shown(language: Language) {
  const t = indicatorTexts[language]
  const day = (value: string | null) => (value === null ? '' : shortDay(value, language))
  return [
    [t.fields.name, (fields: IndicatorFields) => fields.name],
    [t.short.definition, (fields: IndicatorFields) => fields.definition],
    [t.short.unit, (fields: IndicatorFields) => fields.unit],
    [t.short.source, (fields: IndicatorFields) => `${fields.source} ${fields.sourceUrl}`.trim()],
    [t.short.frequency, (fields: IndicatorFields) => t.frequencies[fields.frequency]],
    [t.short.direction, (fields: IndicatorFields) => t.directions[fields.direction]],
    [t.short.target, (fields: IndicatorFields) => targetText(fields, language)],
    [t.short.nextExpectedOn, (fields: IndicatorFields) => day(fields.nextExpectedOn)],
    [t.short.breakdowns, (fields: IndicatorFields) => fields.breakdowns.join(', ')],
    [t.short.endedOn, (fields: IndicatorFields) => day(fields.endedOn)],
    [t.short.code, (fields: IndicatorFields) => fields.code],
  ] as const
}
