import type { ReadingContext } from '../context.ts'
import data from '../data/statement-weights.json' with { type: 'json' }
import type { Heading, SectionFact, Sentence } from '../model.ts'
import { lexiconOf, reasonsFor, type StatementKind, statementKinds, weigh } from './statement-weights.ts'

const lexicon = lexiconOf(data)
const kinds = statementKinds.length
const weighed = new WeakMap<readonly Sentence[], Float32Array>()

/** How much the words of the sentence at an index say that it is of a kind, by what was learned from the corpus. */
export function learnedScore(sentences: readonly Sentence[], at: number, kind: StatementKind): number {
  const scores = weighed.get(sentences) ?? new Float32Array(sentences.length * kinds).fill(Number.NaN)
  weighed.set(sentences, scores)
  if (Number.isNaN(scores[at * kinds])) scores.set(weigh(sentences[at]?.text ?? '', lexicon), at * kinds)
  return scores[at * kinds + statementKinds.indexOf(kind)] ?? 0
}

export const whyLearned = (text: string, kind: StatementKind) => reasonsFor(text, kind, lexicon).slice(0, 5)

/** What stands there is asked or listed, not stated. */
const without: ReadonlySet<Heading> = new Set(['annexes', 'notPublic', 'advisedDecision'])

/** A memo that opens with one of these has a head above it; a part of a memo has none. */
const beginnings: ReadonlySet<Heading> = new Set(['occasion', 'advisedDecision', 'keyPoints'])

const reasonsKept = /^(?:\d[\d.]*\s+|[a-z][.)]\s+)?motivering\b/i

/** By the index of a sentence: whether it may state anything, whether words alone may make it a statement, whether it is asked, and its section. */
type Places = {
  readonly anywhere: Uint8Array
  readonly body: Uint8Array
  /** What is asked is not promised yet. */
  readonly asked: Uint8Array
  readonly sections: readonly (SectionFact | null)[]
}

const places = new WeakMap<ReadingContext, Places>()

/** Nothing is stated in the head of a memo, in the annexes at its end, or where it says what is kept from the public. */
export function placesOf(context: ReadingContext): Places {
  const known = places.get(context) ?? placesIn(context)
  places.set(context, known)
  return known
}

function placesIn(whole: ReadingContext): Places {
  const context = { ...whole, sections: whole.sections.filter(isOfBody) }
  const { sentences } = context
  const last = new Map(context.sections.map((section) => [section.memo, section]))
  const first = new Map(context.sections.toReversed().map((section) => [section.memo, section]))
  const isHeaded = (memo: string): boolean => beginnings.has(first.get(memo)?.heading ?? 'other')
  const isSilent = (section: SectionFact) =>
    section.heading === 'notPublic' ||
    reasonsKept.test(section.text) ||
    (section.heading === 'annexes' && last.get(section.memo) === section)
  const asked = askedIn(context)
  const sections = sectionsOf(context)
  const [anywhere, body] = [new Uint8Array(sentences.length), new Uint8Array(sentences.length)]
  sentences.forEach(({ memo }, at) => {
    const section = sections[at] ?? null
    if (section ? isSilent(section) : isHeaded(memo)) return
    anywhere[at] = 1
    if ((section ? !without.has(section.heading) : !last.has(memo)) && asked[at] === 0) body[at] = 1
  })
  return { anywhere, body, asked, sections }
}

/** 'Bijlagen' in the head of a memo is a label of the head. */
function isOfBody({ heading, memo }: SectionFact, at: number, sections: readonly SectionFact[]): boolean {
  const next = sections[at + 1]
  return heading !== 'annexes' || next?.memo !== memo || !beginnings.has(next.heading)
}

function askedIn({ sentences, decisionPoints }: ReadingContext): Uint8Array {
  const lines = new Set(decisionPoints.flatMap(({ line, endLine }) => Array.from({ length: endLine - line + 1 }, (_, at) => line + at)))
  return Uint8Array.from(sentences, ({ line, endLine }) => (lines.has(line) || lines.has(endLine) ? 1 : 0))
}

/** For each sentence the section of its memo in which it stands. */
function sectionsOf({ sentences, sections }: ReadingContext): (SectionFact | null)[] {
  let at = -1
  return sentences.map((sentence) => {
    while ((sections[at + 1]?.line ?? Infinity) <= sentence.line) at += 1
    const section = sections[at]
    return section?.memo === sentence.memo ? section : null
  })
}
