import { useQuery } from '@tanstack/react-query'
import { ask } from '../../web/client.ts'
import { Await, Title } from '../../web/parts.tsx'
import '../../web/budget.css'
import { Section } from '../../web/section.tsx'
import { getBudgetChoices } from '../contract/overview.ts'
import { compareScenarios } from '../contract/scenarios.ts'
import { MoneyNav, type OfProgramme, useBudgetTexts } from './money-parts.tsx'
import { Comparison } from './scenario-comparison.tsx'
import { NewScenario } from './scenario-forms.tsx'
import { ScenarioPart } from './scenario-part.tsx'
import { ScenarioTicks } from './scenario-ticks.tsx'

/** Ambition levels side by side: what is in each, what they cost, who covers what, and whether it fits. */
export function ScenariosPage({ programme }: OfProgramme) {
  const t = useBudgetTexts().scenario
  const compared = useQuery({ queryKey: ['scenarios', programme], queryFn: () => ask(compareScenarios, { programme }) })
  const choices = useQuery({ queryKey: ['budget-choices', programme], queryFn: () => ask(getBudgetChoices, { programme }) })
  return (
    <>
      <MoneyNav programme={programme} />
      <Await of={choices}>
        {(known) => (
          <Await of={compared}>
            {({ years, scenarios }) => {
              const fitting = scenarios.filter(({ fits }) => fits).length
              return (
                <>
                  <Title>{scenarios.length === 0 ? t.emptyTitle : t.title(fitting, scenarios.length)}</Title>
                  {scenarios.length === 0 && <p>{known.scenarios ? t.empty : t.emptyReader}</p>}
                  {scenarios.length > 0 && (
                    <>
                      <Section title={t.compare}>
                        <p className="quiet">{t.lead}</p>
                        <Comparison scenarios={scenarios} />
                      </Section>
                      <ScenarioTicks programme={programme} scenarios={scenarios} choices={known} />
                      {scenarios.map((scenario) => (
                        <ScenarioPart key={scenario.id} programme={programme} scenario={scenario} years={years} choices={known} />
                      ))}
                    </>
                  )}
                  {known.scenarios && <NewScenario programme={programme} scenarios={scenarios} />}
                </>
              )
            }}
          </Await>
        )}
      </Await>
    </>
  )
}
