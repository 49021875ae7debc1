import { Type } from 'typebox'
import { guardDossier } from '../../dossier/views/guards.ts'
import type { Tx } from '../../kernel/database.ts'
import { parserOf } from '../../kernel/parse.ts'
import type { RouteTemplate } from '../model/planning.ts'
import { shippedTemplates, TemplateStep } from '../rules/templates.ts'
import { listTemplateRows } from '../store/templates.ts'

const parseSteps = parserOf(Type.Array(TemplateStep))
type Template = { readonly id: string; readonly programme: string | null; readonly name: string; readonly steps: readonly TemplateStep[] }

async function templatesOf(tx: Tx, programme: string): Promise<Template[]> {
  const own = await listTemplateRows(tx, programme)
  return [
    ...own.map((row) => ({ id: row.id, programme: row.programme_id, name: row.name, steps: parseSteps(row.steps) })),
    ...shippedTemplates.map((template) => ({ ...template, programme: null })),
  ]
}

/** A template of a programme or one that is shipped, by its id; null where there is none (any more). */
export async function findTemplate(tx: Tx, programme: string, id: string): Promise<Template | null> {
  return (await templatesOf(tx, programme)).find((template) => template.id === id) ?? null
}

/** The templates that routes of a programme can be made from, its own first. */
export async function listTemplates(tx: Tx, programme: string): Promise<RouteTemplate[]> {
  return (await templatesOf(tx, programme)).map(({ steps, ...template }) => ({
    ...template,
    steps: steps.map(({ label, codes: [code = null], minDays, minutes }) => ({ label, code, minDays, minutes })),
  }))
}

/** The same for the programme of a dossier; only those that are shipped where it is in none. */
export async function listTemplatesFor(tx: Tx, dossier: string): Promise<RouteTemplate[]> {
  const programme = (await guardDossier(tx, dossier))?.programme ?? null
  return programme === null ? [] : listTemplates(tx, programme)
}
