import type { OrganisationKind } from '../model.ts'
import { type Organisation, organisationsIn, type Register } from '../organisations/register.ts'

const payers: ReadonlySet<OrganisationKind> = new Set(['ministry', 'minister', 'implementing', 'other'])

function payer(organisation: Organisation): string | null {
  if (organisation.meeting || !payers.has(organisation.kind)) return null
  return organisation.kind === 'minister' ? organisation.of : organisation.abbreviation
}

/** An organisation that may pay, and where a text names it. */
export type Payer = { readonly at: number; readonly name: string }

/** The organisations in a text that may pay. */
export function payersIn(text: string, register: Register): Payer[] {
  return organisationsIn(text, register).flatMap(({ at, organisation }) => {
    const name = payer(organisation)
    return name === null ? [] : [{ at, name }]
  })
}
