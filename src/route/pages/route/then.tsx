import { Heading } from '@nl-design-system-candidate/heading-react'
import { useQuery } from '@tanstack/react-query'
import { useAddress } from '../../../web/address.ts'
import { ask } from '../../../web/client.ts'
import { shortDay } from '../../../web/dates.ts'
import { type Language, useLanguage } from '../../../web/language.ts'
import { Await, Select, TextField } from '../../../web/parts.tsx'
import { Section } from '../../../web/section.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { getRouteThen } from '../../contract/planning.ts'
import type { MovedStep, RouteThen } from '../../model/planning.ts'
import { Conflicts } from './conflicts.tsx'
import type { Shown } from './route-screen.tsx'
import { whenOf } from './words.ts'

/** The plan of an earlier day beside that of now. */
export function Then({ dossier, view }: Shown) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  const { get, set } = useAddress()
  const on = get('planning-van')
  const then = useQuery({
    queryKey: ['route-then', dossier, view.route.id, on, view.stamp],
    queryFn: () => ask(getRouteThen, { dossier, route: view.route.id, on }),
    enabled: /^\d{4}-\d{2}-\d{2}$/.test(on),
  })
  const choose = (day: string) => set({ 'planning-van': day })
  const days = view.changedOn.map((day) => [day, shortDay(day, language)] as const)
  return (
    <Section title={t.thenTitle}>
      <p>{t.thenLead}</p>
      <div className="filters">
        <Select
          label={t.changedOn}
          value={view.changedOn.includes(on) ? on : ''}
          onChange={choose}
          options={[['', '–'], ...days]}
          all={false}
        />
        <TextField label={t.thenDay} type="date" value={on} onChange={choose} />
      </div>
      {on !== '' && <Await of={then}>{(found) => <ThenTable then={found} />}</Await>}
    </Section>
  )
}

function ThenTable({ then }: { readonly then: RouteThen }) {
  const language = useLanguage()
  const t = routePlanningTexts[language]
  const heads = [t.step, t.plannedOn(shortDay(then.on, language)), t.now, t.moved]
  return (
    <>
      <div className="table-wrap">
        <table>
          <caption className="unseen">{t.plannedOn(shortDay(then.on, language))}</caption>
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
            {then.steps.map((step) => (
              <tr key={step.step}>
                <td data-head={heads[0]}>{step.name}</td>
                <td data-head={heads[1]}>{stateWords(step.was, language)}</td>
                <td data-head={heads[2]}>{stateWords(step.is, language)}</td>
                <td data-head={heads[3]}>{step.movedDays === null ? '–' : t.movedBy(step.movedDays)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Heading level={3}>{t.thenConflicts(shortDay(then.on, language))}</Heading>
      <Conflicts conflicts={then.conflicts} none={t.nothing} />
    </>
  )
}

function stateWords(state: MovedStep['was'], language: Language): string {
  const t = routePlanningTexts[language]
  if (state === null) return t.notThere
  const when = state.place ? whenOf(state.place, language) : t.unplanned
  return state.status === 'planned' ? when : `${when} (${t.states[state.status]})`
}
