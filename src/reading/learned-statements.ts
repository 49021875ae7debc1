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

/** A memo that opens with one of these has a head above it; a part of a memo has none. */
const beginnings: ReadonlySet<Heading> = new Set(['occasion', 'advisedDecision', 'keyPoints'])

const reasonsKept = /^(?:\d[\d.]*\s+|[a-z][.)]\s+)?motivering\b/i

/** Where statements may stand: `anywhere` in a memo, and in its `body`, where words alone may make them. What is `asked` is not promised yet. */
type Places = { readonly anywhere: ReadonlySet<Sentence>; readonly body: ReadonlySet<Sentence>; readonly asked: ReadonlySet<Sentence> }

const places = new WeakMap<ReadingContext, Places>()

/** Nothing is stated in the head of a memo, in the annexes at its end, or where it says what is kept from the public. */
export function placesOf(context: ReadingContext): Places {
  const known = places.get(context) ?? placesIn(context)
  places.set(context, known)
  return known
}

function placesIn({ sentences, sections, decisionPoints }: ReadingContext): Places {
  const last = new Map(sections.map((section) => [section.memo, section]))
  const first = new Map(sections.toReversed().map((section) => [section.memo, section]))
  const isHeaded = (memo: string): boolean => beginnings.has(first.get(memo)?.heading ?? 'other')
  const isSilent = (section: SectionFact) =>
    section.heading === 'notPublic' ||
    reasonsKept.test(section.text) ||
    (section.heading === 'annexes' && last.get(section.memo) === section)
  const lines = new Set(decisionPoints.flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, at) => line + at)))
  const isAsked = (sentence: Sentence) => lines.has(sentence.line) || lines.has(sentence.endLine)
  const placed = [...sectionsOf(sentences, sections)].filter(([sentence, section]) =>
    section ? !isSilent(section) : !isHeaded(sentence.memo),
  )
  const body = placed.filter(
    ([sentence, section]) => (section ? !without.has(section.heading) : !last.has(sentence.memo)) && !isAsked(sentence),
  )
  const those = (some: typeof placed) => new Set(some.map(([sentence]) => sentence))
  return { anywhere: those(placed), body: those(body), asked: new Set(sentences.filter(isAsked)) }
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
