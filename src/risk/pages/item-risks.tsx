import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../../web/client.ts'
import { useLanguage } from '../../web/language.ts'
import { Await } from '../../web/parts.tsx'
import '../../web/risk.css'
import { Section } from '../../web/section.tsx'
import { riskTexts } from '../../web/texts/risk.ts'
import { listRisks } from '../contract/risks.ts'
import { after, levelOf } from '../rules/scores.ts'
import { ScoreMark } from './score-mark.tsx'

const most = 10

/** The live risks that touch a measure or action line, heaviest first: a part of that thing's own screen. */
export function ItemRisks({ programme, item }: { readonly programme: string; readonly item: string }) {
  const t = riskTexts[useLanguage()]
  const wish = { item, count: 200 }
  const found = useQuery({ queryKey: ['risks', programme, wish], queryFn: () => ask(listRisks, { programme, ...wish }) })
  return (
    <Await of={found}>
      {({ risks, total }) => {
        const high = risks.filter((risk) => {
          const at = after(risk)
          return at !== null && levelOf(at) === 'high'
        }).length
        return (
          <Section title={t.itemRisks(high, total)}>
            <ul className="plain">
              {risks.slice(0, most).map((risk) => (
                <li key={risk.id}>
                  <ScoreMark at={after(risk)} />{' '}
                  <Link to="/programmas/$programme/risicos/$risk" params={{ programme, risk: risk.id }}>
                    {risk.title}
                  </Link>
                </li>
              ))}
            </ul>
            {total > most && (
              <Link to="/programmas/$programme/risicos" params={{ programme }} search={{ maatregel: item }}>
                {t.itemRisksMore}
              </Link>
            )}
          </Section>
        )
      }}
    </Await>
  )
}
