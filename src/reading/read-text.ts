import type { ReadingContext } from './context.ts'
import { eventsOf } from './events.ts'
import type { Reading, SourceText } from './model.ts'
import { organisationsOf } from './organisations.ts'
import type { Register } from './register.ts'
import { structureOf } from './structure.ts'

/** What a text says, each fact with its lines (from 1). Pure; time grows linearly with the text. */
export function readText(source: SourceText, register: Register): Reading {
  const { layout, memos, sections, sentences, decisionPoints } = structureOf(source)
  const context: ReadingContext = { source, layout, memos, sections, sentences, decisionPoints, register }
  return {
    source,
    furniture: layout.furniture,
    sentences,
    memos,
    sections,
    decisionPoints,
    events: eventsOf(context),
    amounts: [],
    organisations: organisationsOf(context),
    commitments: [],
    risks: [],
    mitigations: [],
    personalData: [],
  }
}
