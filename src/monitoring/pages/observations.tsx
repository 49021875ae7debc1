import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, Refused } from '../../web/client.ts'
import { longMoment } from '../../web/dates.ts'
import { type Language, useLanguage } from '../../web/language.ts'
import { Problem, Select, TextArea, TextField } from '../../web/parts.tsx'
import { Section } from '../../web/section.tsx'
import { differencesOf, StalePanel } from '../../web/stale-panel.tsx'
import { indicatorTexts } from '../../web/texts/indicators.ts'
import { addObservation, correctObservation, getIndicator } from '../contract/indicators.ts'
import type { IndicatorFile, Observation, ObservationFields } from '../model/indicators.ts'
import { CheckField, ObservationForm } from './observation-form.tsx'
import { groupWord, intervalText, periodWords, valueText } from './words.ts'

type OfIndicator = { readonly programme: string; readonly file: IndicatorFile }

/** All values as a table: it says what the chart shows, and is where a value is corrected. */
export function Observations({ programme, file }: OfIndicator) {
  const t = indicatorTexts[useLanguage()]
  const heads = [t.tableHeads.period, t.tableHeads.breakdown, t.tableHeads.value, t.tableHeads.interval, t.tableHeads.note]
  const rows = file.observations.toSorted((one, other) => other.startsOn.localeCompare(one.startsOn))
  return (
    <Section title={t.values}>
      {rows.length === 0 && <p>{t.noValues}</p>}
      {rows.length > 0 && (
        <div className="table-wrap">
          <table className="risks">
            <caption className="unseen">{t.values}</caption>
            <thead>
              <tr>
                {[...heads, ...(file.mayChange ? [t.tableHeads.act] : [])].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((observation) => (
                <Row key={observation.id} programme={programme} file={file} observation={observation} heads={heads} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {file.mayChange && <AddObservation programme={programme} file={file} />}
    </Section>
  )
}

type RowProps = OfIndicator & { readonly observation: Observation; readonly heads: readonly string[] }

function Row({ programme, file, observation, heads }: RowProps) {
  const language = useLanguage()
  const t = indicatorTexts[language]
  const { unit } = file.indicator
  return (
    <tr className={observation.withdrawn ? 'withdrawn' : ''}>
      <td data-head={heads[0]}>
        {periodWords(observation, language)} {observation.breaksSeries && <span className="mark">{t.broken}</span>}
      </td>
      <td data-head={heads[1]}>{groupWord(observation.breakdown, language)}</td>
      <td data-head={heads[2]}>
        <span className="value">{valueText(observation.value, unit, language)}</span>{' '}
        {observation.withdrawn ? (
          <span className="mark">{t.withdrawn}</span>
        ) : (
          observation.revision > 1 && <span className="mark">{t.corrected}</span>
        )}
      </td>
      <td data-head={heads[3]}>{intervalText(observation, unit, language) || '–'}</td>
      <td data-head={heads[4]}>{[observation.note, observation.source].filter((text) => text !== '').join(' · ') || '–'}</td>
      {file.mayChange && (
        <td data-head={t.tableHeads.act}>
          <Correct programme={programme} file={file} observation={observation} />
        </td>
      )}
    </tr>
  )
}

function AddObservation({ programme, file }: OfIndicator) {
  const language = useLanguage()
  const t = indicatorTexts[language]
  const queries = useQueryClient()
  const [period, setPeriod] = useState('')
  const [breakdown, setBreakdown] = useState('')
  const [round, setRound] = useState(0)
  const add = useMutation({
    mutationFn: (fields: ObservationFields) =>
      ask(addObservation, { programme, indicator: file.indicator.id, breakdown, period: period.trim(), ...fields }),
    onSuccess: async (changed) => {
      queries.setQueryData(['indicator', programme, file.indicator.id], changed)
      setPeriod('')
      setRound(round + 1)
      await queries.invalidateQueries({ queryKey: ['indicators', programme] })
    },
  })
  const where = (
    <>
      <TextField label={`${t.observation.period}. ${t.observation.periodHint}`} value={period} onChange={setPeriod} required />
      {file.indicator.breakdowns.length > 0 && (
        <Select
          label={t.observation.breakdown}
          all={false}
          value={breakdown}
          onChange={setBreakdown}
          options={['', ...file.indicator.breakdowns].map((name) => [name, groupWord(name, language)])}
        />
      )}
    </>
  )
  return (
    <details className="folded" open={file.observations.length === 0}>
      <summary>{t.addObservation}</summary>
      {add.error && <Problem error={add.error} />}
      {add.isSuccess && <p role="status">{t.saved}</p>}
      <ObservationForm
        key={round}
        label={t.addObservation}
        word={t.addWord}
        unit={file.indicator.unit}
        before={where}
        onSend={(fields) => add.mutate(fields)}
      />
    </details>
  )
}

type Wish = ObservationFields & { readonly withdrawn: boolean; readonly correction: string }

function Correct({ programme, file, observation }: OfIndicator & { readonly observation: Observation }) {
  const language = useLanguage()
  const t = indicatorTexts[language]
  const queries = useQueryClient()
  const [mine, setMine] = useState<Wish | null>(null)
  const [reason, setReason] = useState('')
  const [withdrawn, setWithdrawn] = useState(observation.withdrawn)
  const key = ['indicator', programme, file.indicator.id]
  const correct = useMutation({
    mutationFn: ({ wish, revision }: { wish: Wish; revision: number }) =>
      ask(correctObservation, { programme, observation: observation.id, revision, ...wish }),
    onSuccess: async (changed) => {
      setMine(null)
      setReason('')
      queries.setQueryData(key, changed)
      await queries.invalidateQueries({ queryKey: ['indicators', programme] })
    },
    onError: async (fault, { wish }) => {
      if (!(fault instanceof Refused) || fault.code !== 'observation.stale') return
      queries.setQueryData(key, await ask(getIndicator, { programme, indicator: file.indicator.id }))
      setMine(wish)
    },
  })
  const name = t.correctThis(periodWords(observation, language), groupWord(observation.breakdown, language))
  return (
    <details className="folded" open={mine ? true : undefined}>
      <summary aria-label={name}>{t.correct}</summary>
      {mine && (
        <StalePanel
          title={t.staleTitle}
          differences={differencesOf<Wish>({ theirs: observation, mine }, shown(language, file.indicator.unit))}
          letStand={() => setMine(null)}
          insist={() => correct.mutate({ wish: mine, revision: observation.revision })}
        />
      )}
      {correct.error && !mine && <Problem error={correct.error} />}
      <ObservationForm
        key={mine ? 'mine' : observation.revision}
        label={name}
        word={t.save}
        unit={file.indicator.unit}
        observation={observation}
        onSend={(fields) => correct.mutate({ wish: { ...fields, withdrawn, correction: reason }, revision: observation.revision })}
      >
        <CheckField label={t.observation.withdrawn} checked={withdrawn} onChange={setWithdrawn} />
        <TextArea label={t.observation.correction} value={reason} onChange={setReason} rows={2} />
      </ObservationForm>
    </details>
  )
}

function shown(language: Language, unit: string) {
  const t = indicatorTexts[language]
  return [
    [t.observation.value, ({ value }: Wish) => valueText(value, unit, language)],
    [t.tableHeads.interval, (wish: Wish) => intervalText(wish, unit, language)],
    [t.observation.note, ({ note }: Wish) => note],
    [t.observation.source, ({ source }: Wish) => source],
    [t.correctionHeads.why, ({ correction }: Wish) => correction],
  ] as const
}

/** What the values were before they were corrected. */
export function Corrections({ file: { corrections, indicator } }: { readonly file: IndicatorFile }) {
  const language = useLanguage()
  const t = indicatorTexts[language]
  if (corrections.length === 0) return null
  const heads = Object.values(t.correctionHeads)
  return (
    <Section title={t.corrections}>
      <p className="quiet">{t.correctionsHow}</p>
      <div className="table-wrap">
        <table className="risks">
          <caption className="unseen">{t.corrections}</caption>
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
            {corrections.map((state) => (
              <tr key={`${state.id} ${state.revision}`}>
                <td data-head={heads[0]}>{periodWords(state, language)}</td>
                <td data-head={heads[1]}>{groupWord(state.breakdown, language)}</td>
                <td data-head={heads[2]}>
                  {valueText(state.value, indicator.unit, language)} {state.withdrawn && <span className="mark">{t.withdrawn}</span>}
                </td>
                <td data-head={heads[3]}>{state.correction || t.firstState}</td>
                <td data-head={heads[4]}>{longMoment(state.since, language)}</td>
                <td data-head={heads[5]}>{state.by || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
