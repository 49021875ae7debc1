import { type Static, Type } from 'typebox'
import { parserOf } from '../../kernel/parse.ts'
import { Id, Nullable, OneOf } from '../../kernel/schema.ts'
import shipped from '../data/route-templates.json' with { type: 'json' }
import { type Body, bodyKinds } from '../model/bodies.ts'
import type { RouteStep, StepFields } from '../model/routes.ts'

/** A step of a template: at a body by its id where that still is, else by one of its codes and its kind. */
export const TemplateStep = Type.Object({
  label: Type.String(),
  body: Type.Optional(Id),
  codes: Type.Array(Type.String()),
  kind: Nullable(OneOf(bodyKinds)),
  minDays: Type.Integer(),
  minutes: Type.Integer(),
})
export type TemplateStep = Static<typeof TemplateStep>

const parseShipped = parserOf(Type.Array(Type.Object({ id: Type.String(), name: Type.String(), steps: Type.Array(TemplateStep) })))

/** The templates that come with the product. */
export const shippedTemplates = parseShipped(shipped)

/** The steps of a template over the bodies that there are; one without such a body keeps its label alone. */
export function stepsFrom(template: readonly TemplateStep[], bodies: readonly Body[]): StepFields[] {
  const living = bodies.filter(({ abolishedOn }) => abolishedOn === null)
  return template.map((step) => {
    const body = living.find(({ id }) => id === step.body) ?? living.find((one) => isMeant(one, step)) ?? null
    return { label: step.label, body: body?.id ?? null, minDays: step.minDays || (body?.handlingDays ?? 0), minutes: step.minutes }
  })
}

function isMeant({ code, kind }: Body, step: TemplateStep): boolean {
  const codes = step.codes.map((one) => one.toLowerCase())
  return codes.includes(code.toLowerCase()) && (step.kind === null || step.kind === kind)
}

/** The steps of a route as a template. */
export function templateOf(steps: readonly RouteStep[], bodies: readonly Body[]): TemplateStep[] {
  return steps.map(({ label, body: id, minDays, minutes }) => {
    const body = bodies.find((one) => one.id === id)
    return { label, ...(body && { body: body.id }), codes: body ? [body.code] : [], kind: body?.kind ?? null, minDays, minutes }
  })
}
