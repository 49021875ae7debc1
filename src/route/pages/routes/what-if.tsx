import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { longDay } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Select, TextField } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routePortfolioTexts } from '../../../web/texts/route-portfolio.ts'
import { useLater } from '../../../web/use-later.ts'
import { getPlanChoices, listRouteLines, weighMove } from '../../contract/portfolio.ts'
import type { MoveEffect } from '../../model/portfolio-views.ts'
import { displacedText, moveText, routeText } from '../../rules/portfolio-words.ts'
import type { OfPlan } from './one-plan.tsx'

const mostDossiers = 200

/** What putting one dossier at another meeting would do to all others; nothing is written. */
export function WhatIf(of: OfPlan) {
  const t = routePortfolioTexts[useLanguage()]
  const [word, setWord] = useState('')
  const [route, setRoute] = useState('')
  const asked = { programme: of.programme, word: useLater(word), order: 'title' as const, count: mostDossiers }
  const routes = useQuery({ queryKey: ['route-lines', of.programme, asked], queryFn: () => ask(listRouteLines, asked) })
  const options = (routes.data?.rows ?? []).map((row) => [row.route, routeText(row)] as const)
  return (
    <Section title={t.whatIf}>
      <p className="quiet">{t.whatIfHow}</p>
      <div className="filters">
        {(routes.data?.routes ?? 0) > mostDossiers && <TextField label={t.search} type="search" value={word} onChange={setWord} />}
        <Select label={t.dossier} value={route} onChange={setRoute} options={[['', t.chooseFirst], ...options]} all={false} />
        {route !== '' && <Choices key={route} {...of} route={route} />}
      </div>
    </Section>
  )
}

type OfRoute = OfPlan & { readonly route: string }

function Choices(of: OfRoute) {
  const language = useLanguage()
  const t = routePortfolioTexts[language]
  const [wanted, setWanted] = useState({ step: '', meeting: '' })
  const choices = useQuery({ queryKey: ['plan-choices', of.plan, of.route], queryFn: () => ask(getPlanChoices, of) })
  return (
    <Await of={choices}>
      {({ steps }) => {
        const step = steps.find((one) => one.step === wanted.step) ?? steps[0]
        if (!step) return null
        const meetings = step.meetings.map(
          ({ meeting, day, startsAt }) =>
            [meeting, `${longDay(day, language)}, ${startsAt}${meeting === step.planned ? ` (${t.inPlan})` : ''}`] as const,
        )
        return (
          <>
            <Select
              label={t.step}
              value={step.step}
              onChange={(chosen) => setWanted({ step: chosen, meeting: '' })}
              options={steps.map((one) => [one.step, one.name] as const)}
              all={false}
            />
            <Select
              label={t.meeting}
              value={wanted.meeting}
              onChange={(meeting) => setWanted({ step: step.step, meeting })}
              options={[['', t.chooseFirst], ...meetings]}
              all={false}
            />
            {wanted.meeting !== '' && <Effect {...of} step={step.step} meeting={wanted.meeting} />}
          </>
        )
      }}
    </Await>
  )
}

function Effect(of: OfRoute & { readonly step: string; readonly meeting: string }) {
  const effect = useQuery({ queryKey: ['plan-move', of.plan, of.route, of.step, of.meeting], queryFn: () => ask(weighMove, of) })
  return (
    <div className="what-if" role="status">
      <Await of={effect}>{(found) => <Told effect={found} />}</Await>
    </div>
  )
}

function Told({ effect }: { readonly effect: MoveEffect }) {
  const language = useLanguage()
  const told = effect.fits ? [effect.own, ...effect.others].map((one) => displacedText(one, language)) : []
  return (
    <>
      <p>
        <strong>{moveText(effect, language)}</strong>
      </p>
      {told.length > 0 && (
        <ul>
          {told.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  )
}
