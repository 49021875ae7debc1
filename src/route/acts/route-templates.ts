import { recordAct } from '../../identity/acts/record-act.ts'
import type { Actor } from '../../identity/model/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { templateOf } from '../rules/templates.ts'
import { listBodyRows } from '../store/bodies.ts'
import { findRouteRow } from '../store/routes.ts'
import { listStepRows } from '../store/steps.ts'
import { addTemplateRow, endTemplateRow } from '../store/templates.ts'

type Wish = { readonly programme: string; readonly route: string; readonly name: string }

/** The steps of a route become a template of its programme, without where they are planned. */
export async function saveRouteTemplate(
  tx: Tx,
  actor: Actor,
  { programme, route, name }: Wish,
): Promise<{ id: string } | Refusal<'route.unknown' | 'template.without-name' | 'template.without-steps'>> {
  const found = await findRouteRow(tx, route)
  if (found?.programme !== programme) return refuse('route.unknown')
  if (name.trim() === '') return refuse('template.without-name')
  const steps = templateOf(await listStepRows(tx, [route]), await listBodyRows(tx, programme))
  if (steps.length === 0) return refuse('template.without-steps')
  const id = await addTemplateRow(tx, { programme, name: name.trim(), steps, by: actor.person })
  const after = { name, steps }
  await recordAct(tx, actor, { act: 'saveRouteTemplate', thing: 'routeTemplate', thingId: id, dossier: null, programme, after })
  return { id }
}

/** A template is no longer offered; routes that were made from it stay as they are. */
export async function endRouteTemplate(
  tx: Tx,
  actor: Actor,
  { programme, template }: { readonly programme: string; readonly template: string },
): Promise<{ id: string } | Refusal<'template.unknown'>> {
  if (!(await endTemplateRow(tx, programme, template))) return refuse('template.unknown')
  await recordAct(tx, actor, { act: 'endRouteTemplate', thing: 'routeTemplate', thingId: template, dossier: null, programme })
  return { id: template }
}
