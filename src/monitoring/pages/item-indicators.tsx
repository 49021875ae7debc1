import { useQuery } from '@tanstack/react-query'
import { ask } from '../../web/client.ts'
import '../../web/indicators.css'
import { useLanguage } from '../../web/language.ts'
import { Await } from '../../web/parts.tsx'
import { Section } from '../../web/section.tsx'
import { indicatorTexts } from '../../web/texts/indicators.ts'
import { listIndicators } from '../contract/indicators.ts'
import { IndicatorCards } from './indicator-cards.tsx'

/** The indicators that a measure or action line has: a part of that thing's own screen. */
export function ItemIndicators({ programme, item }: { readonly programme: string; readonly item: string }) {
  const t = indicatorTexts[useLanguage()]
  const wish = { item, count: 60 }
  const found = useQuery({ queryKey: ['indicators', programme, wish], queryFn: () => ask(listIndicators, { programme, ...wish }) })
  return (
    <Await of={found}>
      {({ indicators, total }) => (
        <Section title={t.itemIndicators(total)}>
          <IndicatorCards programme={programme} indicators={indicators} />
        </Section>
      )}
    </Await>
  )
}
