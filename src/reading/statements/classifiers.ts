import { type Cues, commitmentCues, mitigationCues, riskCues } from './statement-cues.ts'
import type { StatementKind } from './statement-weights.ts'

type WeighedCue = { readonly weight: number; readonly pattern: RegExp }

export type Classifier = {
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
export const underIntroduction = 0.7

/** A classifier of sentences, with its patterns made once. */
function classifierOf(cues: Cues): Classifier {
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

export const classifiers: Readonly<Record<StatementKind, Classifier>> = {
  commitment: classifierOf(commitmentCues),
  risk: classifierOf(riskCues),
  mitigation: classifierOf(mitigationCues),
}
