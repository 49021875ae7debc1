import { Button } from '@nl-design-system-candidate/button-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../../../web/client.ts'
import { useLanguage } from '../../../web/language.ts'
import { Problem, Select, TextField } from '../../../web/parts.tsx'
import { useMayInProgramme } from '../../../web/programme-may.tsx'
import { FoldedForm, Section } from '../../../web/section.tsx'
import { routePlanningTexts } from '../../../web/texts/route-planning.ts'
import { changeRoute, endRoute, endRouteTemplate, listRouteTemplates, saveRouteTemplate } from '../../contract/planning.ts'
import type { Shown } from './route-screen.tsx'
import { useRouteAct } from './use-route.ts'

/** What a route is called, when it can start, how urgent it is; its template; its end. */
export function RouteSettings(shown: Shown) {
  const t = routePlanningTexts[useLanguage()]
  const keeps = useMayInProgramme(saveRouteTemplate, shown.view.route.programme)
  return (
    <Section title={t.settings}>
      <ChangeForm key={shown.view.route.revision} {...shown} />
      {keeps && shown.view.steps.length > 0 && <Templates {...shown} />}
      <EndForm {...shown} />
    </Section>
  )
}

function ChangeForm({ dossier, view: { route } }: Shown) {
  const t = routePlanningTexts[useLanguage()]
  const [form, setForm] = useState({ name: route.name, readyOn: route.readyOn ?? '', priority: String(route.priority) })
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value })
  const save = useRouteAct(() =>
    ask(changeRoute, {
      dossier,
      route: route.id,
      revision: route.revision,
      name: form.name,
      readyOn: form.readyOn || null,
      priority: Number(form.priority),
    }),
  )
  return (
    <FoldedForm title={`${t.actions}: ${route.name}`} onSubmit={() => save.mutate(undefined)}>
      {save.error && <Problem error={save.error} />}
      <TextField label={t.name} value={form.name} onChange={set('name')} required />
      <TextField label={t.readyOn} type="date" value={form.readyOn} onChange={set('readyOn')} />
      <Select
        label={t.priority}
        value={form.priority}
        onChange={set('priority')}
        options={['1', '2', '3', '4', '5'].map((one) => [one, one] as const)}
        all={false}
      />
      <p className="actions">
        <Button purpose="primary" type="submit" disabled={save.isPending}>
          {t.save}
        </Button>
      </p>
    </FoldedForm>
  )
}

function Templates({ dossier, view: { route } }: Shown) {
  const t = routePlanningTexts[useLanguage()]
  const queries = useQueryClient()
  const [name, setName] = useState(route.name)
  const { programme } = route
  const templates = useQuery({ queryKey: ['route-templates', dossier], queryFn: () => ask(listRouteTemplates, { dossier }) })
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['route-templates', dossier] })
  const save = useMutation({ mutationFn: () => ask(saveRouteTemplate, { programme, route: route.id, name }), onSuccess })
  const end = useMutation({ mutationFn: (template: string) => ask(endRouteTemplate, { programme, template }), onSuccess })
  const own = (templates.data ?? []).filter((template) => template.programme !== null)
  const error = save.error ?? end.error
  return (
    <FoldedForm title={t.saveTemplate} onSubmit={() => save.mutate()}>
      {error && <Problem error={error} />}
      <TextField label={t.templateName} value={name} onChange={setName} required />
      <p className="actions">
        <Button purpose="secondary" type="submit" disabled={save.isPending}>
          {t.saveTemplate}
        </Button>
        <span role="status">{save.isSuccess ? t.templateSaved : ''}</span>
      </p>
      {own.length > 0 && <p>{t.templates}</p>}
      <ul>
        {own.map((template) => (
          <li key={template.id}>
            {template.name}{' '}
            <Button purpose="subtle" onClick={() => end.mutate(template.id)} aria-label={`${t.endTemplate}: ${template.name}`}>
              {t.endTemplate}
            </Button>
          </li>
        ))}
      </ul>
    </FoldedForm>
  )
}

function EndForm({ dossier, view: { route } }: Shown) {
  const t = routePlanningTexts[useLanguage()]
  const end = useRouteAct(() => ask(endRoute, { dossier, route: route.id, revision: route.revision }))
  return (
    <FoldedForm title={t.endRoute} onSubmit={() => end.mutate(undefined)}>
      {end.error && <Problem error={end.error} />}
      <p>{t.endRouteLead}</p>
      <p className="actions">
        <Button purpose="secondary" type="submit" disabled={end.isPending}>
          {t.endRoute}
        </Button>
      </p>
    </FoldedForm>
  )
}
