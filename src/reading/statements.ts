import type { ReadingContext } from './context.ts'
import { bodySentences, learnedScore, sectionsOf } from './learned-statements.ts'
import type { Sentence, StatementFact } from './model.ts'
import type { Cues } from './statement-cues.ts'
import type { StatementKind } from './statement-weights.ts'

type Classifier = {
  readonly cues: readonly { readonly weight: number; readonly pattern: RegExp }[]
  readonly introduction: RegExp
  readonly enough: number
  readonly listed: number
  readonly kind: StatementKind
  readonly learned: number
}

// The text is in lower case here; a plain class of Latin letters is matched far faster than \p{L}.
const letter = 'a-zà-öø-ÿ'
const underIntroduction = 0.7
const introductionReach = 12

/** A classifier of sentences, with its patterns made once. */
export function classifierOf(cues: Cues): Classifier {
  return {
    cues: cues.own.map(([weight, words, where]) => ({
      weight,
      pattern: new RegExp(`${where === 'inWord' ? '' : `(?<![${letter}])`}(?:${words})(?![${letter}])`, 'gu'),
    })),
    introduction: new RegExp(cues.introduction, 'u'),
    enough: cues.enough,
    listed: cues.listed ?? underIntroduction,
    kind: cues.kind,
    learned: cues.learned,
  }
}

/** The first match of a cue counts in full, a second one for half; more say nothing new. */
function weightOf(text: string, { weight, pattern }: Classifier['cues'][number]): number {
  pattern.lastIndex = 0
  if (!pattern.test(text)) return 0
  const again = pattern.test(text)
  pattern.lastIndex = 0
  return again ? weight * 1.5 : weight
}

/** How much a sentence says that it is a statement of the classifier's kind. */
export function scoreOf(text: string, classifier: Classifier): number {
  const lower = text.toLowerCase().replaceAll('’', "'")
  return classifier.cues.reduce((score, cue) => score + weightOf(lower, cue), 0)
}

/** What cues that do not say enough still say beside the learned weights. */
export const hintOf = (cues: number, { enough }: Classifier): number => Math.max(-0.6, Math.min(0.9, cues / enough))

const question = /\?\s*$/u
const opensList = /:\s*$/u
const isTooShort = (text: string): boolean => text.length < 24

/** For each sentence whether it stands in a list that an introduction of the kind opens. */
function introduced(sentences: readonly Sentence[], classifier: Classifier): ReadonlySet<Sentence> {
  const found = new Set<Sentence>()
  let left = 0
  for (const sentence of sentences) {
    const opens = opensList.test(sentence.text) || isTooShort(sentence.text)
    if (opens) left = classifier.introduction.test(sentence.text.toLowerCase()) ? introductionReach : 0
    else if (left > 0 && sentence.bullet) {
      found.add(sentence)
      left -= 1
    } else left = 0
  }
  return found
}

/** The sentences under a heading that introduces the kind. */
function underHeading({ sentences, sections }: ReadingContext, classifier: Classifier): ReadonlySet<Sentence> {
  const introducing = new Set(sections.filter(({ text }) => classifier.introduction.test(text.toLowerCase())))
  const placed = [...sectionsOf(sentences, sections)]
  return new Set(placed.flatMap(([sentence, section]) => (section && introducing.has(section) ? [sentence] : [])))
}

/**
 * The sentences that a classifier takes for statements of its kind: its cues say so, or what was learned of words does.
 * `lean` says what else speaks for or against a sentence.
 */
export function statementsOf(context: ReadingContext, classifier: Classifier, lean: (sentence: Sentence) => number = () => 0): Sentence[] {
  const listed = introduced(context.sentences, classifier)
  const headed = underHeading(context, classifier)
  const body = bodySentences(context)
  return sentencesThatState(context).filter((sentence) => {
    const place = listed.has(sentence) ? underIntroduction : 0
    const under = headed.has(sentence) ? (sentence.bullet ? classifier.listed : underIntroduction) : 0
    const leaning = Math.max(place, under) + lean(sentence)
    const cues = scoreOf(sentence.text, classifier)
    if (cues + Math.max(place, under) > 0 && cues + leaning >= classifier.enough) return true
    return body.has(sentence) && learnedScore(sentence, classifier.kind) + hintOf(cues, classifier) + leaning >= classifier.learned
  })
}

/** Questions, headings and what opens a list state nothing. */
function sentencesThatState({ sentences, sections }: ReadingContext): Sentence[] {
  const headings = new Set(sections.map(({ line }) => line))
  const asksOrOpens = (text: string): boolean => question.test(text) || opensList.test(text) || isTooShort(text)
  return sentences.filter(({ text, line, endLine }) => !asksOrOpens(text) && !(headings.has(line) && line === endLine))
}

export const statementFact = ({ memo, line, endLine, text }: Sentence): StatementFact => ({ memo, line, endLine, text })
