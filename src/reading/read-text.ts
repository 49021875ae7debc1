import type { ReadingContext } from './context.ts'
import { eventsOf } from './days/events.ts'
import { structureOf } from './memo/structure.ts'
import type { Reading, SourceText } from './model.ts'
import { amountsOf } from './money/amounts.ts'
import { organisationsOf } from './organisations/organisations.ts'
import type { Register } from './organisations/register.ts'
import { personalDataOf } from './people/personal-data.ts'
import { commitmentsOf } from './statements/commitments.ts'
import { mitigationsOf } from './statements/mitigations.ts'
import { risksOf } from './statements/risks.ts'

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
