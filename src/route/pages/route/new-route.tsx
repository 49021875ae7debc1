import { Button } from '@nl-design-system-candidate/button-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useAddress } from '../../../web/address.ts'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Await, optionsOf, Problem, Select, TextField } from '../../../web/parts.tsx'
import { FoldedForm } from '../../../web/section.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { addRoute, listRouteTemplates } from '../../contract/planning.ts'
import type { RouteGoal, RouteTemplate } from '../../model/planning.ts'
import { pointKinds } from '../../model/routes.ts'
import { useRouteAct } from './use-route.ts'

type OfDossier = { readonly dossier: string }

/** A new route: from a template, or empty. */
export function NewRoute({ dossier, open = false }: OfDossier & { readonly open?: boolean }) {
  const t = routePlanningTexts[useLanguage()]
  const templates = useQuery({ queryKey: ['route-templates', dossier], queryFn: () => ask(listRouteTemplates, { dossier }) })
  const form = useNewRoute(dossier)
  return (
    <Await of={templates}>
      {(found) => {
        const submit = () => form.make(found)
        const onSubmit = (event: FormEvent) => {
          event.preventDefault()
          submit()
        }
        if (!open) {
          return (
            <FoldedForm title={t.newRoute} onSubmit={submit}>
              <Fields templates={found} form={form} />
            </FoldedForm>
          )
        }
        return (
          <form className="form" onSubmit={onSubmit} aria-label={t.newRoute}>
            <Fields templates={found} form={form} />
          </form>
        )
      }}
    </Await>
  )
}

const blank = { name: '', template: '', readyOn: '', priority: '3', goal: '', goalLabel: '', goalDay: '', daysBefore: '1' }

/** What a route is written towards; none where it begins with its first step. */
function goalOf({ goal, goalLabel: label, goalDay: day, daysBefore }: typeof blank): RouteGoal | null {
  const kind = pointKinds.find((one) => one === goal)
  if (kind === undefined || day === '') return null
  return { kind, label, day, daysBefore: kind === 'debate' ? Math.min(365, Math.max(0, Math.trunc(Number(daysBefore)) || 0)) : 0 }
}

function useNewRoute(dossier: string) {
  const { set } = useAddress()
  const [mine, setMine] = useState<typeof blank | null>(null)
  const add = useRouteAct(
    (wish: typeof blank) =>
      ask(addRoute, {
        dossier,
        name: wish.name,
        template: wish.template === '' ? null : wish.template,
        readyOn: wish.readyOn || null,
        priority: Number(wish.priority),
        towards: goalOf(wish),
      }),
    (view) => {
      setMine(null)
      set({ route: view.route.id })
    },
  )
  const valuesOf = (templates: readonly RouteTemplate[]) =>
    mine ?? { ...blank, template: templates[0]?.id ?? '', name: templates[0]?.name ?? '' }
  const make = (templates: readonly RouteTemplate[]) => add.mutate(valuesOf(templates))
  return { valuesOf, setMine, make, add }
}

type Form = ReturnType<typeof useNewRoute>

function Fields({ templates, form }: { readonly templates: readonly RouteTemplate[]; readonly form: Form }) {
  const t = routePlanningTexts[useLanguage()]
  const values = form.valuesOf(templates)
  const set = (name: keyof typeof blank) => (value: string) => form.setMine({ ...values, [name]: value })
  const choose = (template: string) => {
    const known = templates.some(({ name }) => name === values.name)
    const name = templates.find(({ id }) => id === template)?.name ?? ''
    form.setMine({ ...values, template, name: known || values.name === '' ? name : values.name })
  }
  const chosen = templates.find(({ id }) => id === values.template)
  return (
    <>
      {form.add.error && <Problem error={form.add.error} />}
      <Select
        label={t.template}
        value={values.template}
        onChange={choose}
        options={[...templates.map(({ id, name }) => [id, name] as const), ['', t.noTemplate]]}
        all={false}
      />
      {chosen && <p className="quiet">{chosen.steps.map(({ label }) => label).join(' → ')}</p>}
      <TextField label={t.name} value={values.name} onChange={set('name')} required />
      <TextField label={t.readyOn} value={values.readyOn} onChange={set('readyOn')} type="date" />
      <Select
        label={t.priority}
        value={values.priority}
        onChange={set('priority')}
        options={['1', '2', '3', '4', '5'].map((one) => [one, one] as const)}
        all={false}
      />
      <GoalFields values={values} set={set} />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={form.add.isPending}>
          {t.make}
        </Button>
      </p>
    </>
  )
}

type OfGoal = { readonly values: typeof blank; readonly set: (name: keyof typeof blank) => (value: string) => void }

/** A route can begin at its end: what it must make stands fast, and its steps come as late as that allows. */
function GoalFields({ values, set }: OfGoal) {
  const t = routePlanningTexts[useLanguage()]
  return (
    <>
      <Select
        label={t.beginAt}
        value={values.goal}
        onChange={set('goal')}
        options={[['', t.beginFirst] as const, ...optionsOf(t.beginKinds)]}
        all={false}
      />
      {values.goal !== '' && (
        <>
          <p className="quiet">{t.beginLead}</p>
          <TextField label={t.what} value={values.goalLabel} onChange={(text) => set('goalLabel')(text.slice(0, 300))} required />
          <TextField label={t.day} value={values.goalDay} onChange={set('goalDay')} type="date" required />
          {values.goal === 'debate' && (
            <TextField label={t.daysBefore} value={values.daysBefore} onChange={set('daysBefore')} type="number" />
          )}
        </>
      )}
    </>
  )
}
