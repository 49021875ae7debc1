import type { ReadingContext } from './context.ts'
import { learnedScore, placesOf, sectionsOf } from './learned-statements.ts'
import type { Sentence, StatementFact } from './model.ts'
import type { Cues } from './statement-cues.ts'
import type { StatementKind } from './statement-weights.ts'

type WeighedCue = { readonly weight: number; readonly pattern: RegExp }

type Classifier = {
  /** Cues that begin with a word; `worded` says at one look whether any of them is there. Most sentences have none. */
  readonly words: readonly WeighedCue[]
  readonly worded: RegExp
  /** Cues that may end a longer word. */
  readonly endings: readonly WeighedCue[]
  readonly introduction: RegExp
  readonly enough: number
  readonly listed: number
  readonly kind: StatementKind
}

// The text is in lower case here; a plain class of Latin letters is matched far faster than \p{L}.
const letter = 'a-zà-öø-ÿ'
const atStart = `(?<![${letter}])`
const underIntroduction = 0.7
const introductionReach = 12

/** A classifier of sentences, with its patterns made once. */
export function classifierOf(cues: Cues): Classifier {
  const ofPlace = (place: 'inWord' | undefined) => cues.own.filter(([, , where]) => where === place)
  const weighed = (own: Cues['own'], before: string): WeighedCue[] =>
    own.map(([weight, words]) => ({ weight, pattern: new RegExp(`${before}(?:${words})(?![${letter}])`, 'gu') }))
  const words = ofPlace(undefined)
  return {
    words: weighed(words, atStart),
    worded: new RegExp(`${atStart}(?:${words.map(([, one]) => one).join('|')})(?![${letter}])`, 'u'),
    endings: weighed(ofPlace('inWord'), ''),
    introduction: new RegExp(cues.introduction, 'u'),
    enough: cues.enough,
    listed: cues.listed ?? underIntroduction,
    kind: cues.kind,
  }
}

/** The first match of a cue counts in full, a second one for half; more say nothing new. */
function weightOf(text: string, { weight, pattern }: WeighedCue): number {
  pattern.lastIndex = 0
  if (!pattern.test(text)) return 0
  const again = pattern.test(text)
  pattern.lastIndex = 0
  return again ? weight * 1.5 : weight
}

/** How much a sentence says that it is a statement of the classifier's kind. */
export function scoreOf(text: string, classifier: Classifier): number {
  const lower = text.toLowerCase().replaceAll('’', "'")
  const cues = classifier.worded.test(lower) ? [...classifier.words, ...classifier.endings] : classifier.endings
  return cues.reduce((score, cue) => score + weightOf(lower, cue), 0)
}

/** What cues that say just enough add to the learned weights, as log-odds; and what both together must say. */
const ofEnough = 3.5
const together = 0.8

/** Whether cues and learned weights together make a sentence a statement; cues count up to somewhat more than enough. */
export function saysTogether(said: Said, { enough }: Pick<Classifier, 'enough'>, leaning = 0): boolean {
  return said.learned + ofEnough * Math.max(-0.6, Math.min(1.3, said.cues / enough)) + leaning >= together
}

type Said = { readonly cues: number; readonly learned: number }

const question = /\?\s*$/u
const opensList = /:\s*$/u
/** What a paper is about is not what the memo says. */
const describes =
  /^(?:(?:de|het|deze|dit|uw|bijgaande?|bijgevoegde?|in)\s+){0,2}(?:kamer|schriftelijke |feitelijke |verzamel)?(?:vragen|brief|nota|motie|rapport|antwoorden|onderzoek|bericht)\s+(?:hebben betrekking op|heeft betrekking op|gaan over|gaat over|betreffen|betreft|bevat|bevatten|beschrijft|behandelt|schetst)\b/iu
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
  const { anywhere, body, asked } = placesOf(context)
  const here = (sentence: Sentence): boolean => anywhere.has(sentence) && !(classifier.kind === 'commitment' && asked.has(sentence))
  /** Outside the body words alone do not make a statement. */
  const mayState = (sentence: Sentence, cues: number): boolean => body.has(sentence) || cues >= classifier.enough
  return sentencesThatState(context).filter((sentence) => {
    if (!here(sentence)) return false
    const place = listed.has(sentence) ? underIntroduction : 0
    const under = headed.has(sentence) ? (sentence.bullet ? classifier.listed : underIntroduction) : 0
    const placed = Math.max(place, under)
    const said = { cues: scoreOf(sentence.text, classifier), learned: learnedScore(sentence, classifier.kind) }
    const leaning = placed + lean(sentence)
    return saysByPlace(said.cues, placed, classifier) || (mayState(sentence, said.cues) && saysTogether(said, classifier, leaning))
  })
}

/** Under a heading or an introduction of the kind a sentence needs little of its own. */
function saysByPlace(cues: number, placed: number, { enough }: Classifier): boolean {
  return placed > 0 && cues + placed >= enough
}

/** Questions, headings and what opens a list state nothing. */
function sentencesThatState({ sentences, sections }: ReadingContext): Sentence[] {
  const headings = new Set(sections.map(({ line }) => line))
  const asksOrOpens = (text: string): boolean => question.test(text) || opensList.test(text) || isTooShort(text) || describes.test(text)
  return sentences.filter(({ text, line, endLine }) => !asksOrOpens(text) && !(headings.has(line) && line === endLine))
}

export const statementFact = ({ memo, line, endLine, text }: Sentence): StatementFact => ({ memo, line, endLine, text })
