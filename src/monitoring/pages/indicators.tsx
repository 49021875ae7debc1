import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useAddress } from '../../web/address.ts'
import { ask } from '../../web/client.ts'
import '../../web/indicators.css'
import { useLanguage, useTexts } from '../../web/language.ts'
import { Pager, useFrom } from '../../web/pager.tsx'
import { Await, Problem, Select, TextField, Title } from '../../web/parts.tsx'
import { ProgrammeExports } from '../../web/programme-exports.tsx'
import { ReadingAlongProgramme, useMayInProgramme } from '../../web/programme-may.tsx'
import { indicatorTexts } from '../../web/texts/indicators.ts'
import { addIndicator, listIndicators } from '../contract/indicators.ts'
import { type IndicatorFields, type IndicatorWish, trends } from '../model/indicators.ts'
import { IndicatorCards } from './indicator-cards.tsx'
import { IndicatorForm } from './indicator-form.tsx'

type OfProgramme = { readonly programme: string }

const size = 24

function useWish(): IndicatorWish {
  const { get } = useAddress()
  const from = useFrom()
  const trend = trends.find((word) => word === get('ontwikkeling'))
  return {
    ...(get('woord') && { text: get('woord') }),
    ...(trend && { trend }),
    ...(get('toon') === 'laat' && { late: true }),
    ...(get('toon') === 'gestopt' && { state: 'ended' as const }),
    ...(get('maatregel') && { item: get('maatregel') }),
    from,
    count: size,
  }
}

/** Whether the programme works, as far as numbers tell. */
export function IndicatorsPage({ programme }: OfProgramme) {
  const t = indicatorTexts[useLanguage()]
  const words = useTexts()
  const wish = useWish()
  const may = useMayInProgramme(addIndicator, programme)
  const found = useQuery({
    queryKey: ['indicators', programme, wish],
    queryFn: () => ask(listIndicators, { programme, ...wish }),
    placeholderData: keepPreviousData,
  })
  return (
    <Await of={found}>
      {({ indicators, total, sums }) => {
        const none = sums.all === 0 && total === 0
        return (
          <>
            <Title>{t.title({ all: sums.all, better: sums.trends.better, late: sums.late })}</Title>
            <ReadingAlongProgramme may={addIndicator} programme={programme} />
            {sums.all === 0 ? <p className="note">{may ? t.first : t.firstReader}</p> : <p>{t.sums(sums.targets, sums.reached)}</p>}
            {!none && <Filters />}
            {!none && total === 0 && <p>{words.noneFit}</p>}
            <IndicatorCards programme={programme} indicators={indicators} />
            <Pager shown={indicators.length} total={total} size={size} />
            {total > 0 && <ProgrammeExports programme={programme} table="indicators" wish={{ word: wish.text ?? '' }} />}
            {may && <AddIndicator programme={programme} open={none} />}
          </>
        )
      }}
    </Await>
  )
}

function Filters() {
  const t = indicatorTexts[useLanguage()]
  const { get, set } = useAddress()
  return (
    <search className="filters">
      <TextField label={t.find} type="search" value={get('woord')} onChange={(woord) => set({ woord, vanaf: '' })} />
      <Select
        label={t.trend}
        value={get('ontwikkeling')}
        onChange={(ontwikkeling) => set({ ontwikkeling, vanaf: '' })}
        options={trends.map((trend) => [trend, t.trends[trend]])}
      />
      <Select
        label={t.show}
        all={false}
        value={get('toon')}
        onChange={(toon) => set({ toon, vanaf: '' })}
        options={[
          ['', t.current],
          ['laat', t.onlyLate],
          ['gestopt', t.ended],
        ]}
      />
    </search>
  )
}

function AddIndicator({ programme, open }: OfProgramme & { readonly open: boolean }) {
  const t = indicatorTexts[useLanguage()]
  const queries = useQueryClient()
  const navigate = useNavigate()
  const add = useMutation({
    mutationFn: (fields: IndicatorFields) => ask(addIndicator, { programme, ...fields }),
    onSuccess: async ({ indicator }) => {
      await queries.invalidateQueries({ queryKey: ['indicators', programme] })
      await navigate({ to: '/programmas/$programme/indicatoren/$indicator', params: { programme, indicator: indicator.id } })
    },
  })
  return (
    <details className="folded" open={open}>
      <summary>{t.add}</summary>
      {add.error && <Problem error={add.error} />}
      <IndicatorForm programme={programme} label={t.add} word={t.addWord} onSend={(fields) => add.mutate(fields)} />
    </details>
  )
}
