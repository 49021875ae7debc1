import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../../web/address.ts'
import { ask } from '../../../web/client.ts'
import { longMoment } from '../../../web/dates.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, Problem, Select, Title } from '../../../web/parts.tsx'
import { routePortfolioTexts } from '../../../web/texts/route-portfolio.ts'
import { listPlans, makePlan } from '../../contract/portfolio.ts'
import type { PlanHead } from '../../model/portfolio-views.ts'
import { OnePlan } from './one-plan.tsx'
import type { OfProgramme } from './page.tsx'
import { usePortfolioAct } from './use-portfolio.ts'

/** The reader's plans of a programme: the newest, unless the address names another. */
export function PlanScreen({ programme }: OfProgramme) {
  const t = routePortfolioTexts[useLanguage()]
  const { get } = useAddress()
  const plans = useQuery({ queryKey: ['portfolio-plans', programme], queryFn: () => ask(listPlans, { programme }) })
  return (
    <Await of={plans}>
      {(found) => {
        const shown = found.find(({ id }) => id === get('plan')) ?? found[0]
        if (!shown) {
          return (
            <>
              <Title>{t.planTitleNone}</Title>
              <Making programme={programme} isFirst />
              <How />
            </>
          )
        }
        return (
          <OnePlan key={shown.id} programme={programme} plan={shown.id}>
            <Making programme={programme} isFirst={false} />
            <Others plans={found} shown={shown.id} />
            <How />
          </OnePlan>
        )
      }}
    </Await>
  )
}

function How() {
  const t = routePortfolioTexts[useLanguage()]
  return (
    <>
      <p className="quiet">{t.planHow}</p>
      <details>
        <summary>{t.weightsHead}</summary>
        <p>{t.weights}</p>
      </details>
    </>
  )
}

function Making({ programme, isFirst }: OfProgramme & { readonly isFirst: boolean }) {
  const t = routePortfolioTexts[useLanguage()]
  const { set } = useAddress()
  const make = usePortfolioAct(
    () => ask(makePlan, { programme }),
    ({ id }) => set({ plan: id, vanaf: '' }),
  )
  return (
    <>
      <p className="actions">
        <Button purpose={isFirst ? 'primary' : 'secondary'} onClick={() => make.mutate(undefined)} disabled={make.isPending}>
          {make.isPending ? t.making : isFirst ? t.makePlan : t.makeAgain}
        </Button>
      </p>
      {make.error && <Problem error={make.error} />}
    </>
  )
}

function Others({ plans, shown }: { readonly plans: readonly PlanHead[]; readonly shown: string }) {
  const language = useLanguage()
  const t = routePortfolioTexts[language]
  const { set } = useAddress()
  if (plans.length < 2) return null
  return (
    <Select
      label={t.plans}
      value={shown}
      onChange={(plan) => set({ plan, vanaf: '' })}
      options={plans.map(({ id, madeAt, by }) => [id, t.planOf(longMoment(madeAt, language), by)] as const)}
      all={false}
    />
  )
}
