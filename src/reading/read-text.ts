import { amountsOf } from './amounts.ts'
import { commitmentsOf } from './commitments.ts'
import type { ReadingContext } from './context.ts'
import { eventsOf } from './events.ts'
import { mitigationsOf } from './mitigations.ts'
import type { Reading, SourceText } from './model.ts'
import { organisationsOf } from './organisations.ts'
import { personalDataOf } from './personal-data.ts'
import type { Register } from './register.ts'
import { risksOf } from './risks.ts'
import { structureOf } from './structure.ts'

/** What a text says, each fact with its lines (from 1). Pure; time grows linearly with the text. */
export function readText(source: SourceText, register: Register): Reading {
  const { layout, ...structure } = structureOf(source, register)
  const context: ReadingContext = { source, layout, ...structure, register }
  return {
    source,
    furniture: layout.furniture,
    ...structure,
    events: eventsOf(context),
    amounts: amountsOf(context),
    organisations: organisationsOf(context),
    commitments: commitmentsOf(context),
    risks: risksOf(context),
    mitigations: mitigationsOf(context),
    personalData: personalDataOf(context),
  }
}
