import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useAddress } from '../../web/address.ts'
import { ask, Refused } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { Await, optionsOf, Select, Title } from '../../web/parts.tsx'
import { roundTexts } from '../../web/texts/rounds.ts'
import '../../web/rounds.css'
import { compareRounds } from '../contract/rounds.ts'
import type { MeasureComparison, RoundComparison } from '../model/frozen-rounds.ts'
import { Confidence } from './confidence.tsx'
import { type OfRound, useRounds } from './use-rounds.ts'

const directions = ['better', 'worse', 'same'] as const

/** Two frozen reports: what changed on each measure. */
export function CompareRoundsPage(ofRound: OfRound) {
  const { get } = useAddress()
  const other = get('met')
  const direction = directions.find((one) => one === get('richting'))
  const wish = { ...ofRound, ...(other !== '' && { with: other }), ...(direction && { direction }) }
  const found = useQuery({
    queryKey: ['comparison', ofRound.round, other, direction],
    queryFn: () => ask(compareRounds, wish),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (found.error instanceof Refused && found.error.code === 'round.nothing-before') return <NothingBefore />
  return <Await of={found}>{(comparison) => <Comparison ofRound={ofRound} comparison={comparison} />}</Await>
}

function NothingBefore() {
  const t = roundTexts[useLanguage()]
  return (
    <>
      <Title>{t.nothingBefore}</Title>
      <p>{t.nothingBeforeHow}</p>
    </>
  )
}

function Comparison({ ofRound, comparison }: { readonly ofRound: OfRound; readonly comparison: RoundComparison }) {
  const t = roundTexts[useLanguage()]
  const { get, set } = useAddress()
  const rounds = useRounds(ofRound.programme).data ?? []
  const others = rounds.filter(({ status, id }) => status === 'frozen' && id !== ofRound.round)
  const { before, after, better, worse, measures, total } = comparison
  return (
    <>
      <Title>{t.compareTitle(worse, better)}</Title>
      <p>{t.compareOf(before.name, after.name)}</p>
      <div className="filters" role="group" aria-label={t.compareWith}>
        <Select
          label={t.compareWith}
          value={before.id}
          onChange={(id) => set({ met: id })}
          options={others.map(({ id, name }) => [id, name] as const)}
          all={false}
        />
        <Select
          label={t.onlyDirection}
          value={get('richting')}
          onChange={(value) => set({ richting: value })}
          options={optionsOf(t.direction)}
        />
      </div>
      {total === 0 ? <p>{t.compareSame}</p> : <Changes measures={measures} caption={t.compareOf(before.name, after.name)} />}
      {total > measures.length && <p className="quiet">{t.more(measures.length, total)}</p>}
    </>
  )
}

function Changes({ measures, caption }: { readonly measures: readonly MeasureComparison[]; readonly caption: string }) {
  const t = roundTexts[useLanguage()]
  return (
    <div className="table-wrap">
      <table>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.measure}</th>
            <th scope="col">{t.heads.organisation}</th>
            <th scope="col">{t.changed}</th>
            <th scope="col">{t.fieldStatus}</th>
            <th scope="col">{t.fieldConfidence}</th>
            <th scope="col">{t.fieldText}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((one) => (
            <Change key={one.id} measure={one} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Change({
  measure: { number, title, abbreviation, before, after, changes, reached, direction },
}: {
  readonly measure: MeasureComparison
}) {
  const t = roundTexts[useLanguage()]
  const was = before?.status ? t.measureStatus[before.status] : null
  const is = after?.status ? t.measureStatus[after.status] : null
  return (
    <tr>
      <td>
        {number} {title}
      </td>
      <td data-head={t.heads.organisation}>{abbreviation}</td>
      <td data-head={t.changed}>
        {direction !== 'same' && <span className={`mark ${direction === 'worse' ? 'error' : 'accepted'}`}>{t.direction[direction]}</span>}{' '}
        {changes.map((change) => t.changes[change]).join(', ')}
        {reached.length > 0 && <span className="quiet"> {t.reachedNow(reached.join(', '))}</span>}
      </td>
      <td data-head={t.fieldStatus}>
        {was !== is && was !== null && <span className="was">{was} → </span>}
        {is ?? '–'}
      </td>
      <td data-head={t.fieldConfidence}>
        {before && after && before.confidence !== after.confidence && (
          <>
            <Confidence of={before.confidence} /> →{' '}
          </>
        )}
        <Confidence of={after?.confidence ?? null} />
      </td>
      <td data-head={t.fieldText}>
        {before && after && before.explanation !== after.explanation && before.explanation !== '' && (
          <p className="was">
            <s>{before.explanation}</s>
          </p>
        )}
        {after?.explanation}
      </td>
    </tr>
  )
}
