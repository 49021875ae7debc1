import type { DecisionPointFact, MemoFact, SectionFact, Sentence, SourceText } from '../model.ts'
import type { Register } from '../organisations/register.ts'
import { type Layout, layoutOf } from '../page/layout.ts'
import { decisionPointsOf } from './decision-points.ts'
import { fieldFinder, memoOf, withSharedAddressee } from './headers.ts'
import { sectionsOf } from './sections.ts'
import { segmentsOf } from './segment.ts'
import { sentencesOf } from './sentences.ts'
import { withTopics } from './topics.ts'

type Structure = {
  readonly layout: Layout
  readonly memos: readonly MemoFact[]
  readonly sections: readonly SectionFact[]
  readonly sentences: readonly Sentence[]
  readonly decisionPoints: readonly DecisionPointFact[]
}

/** The memos of a text with their headings, sentences and decision points. */
export function structureOf(source: SourceText, register: Register): Structure {
  const layout = layoutOf(source)
  const segments = segmentsOf(source, layout).map((segment, at) => ({ ...segment, id: `m${at + 1}` }))
  const headed = sectionsOf(source, layout, segments)
  const sentences = sentencesOf(source, layout, { segments, sections: headed })
  const { points, repeats } = decisionPointsOf(sentences, headed)
  const { sections, topics } = withTopics(headed, new Set(points.map(({ memo }) => memo)))
  const fieldsOf = fieldFinder(layout.fields)
  const heads = repeats.map(({ memo, line, text }) => ({ memo, line, text, heading: 'other' as const }))
  return {
    layout,
    memos: withSharedAddressee(segments.map((segment) => memoOf({ source, layout, register, fieldsOf }, segment))),
    sections: [...sections, ...heads].sort((one, other) => one.line - other.line),
    sentences,
    decisionPoints: [...points, ...topics],
  }
}
