import { Button } from '@nl-design-system-candidate/button-react'
import { Heading } from '@nl-design-system-candidate/heading-react'
import { useState } from 'react'
import { addressOf, ask } from '../../../../web/client.ts'
import { longDay, shortDay, today } from '../../../../web/dates.ts'
import { useLanguage } from '../../../../web/language.ts'
import { Problem, TextField } from '../../../../web/parts.tsx'
import { FoldedForm, Section } from '../../../../web/section.tsx'
import { routeOutcomesTexts } from '../../../../web/texts/route-outcomes.ts'
import { adoptDecisions, printDecisions } from '../../../contract/outcomes.ts'
import type { AdoptedList, LineChange } from '../../../model/outcomes.ts'
import { type Shown, useOutcomesAct } from './use-outcomes.ts'

/** The list of decisions: a draft that follows the conclusions, and what was adopted of it. */
export function DecisionList({ at, outcomes }: Shown) {
  const language = useLanguage()
  const t = routeOutcomesTexts[language].list
  const { adopted, changedSince } = outcomes
  const isEmpty = outcomes.items.every(({ conclusions }) => conclusions.length === 0)
  if (isEmpty && adopted.length === 0) return <Section title={t.empty}>{<p className="quiet">{t.lead}</p>}</Section>
  return (
    <Section title={useListTitle(outcomes)}>
      <p className="quiet">
        {t.lead} {t.seen}
      </p>
      {(adopted.length === 0 || changedSince.length > 0) && (
        <p>
          <a href={addressOf(printDecisions, { ...at, language })} download>
            {t.pdfNow}
          </a>
        </p>
      )}
      {changedSince.length > 0 && (
        <>
          <Heading level={3}>{t.changedSince}</Heading>
          <Changes changes={changedSince} />
        </>
      )}
      {adopted.length > 0 && (
        <>
          <Heading level={3}>{t.versions}</Heading>
          <Versions at={at} outcomes={outcomes} />
        </>
      )}
      {outcomes.mayKeep && (adopted.length === 0 || changedSince.length > 0) && <Adopt at={at} outcomes={outcomes} />}
    </Section>
  )
}

function useListTitle({ adopted: [newest], changedSince, bodyCode, day }: Shown['outcomes']): string {
  const language = useLanguage()
  const t = routeOutcomesTexts[language].list
  if (!newest) return t.draft
  const serial = `${bodyCode} ${day.slice(0, 4)}-${newest.serial}`
  return changedSince.length > 0 ? t.changed(serial) : t.adopted(serial, longDay(newest.adoptedOn, language))
}

function Changes({ changes }: { readonly changes: readonly LineChange[] }) {
  const t = routeOutcomesTexts[useLanguage()].list
  return (
    <ul>
      {changes.map(({ item, title, change }) => (
        <li key={`${item} ${change}`}>
          {item === null ? t.general : title}: {t.changes[change]}
        </li>
      ))}
    </ul>
  )
}

function Versions({ at, outcomes }: Shown) {
  const language = useLanguage()
  const t = routeOutcomesTexts[language].list
  const { heads } = t
  return (
    <div className="table-wrap">
      <table className="meeting-table">
        <caption className="unseen">{t.versions}</caption>
        <thead>
          <tr>
            {Object.values(heads).map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcomes.adopted.map((list) => (
            <tr key={list.id}>
              <th scope="row" data-head={heads.number}>
                <a href={addressOf(printDecisions, { ...at, number: list.number, language })} download>
                  {t.pdf(list.number)}
                </a>
              </th>
              <td data-head={heads.on}>
                {shortDay(list.adoptedOn, language)}
                {list.adoptedAt === null && ` (${t.inWriting})`}
              </td>
              <td data-head={heads.by}>{list.adoptedBy}</td>
              <td data-head={heads.changes}>
                <WhatChanged list={list} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function WhatChanged({ list }: { readonly list: AdoptedList }) {
  const t = routeOutcomesTexts[useLanguage()].list
  if (list.number === 1) return t.first
  return (
    <>
      {list.why}
      <Changes changes={list.changes} />
    </>
  )
}

function Adopt({ at, outcomes }: Shown) {
  const language = useLanguage()
  const t = routeOutcomesTexts[language].list
  const [on, setOn] = useState(today())
  const [why, setWhy] = useState('')
  const adopt = useOutcomesAct(at, () => ask(adoptDecisions, { ...at, on, why }))
  const isFirst = outcomes.adopted.length === 0
  const { mayAdoptFrom } = outcomes
  if (mayAdoptFrom !== null && mayAdoptFrom > outcomes.today) return <p className="note">{t.from(longDay(mayAdoptFrom, language))}</p>
  return (
    <FoldedForm title={isFirst ? t.adopt : t.adoptAgain} onSubmit={() => adopt.mutate(undefined)}>
      {adopt.error && <Problem error={adopt.error} />}
      <TextField label={t.on} value={on} onChange={setOn} type="date" required />
      {!isFirst && <TextField label={t.why} value={why} onChange={setWhy} required />}
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={adopt.isPending}>
          {isFirst ? t.adopt : t.adoptAgain}
        </Button>
      </p>
    </FoldedForm>
  )
}
