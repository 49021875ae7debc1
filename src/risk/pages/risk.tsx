import { Heading } from '@nl-design-system-candidate/heading-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ask } from '../../web/client.ts'
import { longMoment } from '../../web/dates.ts'
import { itemName } from '../../web/items-field.tsx'
import { useLanguage } from '../../web/language.ts'
import { Await, Title } from '../../web/parts.tsx'
import '../../web/risk.css'
import { Section } from '../../web/section.tsx'
import { programmeTexts } from '../../web/texts/programme.ts'
import { riskTexts } from '../../web/texts/risk.ts'
import { ThingSources } from '../../web/thing-sources.tsx'
import { getRisk } from '../contract/risks.ts'
import type { RiskFile } from '../model/risks.ts'
import { after, before, levelOf } from '../rules/scores.ts'
import { EditRisk } from './edit-risk.tsx'
import { LinkRisk } from './link-risk.tsx'
import { Mitigations } from './mitigations.tsx'
import { ScoreMark } from './score-mark.tsx'
import { scoreText } from './words.ts'

type Asked = {
  readonly programme: string
  readonly risk: string
  /** What other rooms have to say of the risk. */
  readonly children?: ReactNode
}

/** One risk: what it is, what is done about it, and how it came to stand where it stands. */
export function RiskPage({ programme, risk, children }: Asked) {
  const language = useLanguage()
  const t = riskTexts[language]
  const found = useQuery({ queryKey: ['risk', programme, risk], queryFn: () => ask(getRisk, { programme, risk }) })
  return (
    <Await of={found}>
      {(file) => {
        const at = after(file.risk)
        const level = at === null ? null : t.levels[levelOf(at)]
        return (
          <>
            <p>
              <Link to="/programmas/$programme/risicos" params={{ programme }}>
                ← {t.backToRisks}
              </Link>
            </p>
            <Title>{t.riskTitle(file.risk.title, t.riskIs(level, t.statuses[file.risk.status]))}</Title>
            <Facts file={file} />
            {file.mayChange && <EditRisk programme={programme} file={file} />}
            <Mitigations programme={programme} file={file} />
            <Section title={t.linkTitle}>
              <Touched file={file} />
              {file.mayChange && <LinkRisk programme={programme} file={file} />}
            </Section>
            {children}
            <ThingSources programme={programme} thing="risk" id={risk} />
            <History states={file.states} />
          </>
        )
      }}
    </Await>
  )
}

function Facts({ file: { risk, ownerName, raisedByName } }: { readonly file: RiskFile }) {
  const t = riskTexts[useLanguage()]
  const rows = [
    [t.short.cause, risk.cause],
    [t.short.event, risk.event],
    [t.short.consequence, risk.consequence],
    [t.short.owner, ownerName],
    [t.short.raisedBy, raisedByName],
    [t.fields.explanation, risk.explanation],
    [t.columns.code, risk.code],
  ].filter(([, value]) => value !== '')
  return (
    <dl className="facts">
      <div>
        <dt>{t.before}</dt>
        <dd>
          <ScoreMark at={before(risk)} />
        </dd>
      </div>
      <div>
        <dt>{t.after}</dt>
        <dd>
          <ScoreMark at={after(risk)} />
        </dd>
      </div>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="written">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Touched({ file: { items } }: { readonly file: RiskFile }) {
  const language = useLanguage()
  const t = riskTexts[language]
  const kinds = programmeTexts[language].itemKinds
  if (items.length === 0) return <p>{t.noItems}</p>
  return (
    <ul>
      {items.map((item) => (
        <li key={item.id}>
          <span className="quiet">{kinds[item.kind]}</span> {itemName(item)}
        </li>
      ))}
    </ul>
  )
}

function History({ states }: Pick<RiskFile, 'states'>) {
  const language = useLanguage()
  const t = riskTexts[language]
  const heads = [
    t.historyHeads.since,
    t.historyHeads.by,
    t.historyHeads.title,
    t.historyHeads.before,
    t.historyHeads.after,
    t.historyHeads.status,
    t.historyHeads.touches,
    t.historyHeads.explanation,
  ]
  return (
    <section className="part" aria-labelledby="history">
      <Heading level={2} id="history">
        {t.history}
      </Heading>
      <div className="table-wrap">
        <table className="risks">
          <caption className="unseen">{t.history}</caption>
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
            {states.map((state) => (
              <tr key={state.revision}>
                <td data-head={heads[0]}>{longMoment(state.since, language)}</td>
                <td data-head={heads[1]}>{state.by || '–'}</td>
                <td data-head={heads[2]}>{state.title}</td>
                <td data-head={heads[3]}>{scoreText(before(state), language)}</td>
                <td data-head={heads[4]}>{scoreText(after(state), language)}</td>
                <td data-head={heads[5]}>{t.statuses[state.status]}</td>
                <td data-head={heads[6]}>{state.touches}</td>
                <td data-head={heads[7]}>{state.explanation || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
