import type { ReadingContext } from './context.ts'
import data from './data/statement-weights.json' with { type: 'json' }
import type { Heading, SectionFact, Sentence } from './model.ts'
import { lexiconOf, reasonsFor, type StatementKind, statementKinds, type Weights, weigh } from './statement-weights.ts'

const lexicon = lexiconOf(data)
const weighed = new WeakMap<Sentence, Weights>()

/** How much the words of a sentence say that it is of a kind, by what was learned from the corpus. */
export function learnedScore(sentence: Sentence, kind: StatementKind): number {
  const weights = weighed.get(sentence) ?? weigh(sentence.text, lexicon)
  weighed.set(sentence, weights)
  return weights[statementKinds.indexOf(kind)] ?? 0
}

export const whyLearned = (text: string, kind: StatementKind) => reasonsFor(text, kind, lexicon).slice(0, 5)

/** What stands there is asked or listed, not stated. */
const without: ReadonlySet<Heading> = new Set(['annexes', 'notPublic', 'advisedDecision'])

const bodies = new WeakMap<ReadingContext, ReadonlySet<Sentence>>()

/** The sentences that words alone may make a statement: in the body of a memo, and no decision points. */
export function bodySentences(context: ReadingContext): ReadonlySet<Sentence> {
  const known = bodies.get(context) ?? bodyOf(context)
  bodies.set(context, known)
  return known
}

function bodyOf({ sentences, sections, decisionPoints }: ReadingContext): ReadonlySet<Sentence> {
  const withSections = new Set(sections.map(({ memo }) => memo))
  const asked = new Set(decisionPoints.flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, at) => line + at)))
  return new Set(
    [...sectionsOf(sentences, sections)].flatMap(([sentence, section]) => {
      const isBody = section ? !without.has(section.heading) : !withSections.has(sentence.memo)
      const isAsked = asked.has(sentence.line) || asked.has(sentence.endLine)
      return isBody && !isAsked ? [sentence] : []
    }),
  )
}

/** For each sentence the section of its memo in which it stands. */
export function sectionsOf(sentences: readonly Sentence[], sections: readonly SectionFact[]): Map<Sentence, SectionFact | null> {
  let at = -1
  return new Map(
    sentences.map((sentence) => {
      while ((sections[at + 1]?.line ?? Infinity) <= sentence.line) at += 1
      const section = sections[at]
      return [sentence, section?.memo === sentence.memo ? section : null]
    }),
  )
}
