import type { DecisionPointFact, MemoFact, SectionFact, Sentence, SourceText } from './model.ts'
import type { Register } from './organisations/register.ts'
import type { Layout } from './page/layout.ts'

/** What the readers of facts look at: the text, how it lies, and the memos in it. */
export type ReadingContext = {
  readonly source: SourceText
  readonly layout: Layout
  readonly memos: readonly MemoFact[]
  readonly sections: readonly SectionFact[]
  readonly sentences: readonly Sentence[]
  readonly decisionPoints: readonly DecisionPointFact[]
  readonly register: Register
}
