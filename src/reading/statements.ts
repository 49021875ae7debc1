import type { ReadingContext } from './context.ts'
import { learnedScore, placesOf } from './learned-statements.ts'
import type { SectionFact, Sentence, StatementFact } from './model.ts'
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
function introduced(sentences: readonly Sentence[], classifier: Classifier): Uint8Array {
  const found = new Uint8Array(sentences.length)
  let left = 0
  sentences.forEach(({ text, bullet }, at) => {
    const opens = opensList.test(text) || isTooShort(text)
    if (opens) left = classifier.introduction.test(text.toLowerCase()) ? introductionReach : 0
    else if (left > 0 && bullet) {
      found[at] = 1
      left -= 1
    } else left = 0
  })
  return found
}

const finite =
  /(?<!\p{L})(?:is|was|waren|zijn|wordt|worden|werd|werden|heeft|hebben|had|hadden|kan|kunnen|kon|konden|zal|zullen|zult|zou|zouden|moet|moeten|mag|mogen|wil|willen|gaat|gaan|komt|komen|blijft|blijven|dient|dienen|hoeft|staat|staan|ligt|liggen|geeft|geven|neemt|nemen|krijgt|krijgen|maakt|maken|houdt|houden|vindt|vinden|vraagt|vragen|leidt|leiden|loopt|lopen|ontbreekt|ontbreken|dreigt|dreigen|vergt|vergen|kost|kosten|raakt|stijgt|daalt|valt|vallen|zorgt|zorgen|biedt|doet|doen|ziet|zien|laat|laten|zit|zitten|stelt|zegt|zegde|meldt|meldde|vreest|vrezen|ondervangt|bestaat|volgt|wil|kent|betreft|betekent|betekenen|blijkt|vereist|vereisen|wijst|wijzen|wenst|wensen|kampt|kampen|lukt|mist|missen|kiest|kiezen|treedt|treden|werkt|werken|richt|richten|gebeurt|verschilt|verwacht|verwachten|bepaalt|levert|leveren|hangt|begint|speelt|brengt|brengen|roept|wacht|wachten|verstrekken|verdwijnt|verdwijnen|toont|tonen|noemt|noemen|voldoet|voldoen|ervaart|ervaren|lijkt|lijken|vormt|ontstaat|\p{L}{3,}(?:eert|eren|elt|ijft|ijkt|akt|ergt|acht|uwt|oont|angt))(?!\p{L})/iu

/** An item of a list without a verb names a subject; it states something only where its list does. */
const isTopic = ({ bullet, text }: Sentence): boolean =>
  bullet && text.length < longestTopic && !finite.test(text) && !infinitive.test(text)

const longestTopic = 110
const infinitive = /(?<!\p{L})te \p{L}+en(?!\p{L})/iu

/** The headings that introduce the kind. */
function introducingOf({ sections }: ReadingContext, classifier: Classifier): ReadonlySet<SectionFact | null> {
  return new Set(sections.filter(({ text }) => classifier.introduction.test(text.toLowerCase())))
}

/**
 * The indexes of the sentences that a classifier takes for statements of its kind: its cues say so, or what was learned of words does.
 * `lean` says what else speaks for or against a sentence.
 */
export function statementsAt(context: ReadingContext, classifier: Classifier, lean: (at: number) => number = () => 0): number[] {
  const { sentences } = context
  const { anywhere, body, asked, sections } = placesOf(context)
  const listed = introduced(sentences, classifier)
  const introducing = introducingOf(context, classifier)
  const isHere = (at: number) => anywhere[at] === 1 && !(classifier.kind === 'commitment' && asked[at] === 1)
  const placeOf = (at: number, bullet: boolean): number => {
    const under = introducing.has(sections[at] ?? null) ? (bullet ? classifier.listed : underIntroduction) : 0
    return Math.max(listed[at] === 1 ? underIntroduction : 0, under)
  }
  const states = mayState(context)
  const found: number[] = []
  sentences.forEach((sentence, at) => {
    if (!isHere(at) || !states(sentence)) return
    const placed = placeOf(at, sentence.bullet)
    const cues = scoreOf(sentence.text, classifier)
    /** Outside the body words alone do not make a statement. */
    const byWords = (): boolean => {
      if ((body[at] !== 1 && cues < classifier.enough) || isTopic(sentence)) return false
      return saysTogether({ cues, learned: learnedScore(sentences, at, classifier.kind) }, classifier, placed + lean(at))
    }
    if (saysByPlace(cues, placed, classifier) || byWords()) found.push(at)
  })
  return found
}

/** The sentences that a classifier takes for statements of its kind. */
export function statementsOf(context: ReadingContext, classifier: Classifier): Sentence[] {
  return statementsAt(context, classifier).flatMap((at) => context.sentences[at] ?? [])
}

/** Under a heading or an introduction of the kind a sentence needs little of its own. */
function saysByPlace(cues: number, placed: number, { enough }: Classifier): boolean {
  return placed > 0 && cues + placed >= enough
}

/** Questions, headings and what opens a list state nothing. */
function mayState({ sections }: ReadingContext): (sentence: Sentence) => boolean {
  const headings = new Set(sections.map(({ line }) => line))
  const asksOrOpens = (text: string): boolean => question.test(text) || opensList.test(text) || isTooShort(text) || describes.test(text)
  return ({ text, line, endLine }) => !asksOrOpens(text) && !(headings.has(line) && line === endLine)
}

export const statementFact = ({ memo, line, endLine, text }: Sentence): StatementFact => ({ memo, line, endLine, text })

/** The facts that sentences at some indexes make. */
export function statementFactsAt({ sentences }: ReadingContext, indexes: readonly number[]): StatementFact[] {
  return indexes.flatMap((at) => (sentences[at] ? [statementFact(sentences[at])] : []))
}
